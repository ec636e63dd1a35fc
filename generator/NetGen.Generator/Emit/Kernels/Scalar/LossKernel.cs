using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Losses;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The loss of one sample and the delta of the output layer, ∂loss/∂logits.</summary>
internal static class LossKernel
{
    private static readonly Expr Z = Expr.Name("z");
    private static readonly Expr Y = Expr.Name("y");
    private static readonly Expr T = Expr.Name("t[j]");
    private static readonly LogitTerms Terms = new(Z, Y, T, Expr.Name("max"), Expr.Name("logSum"), Expr.Name("total"));

    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var delta = plan.Last.Delta.Name;
        writer.Line();
        writer.Line($"// {plan.Model.Loss} of one sample; leaves its derivative by the logits in {delta}.");
        context.OptimizeAtOnce();
        using (writer.Block($"internal static {context.Number} LossAndDelta({EmitContext.Parameters(context.Memory("s"), context.Memory("t"), context.Written("d"))})"))
        {
            SlotWriter.WriteSpans(context, new[] { plan.Logits, plan.Last.Delta });
            SlotWriter.WriteSpan(context, "t", plan.Outputs);
            SlotWriter.WriteZeros(context, plan.Last.Delta);
            switch (plan.Loss, plan.Last.Activation)
            {
                case (LogitsLoss loss, Softmax softmax):
                    WriteSoftmaxLogits(context, loss, softmax);
                    break;
                case (LogitsLoss loss, ElementwiseActivation activation):
                    WriteElements(context, activation, loss.Value(Terms), loss.Delta(Terms));
                    break;
                case (OutputLoss loss, Softmax softmax):
                    WriteSoftmaxOutputs(context, loss, softmax);
                    break;
                case (OutputLoss loss, ElementwiseActivation activation):
                    WriteElements(context, activation, loss.Value(Y, T), loss.Derivative(Y, T) * activation.Derivative(Z, Y));
                    break;
                default:
                    throw new InvalidOperationException($"{plan.Loss?.GetType().Name} with {plan.Last.Activation.GetType().Name} has no code.");
            }

            var scaled = plan.LossScale * Expr.Name("loss");
            writer.Line($"return {context.Printer.Print(scaled)};");
        }
    }

    private static void WriteElements(EmitContext context, ElementwiseActivation activation, Expr value, Expr slope)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line($"var loss = {context.Zero};");
        using (EachOutput.Block(context))
        {
            writer.Line($"var z = {plan.Logits.Name}[j];");
            var formulas = new FormulaWriter(context);
            formulas.Assign(("var y", activation.Value(Z)));
            formulas.Assign(("loss", Expr.Name("loss") + value), ($"{plan.Last.Delta.Name}[j]", plan.LossScale * slope));
        }

        writer.Line();
    }

    // The numerators wait in the delta's place until each is read for the last time.
    private static void WriteSoftmaxLogits(EmitContext context, LogitsLoss loss, Softmax softmax)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var delta = plan.Last.Delta.Name;
        OutputKernel.WriteNumerators(context, softmax, delta);
        writer.Line($"var total = {context.Zero};");
        using (EachOutput.Block(context))
        {
            writer.Line("total += t[j];");
        }

        writer.Line();
        writer.Line($"var logSum = {context.Printer.Print(Expr.Log(Expr.Name("sum")))};");
        writer.Line($"var loss = {context.Zero};");
        using (EachOutput.Block(context))
        {
            writer.Line($"var z = {plan.Logits.Name}[j];");
            var formulas = new FormulaWriter(context);
            formulas.Assign(("var y", softmax.Value(Expr.Name(delta + "[j]"), Expr.Name("sum"))));
            formulas.Assign(("loss", Expr.Name("loss") + loss.Value(Terms)), ($"{delta}[j]", plan.LossScale * loss.Delta(Terms)));
        }

        writer.Line();
    }

    // The full Jacobian needs two passes over the outputs: first Σ g·y, then each delta.
    private static void WriteSoftmaxOutputs(EmitContext context, OutputLoss loss, Softmax softmax)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var output = Expr.Name(plan.Last.Delta.Name + "[j]");
        var gradient = plan.LossScale * loss.Derivative(Y, T);
        OutputKernel.WriteNumerators(context, softmax, plan.Last.Delta.Name);
        writer.Line($"var loss = {context.Zero};");
        writer.Line($"var mean = {context.Zero}; // of the loss's derivatives by the outputs, weighted by the outputs");
        using (EachOutput.Block(context))
        {
            var formulas = new FormulaWriter(context);
            formulas.Assign(("var y", softmax.Value(output, Expr.Name("sum"))));
            formulas.Assign(
                ("loss", Expr.Name("loss") + loss.Value(Y, T)),
                ("mean", Expr.Name("mean") + (gradient * Y)),
                (plan.Last.Delta.Name + "[j]", Y));
        }

        writer.Line();
        using (EachOutput.Block(context))
        {
            writer.Line($"var y = {plan.Last.Delta.Name}[j];");
            new FormulaWriter(context).Assign((plan.Last.Delta.Name + "[j]", softmax.Delta(gradient, Y, Expr.Name("mean"))));
        }

        writer.Line();
    }
}
