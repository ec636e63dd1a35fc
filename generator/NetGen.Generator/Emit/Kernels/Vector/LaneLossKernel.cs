using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Losses;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The losses of a group of samples, added up, and the deltas of the output layer; lanes without a sample get delta 0.</summary>
internal static class LaneLossKernel
{
    private static readonly Expr Z = Expr.Name("z");
    private static readonly Expr Y = Expr.Name("y");
    private static readonly Expr T = Expr.Name("target");
    private static readonly LogitTerms Terms = new(Z, Y, T, Expr.Name("max"), Expr.Name("logSum"), Expr.Name("total"));

    public static void Write(EmitContext context)
    {
        var plan = context.Plan;
        new KernelMethod(
            "LossLanes",
            $"{plan.Model.Loss} of the samples in the first count lanes, added up; leaves the derivatives by the logits in {plan.Last.Delta.Name}.",
            new[] { context.Memory("s"), context.Memory("t"), context.Written("d"), KernelParameter.Value("int", "count") },
            "double",
            IsAlone: true).Write(context, () => WriteBody(context, new LaneText(context)));
    }

    private static void WriteBody(EmitContext context, LaneText lanes)
    {
        var (writer, plan, delta) = (context.Writer, context.Plan, context.Plan.Last.Delta);
        lanes.WriteReferences(new[] { plan.Logits, delta });
        writer.Line($"var losses = {lanes.Text.Zero};");
        switch (plan.Loss, plan.Last.Activation)
        {
            case (LogitsLoss loss, Softmax softmax):
                LaneOutputKernel.WriteNumerators(context, lanes, softmax, delta);
                writer.Line($"var logSum = {lanes.Printer.Print(Expr.Log(Expr.Name("sum")))};");
                writer.Line($"var total = {Enumerable.Range(1, plan.Outputs - 1).Aggregate(Target(lanes, 0), (sum, j) => lanes.Text.Add(sum, Target(lanes, j)))};");
                WriteElements(context, lanes, j => softmax.Value(lanes.Value(delta, j), Expr.Name("sum")), loss.Value(Terms), loss.Delta(Terms));
                break;
            case (LogitsLoss loss, ElementwiseActivation activation):
                WriteElements(context, lanes, _ => activation.Value(Z), loss.Value(Terms), loss.Delta(Terms));
                break;
            case (OutputLoss loss, Softmax softmax):
                LaneOutputKernel.WriteNumerators(context, lanes, softmax, delta);
                WriteSoftmaxOutputs(context, lanes, loss, softmax);
                break;
            case (OutputLoss loss, ElementwiseActivation activation):
                WriteElements(context, lanes, _ => activation.Value(Z), loss.Value(Y, T), loss.Derivative(Y, T) * activation.Derivative(Z, Y));
                break;
            default:
                throw new InvalidOperationException($"{plan.Loss?.GetType().Name} with {plan.Last.Activation.GetType().Name} has no code.");
        }

        writer.Line($"return {lanes.Text.SumFirst(lanes.Printer.Print(plan.LossScale * Expr.Name("losses")), "count")};");
    }

    private static void WriteElements(EmitContext context, LaneText lanes, Func<Index, Expr> output, Expr value, Expr slope)
    {
        var (writer, plan, j) = (context.Writer, context.Plan, Index.Of("j"));
        using (writer.Block($"for (var j = 0; j < {plan.Outputs}; j++)"))
        {
            writer.Line($"var z = {lanes.Load(plan.Logits, j)};");
            writer.Line($"var target = {Target(lanes, j)};");
            var formulas = new FormulaWriter(context, lanes.Printer);
            formulas.Assign(("var y", output(j)));
            formulas.Assign(("var value", value), ("var delta", plan.LossScale * slope));
            writer.Line(lanes.Text.AddTo("losses", "value"));
            WriteDelta(context, lanes, j);
        }

        writer.Line();
    }

    // The full Jacobian needs two passes over the outputs: first Σ g·y, then each delta.
    private static void WriteSoftmaxOutputs(EmitContext context, LaneText lanes, OutputLoss loss, Softmax softmax)
    {
        var (writer, plan, delta, j) = (context.Writer, context.Plan, context.Plan.Last.Delta, Index.Of("j"));
        var gradient = plan.LossScale * loss.Derivative(Y, T);
        writer.Line($"var mean = {lanes.Text.Zero}; // of the loss's derivatives by the outputs, weighted by the outputs");
        using (writer.Block($"for (var j = 0; j < {plan.Outputs}; j++)"))
        {
            writer.Line($"var target = {Target(lanes, j)};");
            var formulas = new FormulaWriter(context, lanes.Printer);
            formulas.Assign(("var y", softmax.Value(lanes.Value(delta, j), Expr.Name("sum"))));
            formulas.Assign(("var value", loss.Value(Y, T)), ("mean", Expr.Name("mean") + (gradient * Y)));
            writer.Line(lanes.Text.AddTo("losses", "value"));
            writer.Line(lanes.Store("y", delta, j));
        }

        writer.Line();
        using (writer.Block($"for (var j = 0; j < {plan.Outputs}; j++)"))
        {
            writer.Line($"var target = {Target(lanes, j)};");
            writer.Line($"var y = {lanes.Load(delta, j)};");
            new FormulaWriter(context, lanes.Printer).Assign(("var delta", softmax.Delta(gradient, Y, Expr.Name("mean"))));
            WriteDelta(context, lanes, j);
        }

        writer.Line();
    }

    private static string Target(LaneText lanes, Index j) => lanes.Load(Reference.Targets, j);

    private static void WriteDelta(EmitContext context, LaneText lanes, Index j) =>
        context.Writer.Line(lanes.Store(lanes.Text.Keep("delta", "count"), context.Plan.Last.Delta, j));
}
