using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Programs;

/// <summary>Turns the steps of an <see cref="OutputProgram"/>, which are those of one position's outputs, into steps of a program.</summary>
internal sealed class OutputLowering
{
    private readonly ProgramBuilder _build;
    private readonly Shape _shape;
    private readonly List<Op> _steps = [];
    private readonly List<(Expr Name, Operand Operand)> _known = [];
    private Value? _terms;

    private OutputLowering(ProgramBuilder build, Value logits)
    {
        _build = build;
        _shape = logits.Shape;
        _known.Add((OutputNames.Logit, logits));
    }

    /// <summary>The steps from the logits to the outputs.</summary>
    public static IReadOnlyList<Op> Outputs(ProgramBuilder build, OutputProgram program, Value logits, Value output)
    {
        var lowering = new OutputLowering(build, logits);
        foreach (var step in program.Outputs)
        {
            lowering.Add(step, output, delta: null);
        }

        return lowering._steps;
    }

    /// <summary>The steps from the logits and the targets to the terms of the loss and the deltas.</summary>
    /// <returns>The terms are null where the loss has no value of its own.</returns>
    public static (IReadOnlyList<Op> Steps, Value? Terms) Losses(ProgramBuilder build, OutputProgram program, Value logits, Value target, Value delta)
    {
        var lowering = new OutputLowering(build, logits);
        lowering._known.Add((OutputNames.Target, target));
        foreach (var step in program.Loss)
        {
            lowering.Add(step, output: null, delta);
        }

        return (lowering._steps, lowering._terms);
    }

    private void Add(OutputStep step, Value? output, Value? delta)
    {
        switch (step)
        {
            case FindLargest:
                Reduce(OutputNames.Largest, "max", Reducing.Maximum, OutputNames.Logit);
                break;
            case SumNumerators numerators:
                Map(OutputNames.Numerator, "e", numerators.Numerator);
                Reduce(OutputNames.Sum, "sum", Reducing.Sum, OutputNames.Numerator);
                break;
            case FindTotals totals:
                Map(OutputNames.LogSum, "logSum", totals.LogSum, isOfPosition: true);
                Reduce(OutputNames.TargetTotal, "total", Reducing.Sum, OutputNames.Target);
                break;
            case MapLogits map:
                Write(map.Output, output!);
                break;
            case MapNumerators map:
                Write(map.Output, output!);
                break;
            case AddLosses add:
                if (Reads(add.Value, OutputNames.Output) || Reads(add.Delta, OutputNames.Output))
                {
                    Map(OutputNames.Output, "y", add.Output, isShared: true);
                }

                AddTerms(add.Value);
                Write(add.Delta, delta!);
                break;
            case AddLossesAndMean add:
                Map(OutputNames.Output, "y", add.Output, isShared: true);
                AddTerms(add.Value);
                Reduce(OutputNames.Mean, "mean", Reducing.Sum, add.Term);
                break;
            case MapDeltas map:
                Write(map.Delta, delta!);
                break;
            default:
                throw new InvalidOperationException($"{step.GetType().Name} has no steps.");
        }
    }

    // What is a name already needs no step.
    private void Map(Expr name, string text, Expr formula, bool isOfPosition = false, bool isShared = false)
    {
        if (isShared && _known.Any(pair => pair.Name == formula))
        {
            _known.Add((name, _known.First(pair => pair.Name == formula).Operand));
            return;
        }

        var value = _build.Value(text, isOfPosition ? _shape.WithChannels(1) : _shape, ValueRole.Loss);
        Write(formula, value);
        _known.Add((name, isOfPosition ? Operand.OfPosition(value) : value));
    }

    private Value Reduce(Expr? name, string text, Reducing kind, Expr formula)
    {
        var (operands, result) = Operands(formula);
        var value = _build.Value(text, _shape.WithChannels(1), ValueRole.Loss);
        _steps.Add(new Reduce(operands, result, value, kind));
        if (name is not null)
        {
            _known.Add((name, Operand.OfPosition(value)));
        }

        return value;
    }

    // The loss of somebody else is a constant, which nobody reads.
    private void AddTerms(Expr value) => _terms = value is Constant ? null : Reduce(null, "losses", Reducing.Sum, value);

    private void Write(Expr formula, Value output)
    {
        var (operands, result) = Operands(formula);

        // In a step over positions of one channel, such as that of logSum, all operands are elements.
        if (output.Shape.Channels == 1)
        {
            operands = operands.Select(operand => operand with { IsOfPosition = false }).ToList();
        }

        _steps.Add(new Map(operands, result, output));
    }

    private (IReadOnlyList<Operand> Operands, Expr Formula) Operands(Expr formula)
    {
        var used = _known.Where(pair => Reads(formula, pair.Name)).ToList();
        var names = used.Select((pair, index) => (pair.Name, OperandNames.Of(index))).ToArray();
        return (used.Select(pair => pair.Operand).ToList(), formula.With(names));
    }

    private static bool Reads(Expr formula, Expr name) => FormulaVariables.Of(formula).Contains(name);
}
