using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Plans;

/// <summary>
/// A network that takes one position of a sequence at a time: its program for a sequence of length 1, whose values keep as many earlier positions as steps read. They all lie in a state of the caller's.
/// </summary>
/// <param name="Steps">The steps of a call, up to the outputs.</param>
/// <param name="Memory">Where the values lie.</param>
/// <param name="Carried">The values that keep earlier positions.</param>
/// <param name="Inputs">Values of a position.</param>
/// <param name="Outputs">Values that a call gives.</param>
internal sealed record StreamPlan(IReadOnlyList<Op> Steps, ProgramMemory Memory, IReadOnlyList<Value> Carried, int Inputs, int Outputs)
{
    /// <summary>The plan; null for a network that cannot.</summary>
    public static StreamPlan? Of(NetworkModel model, int lanes)
    {
        if (!Streaming.IsPossible(model))
        {
            return null;
        }

        var position = Shape.Sequence(1, model.InputShape.Channels);
        var program = Lowering.Lower(model with { InputShape = position, Inputs = position.Size, Layout = Layout.ChannelsLast, Loss = null, HasInputGradient = false, HasActivations = false });
        var steps = program.Forward.Concat(program.Outputs).ToList();
        var values = program.Values.ToList();

        // A user's memory holds one position: what reads earlier ones reads a copy that keeps them.
        if (Rows(steps, program.Input) > 0)
        {
            var copy = new Value(values.Count, position, ValueRole.Kept, "x1");
            values.Add(copy);
            steps = steps.Select(step => step is Product product && product.Input == program.Input ? product with { Input = copy } : step)
                .Prepend(new Copy(program.Input, copy, new Placing(PlacingKind.Same))).ToList();
        }

        values = values.Select(value => value with { History = Rows(steps, value) }).ToList();
        steps = steps.Select(step => WithHistory(step, values)).ToList();
        var memory = new ProgramMemory(program with { Values = values }, lanes, copiesUsers: false);
        return new StreamPlan(steps, memory, values.Where(value => value.RowsBefore > 0).ToList(), position.Size, program.Output.Shape.Size);
    }

    // How many earlier positions steps read of a value.
    private static int Rows(IEnumerable<Op> steps, Value value) => steps.Select(step => step switch
    {
        Product product when product.Input.Id == value.Id => product.Window.PadLeft,
        Map map when map.Operands.Any(operand => operand.IsPrevious && operand.Value!.Id == value.Id) => 1,
        Loop loop => Rows(loop.Body, value),
        _ => 0,
    }).DefaultIfEmpty(0).Max();

    private static Op WithHistory(Op step, IReadOnlyList<Value> values)
    {
        Value Of(Value value) => values[value.Id];
        Operand OfOperand(Operand operand) => operand.Value is { } value ? operand with { Value = Of(value) } : operand;
        return step switch
        {
            Product product => product with { Input = Of(product.Input), Output = Of(product.Output), Window = product.Window with { HasHistory = true } },
            Map map => map with { Operands = map.Operands.Select(OfOperand).ToList(), Output = OfOperand(map.Output) },
            Reduce reduce => reduce with { Operands = reduce.Operands.Select(OfOperand).ToList(), Output = Of(reduce.Output) },
            Copy copy => copy with { Input = Of(copy.Input), Output = Of(copy.Output) },
            Mask mask => mask with { Input = Of(mask.Input), Factors = Of(mask.Factors), Output = Of(mask.Output) },
            Loop loop => loop with { Body = loop.Body.Select(each => WithHistory(each, values)).ToList() },
            _ => throw new InvalidOperationException($"{step.GetType().Name} is in no network that streams."),
        };
    }
}
