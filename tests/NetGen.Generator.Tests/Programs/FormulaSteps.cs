using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Tests.Programs;

/// <summary>Steps that compute a formula at each place.</summary>
internal static class FormulaSteps
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 16).Select(OperandNames.Text)];

    public static void Map(Map step, ProgramMemory memory, int? position)
    {
        var (output, channels) = (step.Output.Value!, Channels(step.Output));
        CheckChannels(step.Operands, channels);
        foreach (var p in StepExecution.Positions(output.Shape.Positions, position))
        {
            for (var c = 0; c < channels; c++)
            {
                var number = Evaluate(step.Formula, step.Operands, memory, p, c);
                ref var place = ref Place(step.Output, memory, p, c);
                place = number + (step.Adds ? place : 0);
            }
        }
    }

    public static void Reduce(Reduce step, ProgramMemory memory, int? position)
    {
        var channels = Channels(step.Operands.First(operand => !operand.IsOfPosition));
        CheckChannels(step.Operands, channels);
        foreach (var p in StepExecution.Positions(step.Output.Shape.Positions, position))
        {
            var numbers = Enumerable.Range(0, channels).Select(c => Evaluate(step.Formula, step.Operands, memory, p, c));
            ref var place = ref memory.At(step.Output, p)[0];
            place = (step.Kind == Reducing.Sum ? numbers.Sum() : numbers.Max()) + (step.Adds ? place : 0);
        }
    }

    public static void Sum(ParameterSum step, ProgramMemory memory, int? position)
    {
        var positions = step.Operands.First(operand => operand.Value is not null).Value!.Shape.Positions;
        CheckChannels(step.Operands, step.Parameter.Count);
        foreach (var p in StepExecution.Positions(positions, position))
        {
            for (var c = 0; c < step.Parameter.Count; c++)
            {
                memory.Gradients[step.Parameter.Id][c] += Evaluate(step.Formula, step.Operands, memory, p, c);
            }
        }
    }

    /// <summary>Without factors nothing is left out.</summary>
    public static void Mask(Mask step, ProgramMemory memory, int? position)
    {
        foreach (var p in StepExecution.Positions(step.Output.Shape.Positions, position))
        {
            var (input, output, factors) = (memory.At(step.Input, p), memory.At(step.Output, p), memory.At(step.Factors, p));
            for (var c = 0; c < output.Length; c++)
            {
                output[c] = (input[c] * (memory.IsGiven(step.Factors) ? factors[c] : 1)) + (step.Adds ? output[c] : 0);
            }
        }
    }

    // Beside numbers of a position there are only such as have as many channels.
    private static void CheckChannels(IReadOnlyList<Operand> operands, int channels) =>
        Assert.All(operands, operand => Assert.Equal(operand.IsOfPosition ? 1 : channels, Channels(operand)));

    private static double Evaluate(Expr formula, IReadOnlyList<Operand> operands, ProgramMemory memory, int position, int channel) =>
        formula.Evaluate(name => Place(operands[Array.IndexOf(Names, name)], memory, position, channel));

    // The numbers of a position that an operand stands for.
    private static int Channels(Operand operand) => operand.Parameter?.Count ?? operand.Value!.SegmentChannels;

    private static ref double Place(Operand operand, ProgramMemory memory, int position, int channel)
    {
        if (operand.Parameter is { } parameter)
        {
            return ref memory.Parameters[parameter.Id][channel];
        }

        var value = operand.Value!;
        return ref memory.At(value, operand.IsPrevious ? position - 1 : position)[operand.IsOfPosition ? 0 : (operand.Segment * value.SegmentChannels) + channel];
    }
}
