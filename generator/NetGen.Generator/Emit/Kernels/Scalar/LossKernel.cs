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

    public static void Write(EmitContext context, OutputOrder order)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var (sample, name) = order == OutputOrder.OfBatch
            ? ("of a sample of a batch, summed as vector code sums the samples in its lanes", "BatchLossAndDelta")
            : ("of one sample", "LossAndDelta");
        writer.Line();
        writer.Line($"// {plan.Model.Loss} {sample}; leaves its derivative by the logits in {plan.Last.Delta.Name}.");
        context.OptimizeAtOnce();
        using (writer.Block($"internal static {context.Number} {name}({EmitContext.Parameters(context.Memory("s"), context.Memory("t"), context.Written("d"))})"))
        {
            SlotWriter.WriteSpans(context, new[] { plan.Logits, plan.Last.Delta });
            SlotWriter.WriteSpan(context, "t", plan.Outputs);
            SlotWriter.WriteZeros(context, plan.Last.Delta);
            switch (plan.Loss, plan.Last.Activation)
            {
                case (LogitsLoss loss, Softmax softmax):
                    WriteSoftmaxLogits(context, order, loss, softmax);
                    break;
                case (LogitsLoss loss, ElementwiseActivation activation):
                    WriteElements(context, order, activation, loss.Value(Terms), loss.Delta(Terms));
                    break;
                case (OutputLoss loss, Softmax softmax):
                    WriteSoftmaxOutputs(context, order, loss, softmax);
                    break;
                case (OutputLoss loss, ElementwiseActivation activation):
                    WriteElements(context, order, activation, loss.Value(Y, T), loss.Derivative(Y, T) * activation.Derivative(Z, Y));
                    break;
                default:
                    throw new InvalidOperationException($"{plan.Loss?.GetType().Name} with {plan.Last.Activation.GetType().Name} has no code.");
            }

            var scaled = plan.LossScale * Expr.Name("loss");
            writer.Line($"return {context.Printer.Print(scaled)};");
        }
    }

    private static void WriteElements(EmitContext context, OutputOrder order, ElementwiseActivation activation, Expr value, Expr slope)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var sum = new OutputSum(context, "loss", order);
        sum.Start();
        using (EachOutput.Block(context))
        {
            writer.Line($"var z = {plan.Logits.Name}[j];");
            var formulas = new FormulaWriter(context);
            formulas.Assign(("var y", activation.Value(Z)));
            AddLoss(formulas, order, sum, value, ($"{plan.Last.Delta.Name}[j]", plan.LossScale * slope));
        }

        writer.Line();
        sum.End();
    }

    // Vector code computes the losses of a vector and then adds them; a fused multiply-add of the two would be another number.
    private static void AddLoss(FormulaWriter formulas, OutputOrder order, OutputSum sum, Expr value, params (string, Expr)[] others)
    {
        if (order == OutputOrder.InOrder)
        {
            formulas.Assign(others.Prepend((sum.Part, Expr.Name(sum.Part) + value)).ToArray());
            return;
        }

        formulas.Assign(others.Prepend(("var value", value)).ToArray());
        sum.Add("value");
    }

    // The numerators wait in the delta's place until each is read for the last time.
    private static void WriteSoftmaxLogits(EmitContext context, OutputOrder order, LogitsLoss loss, Softmax softmax)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var delta = plan.Last.Delta.Name;
        OutputKernel.WriteNumerators(context, softmax, delta);
        var total = new OutputSum(context, "total", order);
        total.Start();
        using (EachOutput.Block(context))
        {
            total.Add("t[j]");
        }

        writer.Line();
        total.End();
        writer.Line($"var logSum = {context.Printer.Print(Expr.Log(Expr.Name("sum")))};");
        var sum = new OutputSum(context, "loss", order);
        sum.Start();
        using (EachOutput.Block(context))
        {
            writer.Line($"var z = {plan.Logits.Name}[j];");
            var formulas = new FormulaWriter(context);
            formulas.Assign(("var y", softmax.Value(Expr.Name(delta + "[j]"), Expr.Name("sum"))));
            AddLoss(formulas, order, sum, loss.Value(Terms), ($"{delta}[j]", plan.LossScale * loss.Delta(Terms)));
        }

        writer.Line();
        sum.End();
    }

    // The full Jacobian needs two passes over the outputs: first Σ g·y, then each delta.
    private static void WriteSoftmaxOutputs(EmitContext context, OutputOrder order, OutputLoss loss, Softmax softmax)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var output = Expr.Name(plan.Last.Delta.Name + "[j]");
        var gradient = plan.LossScale * loss.Derivative(Y, T);
        OutputKernel.WriteNumerators(context, softmax, plan.Last.Delta.Name);
        writer.Line("// The mean is that of the loss's derivatives by the outputs, weighted by the outputs.");
        var (sum, mean) = (new OutputSum(context, "loss", order), new OutputSum(context, "mean", order));
        sum.Start();
        mean.Start();
        using (EachOutput.Block(context))
        {
            var formulas = new FormulaWriter(context);
            formulas.Assign(("var y", softmax.Value(output, Expr.Name("sum"))));
            AddLoss(
                formulas,
                order,
                sum,
                loss.Value(Y, T),
                (mean.Part, Expr.Name(mean.Part) + (gradient * Y)),
                (plan.Last.Delta.Name + "[j]", Y));
        }

        writer.Line();
        sum.End();
        mean.End();
        using (EachOutput.Block(context))
        {
            writer.Line($"var y = {plan.Last.Delta.Name}[j];");
            new FormulaWriter(context).Assign((plan.Last.Delta.Name + "[j]", softmax.Delta(gradient, Y, Expr.Name("mean"))));
        }

        writer.Line();
    }
}
