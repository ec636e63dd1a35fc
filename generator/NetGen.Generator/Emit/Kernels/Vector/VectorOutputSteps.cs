using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The steps from one sample's logits by vectors, which may end within one.</summary>
/// <param name="context">The file.</param>
/// <param name="place">
/// Where a softmax's numerators wait until each is read for the last time: the deltas, which take their place, or the logits, if nobody reads these again.
/// </param>
internal sealed class VectorOutputSteps(EmitContext context, Slot place) : OutputSteps
{
    private readonly CodeWriter _writer = context.Writer;
    private readonly VectorText _text = new(context);

    // A vector of the largest logit; lanes that are no outputs do not count.
    protected override void WriteLargest()
    {
        var lowest = _text.All($"{context.Number}.MinValue");
        _writer.Line($"var most = {lowest};");
        OutputVectors.Write(
            context,
            (j, count) =>
            {
                var logits = _text.Load(context.Dense.Logits, j);
                var counted = count == context.Dense.Lanes ? logits : _text.Replace(logits, count, lowest);
                _writer.Line($"most = {_text.Printer.Print(Expr.Max(Expr.Name("most"), Expr.Code(counted)))};");
            },
            hasLocals: false);
        _writer.Line($"var max = {_text.Largest("most")};");
    }

    // A vector of the sum in all lanes.
    protected override void WriteNumerators(SumNumerators step)
    {
        _writer.Line($"var sums = {_text.Zero};");
        OutputVectors.WriteLoop(context, (j, kept) =>
        {
            var numerator = step.Numerator.With((OutputNames.Logit, Expr.Code(_text.Load(context.Dense.Logits, j))));
            new FormulaWriter(context, _text.Printer).Assign(("var e", numerator));
            _writer.Line($"var kept = {kept("e")};");
            _writer.Line(_text.AddTo("sums", "kept"));
            _writer.Line(_text.Store("kept", place, j));
        });
        _writer.Line($"var sum = {_text.SumAll("sums")};");
    }

    // The logarithm is taken of one number and not of a vector of it.
    protected override void WriteTotals(FindTotals step)
    {
        var logSum = step.LogSum.With((OutputNames.Sum, Expr.Code(_text.Sum("sums"))));
        _writer.Line($"var logSum = {_text.All(context.Printer.Print(logSum))};");
        _writer.Line($"var totals = {_text.Zero};");
        OutputVectors.Write(context, (j, count) => _writer.Line(_text.AddTo("totals", Targets(j, count))), hasLocals: false);
        _writer.Line($"var total = {_text.SumAll("totals")};");
    }

    protected override void WriteOutputs(MapLogits step) => OutputVectors.Write(context, (j, count) =>
    {
        WriteLogits(j);
        WriteOutput(step.Output, j, count);
    });

    protected override void WriteOutputs(MapNumerators step) => OutputVectors.Write(context, (j, count) => WriteOutput(step.Output, j, count));

    protected override void WriteLosses(AddLosses step) => OutputVectors.Write(context, (j, count) =>
    {
        WriteLogits(j);
        WriteTargets(j, count);
        var formulas = new FormulaWriter(context, _text.Printer);
        formulas.Assign(("var y", At(step.Output, j)));
        formulas.Assign(WithValue("var value", step.Value, ("var delta", step.Delta)));
        WriteValue(step.Value, count);
        WriteDelta(j, count);
    });

    protected override void WriteLosses(AddLossesAndMean step)
    {
        _writer.Line($"var means = {_text.Zero}; // {MeanOf}");
        OutputVectors.Write(context, (j, count) =>
        {
            WriteTargets(j, count);
            var formulas = new FormulaWriter(context, _text.Printer);
            formulas.Assign(("var y", At(step.Output, j)));
            formulas.Assign(WithValue("var value", step.Value, ("means", Expr.Name("means") + step.Term)));
            WriteValue(step.Value, count);
            _writer.Line(_text.Store("y", place, j));
        });
        _writer.Line($"var mean = {_text.SumAll("means")};");
    }

    protected override void WriteDeltas(MapDeltas step) => OutputVectors.Write(context, (j, count) =>
    {
        WriteTargets(j, count);
        _writer.Line($"var y = {_text.Load(place, j)};");
        new FormulaWriter(context, _text.Printer).Assign(("var delta", step.Delta));
        WriteDelta(j, count);
    });

    private void WriteOutput(Expr output, Index j, int count)
    {
        new FormulaWriter(context, _text.Printer).Assign(("var output", At(output, j)));
        _writer.Line(_text.StoreFirst("output", Reference.Outputs, j, count));
    }

    private void WriteLogits(Index j) => _writer.Line($"var z = {_text.Load(context.Dense.Logits, j)};");

    private void WriteTargets(Index j, int count) => _writer.Line($"var target = {Targets(j, count)};");

    private void WriteValue(Expr value, int count)
    {
        if (HasValue(value))
        {
            _writer.Line(_text.AddTo("losses", OutputVectors.Keep(context, "value", count)));
        }
    }

    private void WriteDelta(Index j, int count) => _writer.Line(_text.Store(OutputVectors.Keep(context, "delta", count), place, j));

    private string Targets(Index j, int count) => _text.LoadFirst(Reference.Targets, j, count);

    // A formula of a vector of outputs: numerators have no local.
    private Expr At(Expr formula, Index j) => formula.With((OutputNames.Numerator, Expr.Code(_text.Load(place, j))));
}
