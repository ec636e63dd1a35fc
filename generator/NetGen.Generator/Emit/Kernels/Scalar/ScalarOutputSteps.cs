using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The steps from one sample's logits, one output after another.</summary>
/// <param name="context">The file.</param>
/// <param name="place">Where an output's result goes: of a loss its delta. A softmax's numerators wait there until each is read for the last time.</param>
/// <param name="order">How sums of losses go.</param>
internal sealed class ScalarOutputSteps(EmitContext context, Func<Index, string> place, OutputOrder order) : OutputSteps
{
    private readonly CodeWriter _writer = context.Writer;

    protected override void WriteLargest()
    {
        _writer.Line($"var max = {Logit(0)};");
        EachOutput.Write(context, j => new FormulaWriter(context).Assign(("max", Expr.Max(OutputNames.Largest, Expr.Code(Logit(j))))), first: 1);
        _writer.Line();
    }

    // Their sum has one order alone and in a batch.
    protected override void WriteNumerators(SumNumerators step)
    {
        // The sums by lanes are locals in exported code: an array of them would be memory of its own, which spans have on the stack.
        var sumsAfterwards = context.Dense is { IsExported: true, Sums.OutputsByLanes: true };
        var sum = sumsAfterwards ? null : new OutputSum(context, "sum", OutputSum.Order(context.Dense));
        sum?.Start();
        EachOutput.Write(context, j =>
        {
            new FormulaWriter(context).Assign((place(j), step.Numerator.With((OutputNames.Logit, Expr.Code(Logit(j))))));
            sum?.Add(j, place(j));
        });
        _writer.Line();
        sum?.End();
        if (sumsAfterwards)
        {
            LaneSums.WriteTotal(context, "sum", place, context.Dense.Outputs);
        }
    }

    protected override void WriteTotals(FindTotals step)
    {
        var total = new OutputSum(context, "total", order);
        total.Start();
        EachOutput.Write(context, j => total.Add(j, Target(j)));
        _writer.Line();
        total.End();
        _writer.Line($"var logSum = {context.Printer.Print(step.LogSum)};");
    }

    protected override void WriteOutputs(MapLogits step) => EachOutput.Write(context, j =>
    {
        WriteLogit(j);
        new FormulaWriter(context).Assign((place(j), step.Output));
    });

    protected override void WriteOutputs(MapNumerators step) => EachOutput.Write(context, j => new FormulaWriter(context).Assign((place(j), At(step.Output, j))));

    protected override void WriteLosses(AddLosses step)
    {
        var sum = LossSum(step.Value);
        sum?.Start();
        EachOutput.Write(context, j =>
        {
            WriteLogit(j);
            AddLoss(sum, j, step.Output, step.Value, (place(j), At(step.Delta, j)));
        });

        _writer.Line();
        sum?.End();
    }

    protected override void WriteLosses(AddLossesAndMean step)
    {
        _writer.Line($"// The mean is that {MeanOf}.");
        var (sum, mean) = (LossSum(step.Value), new OutputSum(context, "mean", order));
        sum?.Start();
        mean.Start();
        EachOutput.Write(context, j => AddLoss(
            sum, j, step.Output, step.Value, (mean.Part(j), Expr.Code(mean.Part(j)) + At(step.Term, j)), (place(j), OutputNames.Output)));
        _writer.Line();
        sum?.End();
        mean.End();
    }

    protected override void WriteDeltas(MapDeltas step)
    {
        EachOutput.Write(context, j =>
        {
            _writer.Line($"var y = {place(j)};");
            new FormulaWriter(context).Assign((place(j), At(step.Delta, j)));
        });
        _writer.Line();
    }

    // Vector code computes the losses of a vector and then adds them; a fused multiply-add of the two would be another number.
    private void AddLoss(OutputSum? sum, Index j, Expr output, Expr value, params (string, Expr)[] others)
    {
        var formulas = new FormulaWriter(context);
        formulas.Assign(("var y", At(output, j)));
        if (sum is null)
        {
            formulas.Assign(others);
            return;
        }

        if (order == OutputOrder.InOrder)
        {
            formulas.Assign(others.Prepend((sum.Part(j), Expr.Code(sum.Part(j)) + At(value, j))).ToArray());
            return;
        }

        formulas.Assign(others.Prepend(("var value", At(value, j))).ToArray());
        sum.Add(j, "value");
    }

    // Where there is no value there is no sum of it.
    private OutputSum? LossSum(Expr value) => HasValue(value) ? new OutputSum(context, "loss", order) : null;

    private void WriteLogit(Index j) => _writer.Line($"var z = {Logit(j)};");

    // A formula of one output, with the places of what has no local.
    private Expr At(Expr formula, Index j) => formula.With((OutputNames.Target, Expr.Code(Target(j))), (OutputNames.Numerator, Expr.Code(place(j))));

    private string Logit(Index j) => SlotWriter.Value(context, context.Dense.Logits, j);

    private static string Target(Index j) => $"t[{j.Text}]";
}
