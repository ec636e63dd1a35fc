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
        new LaneMethod(
            "Loss",
            $"{plan.Model.Loss} of count samples, added up; leaves the derivatives by the logits in {plan.Last.Delta.Name}.",
            new[] { context.Memory("s"), context.Memory("t"), context.Written("d"), ("int", "count") },
            AddsUp: true).Write(context, new[] { new[] { plan.Last } }, (lanes, _) => WriteBody(context, lanes));
    }

    private static void WriteBody(EmitContext context, LaneText lanes)
    {
        var (writer, plan, delta) = (context.Writer, context.Plan, context.Plan.Last.Delta.Name);
        foreach (var buffer in new[] { "s", "t", "d" })
        {
            lanes.WriteStart(buffer);
        }

        lanes.WriteReferences(new[] { plan.Logits, plan.Last.Delta });
        writer.Line($"var losses = {lanes.Text.All(context.Zero)};");
        switch (plan.Loss, plan.Last.Activation)
        {
            case (LogitsLoss loss, Softmax softmax):
                LaneOutputKernel.WriteNumerators(context, lanes, softmax, delta);
                writer.Line($"var logSum = {lanes.Printer.Print(Expr.Log(Expr.Name("sum")))};");
                writer.Line($"var total = {string.Join(" + ", Enumerable.Range(0, plan.Outputs).Select(j => lanes.Load("t0", $"{j}")))};");
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

        writer.Line($"return global::NetGen.Numerics.Lanes.SumFirst({lanes.Printer.Print(plan.LossScale * Expr.Name("losses"))}, {lanes.Count});");
    }

    private static void WriteElements(EmitContext context, LaneText lanes, Func<string, Expr> output, Expr value, Expr slope)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        using (writer.Block($"for (var j = 0; j < {plan.Outputs}; j++)"))
        {
            writer.Line($"var z = {lanes.Load(plan.Logits.Name, "j")};");
            writer.Line($"var target = {lanes.Load("t0", "j")};");
            var formulas = new FormulaWriter(context, lanes.Printer);
            formulas.Assign(("var y", output("j")));
            formulas.Assign(("var value", value), ("var delta", plan.LossScale * slope));
            writer.Line("losses += value;");
            WriteDelta(context, lanes, "j");
        }
    }

    // The full Jacobian needs two passes over the outputs: first Σ g·y, then each delta.
    private static void WriteSoftmaxOutputs(EmitContext context, LaneText lanes, OutputLoss loss, Softmax softmax)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var (delta, gradient) = (plan.Last.Delta.Name, plan.LossScale * loss.Derivative(Y, T));
        writer.Line($"var mean = {lanes.Text.All(context.Zero)}; // of the loss's derivatives by the outputs, weighted by the outputs");
        using (writer.Block($"for (var j = 0; j < {plan.Outputs}; j++)"))
        {
            writer.Line($"var target = {lanes.Load("t0", "j")};");
            var formulas = new FormulaWriter(context, lanes.Printer);
            formulas.Assign(("var y", softmax.Value(lanes.Value(delta, "j"), Expr.Name("sum"))));
            formulas.Assign(("var value", loss.Value(Y, T)), ("mean", Expr.Name("mean") + (gradient * Y)));
            writer.Line("losses += value;");
            writer.Line(lanes.Store("y", delta, "j"));
        }

        writer.Line();
        using (writer.Block($"for (var j = 0; j < {plan.Outputs}; j++)"))
        {
            writer.Line($"var target = {lanes.Load("t0", "j")};");
            writer.Line($"var y = {lanes.Load(delta, "j")};");
            new FormulaWriter(context, lanes.Printer).Assign(("var delta", softmax.Delta(gradient, Y, Expr.Name("mean"))));
            WriteDelta(context, lanes, "j");
        }

        writer.Line();
    }

    private static void WriteDelta(EmitContext context, LaneText lanes, string j) =>
        context.Writer.Line(lanes.Store($"{lanes.Printer.Call("Keep")}(delta, {lanes.Count})", context.Plan.Last.Delta.Name, j));
}
