using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The steps from the logits of a group of samples, one in each lane; lanes without a sample get delta 0.</summary>
/// <param name="context">The file.</param>
/// <param name="lanes">The spelling.</param>
/// <param name="place">Where results go: of a loss the deltas, else the logits. A softmax's numerators wait there until each is read for the last time.</param>
internal sealed class LaneOutputSteps(EmitContext context, LaneText lanes, Slot place) : OutputSteps
{
    private static readonly Index J = Index.Of("j");

    private readonly CodeWriter _writer = context.Writer;

    private int Outputs => context.Dense.Outputs;

    private Slot Logits => context.Dense.Logits;

    protected override void WriteLargest()
    {
        _writer.Line($"var max = {lanes.Load(Logits, 0)};");
        for (var j = 1; j < Outputs; j++)
        {
            _writer.Line($"max = {lanes.Printer.Print(Expr.Max(OutputNames.Largest, lanes.Value(Logits, j)))};");
        }
    }

    protected override void WriteNumerators(SumNumerators step)
    {
        var isUnrolled = FunctionBudget.UnrollsOutputs(context.Dense);
        if (!isUnrolled)
        {
            WriteEach(() => _writer.Line(lanes.Store(Numerator(J), place, J)));
        }

        for (var j = 0; j < Outputs; j++)
        {
            _writer.Line($"var e{j} = {(isUnrolled ? Numerator(j) : lanes.Load(place, j))};");
            if (isUnrolled)
            {
                _writer.Line(lanes.Store($"e{j}", place, j));
            }
        }

        _writer.Line($"var sum = {Sum()};");

        string Numerator(Index j) => lanes.Printer.Print(step.Numerator.With((OutputNames.Logit, lanes.Value(Logits, j))));
    }

    protected override void WriteTotals(FindTotals step)
    {
        _writer.Line($"var logSum = {lanes.Printer.Print(step.LogSum)};");
        _writer.Line($"var total = {Enumerable.Range(1, Outputs - 1).Aggregate(Target(0), (sum, j) => lanes.Text.Add(sum, Target(j)))};");
    }

    protected override void WriteOutputs(MapLogits step) => new VectorLoop(context, "j", Outputs, 1, FunctionBudget.UnrollsOutputs(context.Dense)).Write(j =>
    {
        WriteLogit(j);
        new FormulaWriter(context, lanes.Printer).Assign(("var a", step.Output));
        _writer.Line(lanes.Store("a", place, j));
    });

    protected override void WriteOutputs(MapNumerators step)
    {
        for (var j = 0; j < Outputs; j++)
        {
            _writer.Line(lanes.Store(lanes.Printer.Print(At(step.Output, j)), place, j));
        }
    }

    protected override void WriteLosses(AddLosses step) => WriteEach(() =>
    {
        WriteLogit(J);
        WriteTarget();
        var formulas = new FormulaWriter(context, lanes.Printer);
        formulas.Assign(("var y", At(step.Output, J)));
        formulas.Assign(WithValue("var value", step.Value, ("var delta", step.Delta)));
        WriteValue(step.Value);
        WriteDelta();
    });

    protected override void WriteLosses(AddLossesAndMean step)
    {
        _writer.Line($"var mean = {lanes.Text.Zero}; // {MeanOf}");
        WriteEach(() =>
        {
            WriteTarget();
            var formulas = new FormulaWriter(context, lanes.Printer);
            formulas.Assign(("var y", At(step.Output, J)));
            formulas.Assign(WithValue("var value", step.Value, ("mean", OutputNames.Mean + step.Term)));
            WriteValue(step.Value);
            _writer.Line(lanes.Store("y", place, J));
        });
    }

    protected override void WriteDeltas(MapDeltas step) => WriteEach(() =>
    {
        WriteTarget();
        _writer.Line($"var y = {lanes.Load(place, J)};");
        new FormulaWriter(context, lanes.Printer).Assign(("var delta", step.Delta));
        WriteDelta();
    });

    private void WriteEach(Action writeBody)
    {
        using (_writer.Block($"for (var j = 0; j < {Outputs}; j++)"))
        {
            writeBody();
        }

        _writer.Line();
    }

    // Over e0, e1 …, in the order it has for one sample: over the lanes of its vectors where it has vectors, else one after another.
    private string Sum()
    {
        var width = context.Dense.Lanes;
        return !context.Dense.HasVectorOutput ? Chain(0, 1)
            : lanes.Tree(Enumerable.Range(0, Math.Min(width, Outputs)).Select(lane => Chain(lane, width)).ToList());

        string Chain(int first, int step) => Enumerable.Range(1, (Outputs - first - 1) / step)
            .Aggregate($"e{first}", (sum, k) => lanes.Text.Add(sum, $"e{first + (k * step)}"));
    }

    private void WriteLogit(Index j) => _writer.Line($"var z = {lanes.Load(Logits, j)};");

    private void WriteTarget() => _writer.Line($"var target = {Target(J)};");

    private void WriteValue(Expr value)
    {
        if (HasValue(value))
        {
            _writer.Line(lanes.Text.AddTo("losses", "value"));
        }
    }

    private void WriteDelta() => _writer.Line(lanes.Store(lanes.Text.Keep("delta", "count"), place, J));

    private string Target(Index j) => lanes.Load(Reference.Targets, j);

    // A formula of one output: a numerator has no local.
    private Expr At(Expr formula, Index j) => formula.With((OutputNames.Numerator, lanes.Value(place, j)));
}
