using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Losses;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The loss of one sample and the delta of the output layer, ∂loss/∂logits.</summary>
internal static class LossKernel
{
    private static readonly Expr Z = Expr.Name("z");
    private static readonly Expr Y = Expr.Name("y");

    public static void Write(EmitContext context, OutputOrder order)
    {
        var plan = context.Plan;
        SlotWriter.WriteSpans(context, new[] { plan.Logits, plan.Last.Delta });
        SlotWriter.WriteSpan(context, "t", Reference.Targets, plan.Outputs);
        SlotWriter.WriteZeros(context, plan.Last.Delta);
        switch (plan.Loss, plan.Last.Activation)
        {
            case (LogitsLoss loss, Softmax softmax):
                WriteSoftmaxLogits(context, order, loss, softmax);
                break;
            case (LogitsLoss loss, ElementwiseActivation activation):
                WriteElements(context, order, activation, j => loss.Value(Terms(j)), j => loss.Delta(Terms(j)));
                break;
            case (OutputLoss loss, Softmax softmax):
                WriteSoftmaxOutputs(context, order, loss, softmax);
                break;
            case (OutputLoss loss, ElementwiseActivation activation):
                WriteElements(context, order, activation, j => loss.Value(Y, Target(j)), j => loss.Derivative(Y, Target(j)) * activation.Derivative(Z, Y));
                break;
            default:
                throw new InvalidOperationException($"{plan.Loss?.GetType().Name} with {plan.Last.Activation.GetType().Name} has no code.");
        }
    }

    private static Expr Target(Index j) => Expr.Code($"t[{j.Text}]");

    private static LogitTerms Terms(Index j) => new(Z, Y, Target(j), Expr.Name("max"), Expr.Name("logSum"), Expr.Name("total"));

    private static void WriteElements(EmitContext context, OutputOrder order, ElementwiseActivation activation, Func<Index, Expr> value, Func<Index, Expr> slope)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var sum = new OutputSum(context, "loss", order);
        sum.Start();
        EachOutput.Write(context, j =>
        {
            writer.Line($"var z = {SlotWriter.Value(context, plan.Logits, j)};");
            var formulas = new FormulaWriter(context);
            formulas.Assign(("var y", activation.Value(Z)));
            AddLoss(formulas, order, sum, j, value(j), (SlotWriter.Value(context, plan.Last.Delta, j), plan.LossScale * slope(j)));
        });

        writer.Line();
        sum.End();
    }

    // Vector code computes the losses of a vector and then adds them; a fused multiply-add of the two would be another number.
    private static void AddLoss(FormulaWriter formulas, OutputOrder order, OutputSum sum, Index j, Expr value, params (string, Expr)[] others)
    {
        if (order == OutputOrder.InOrder)
        {
            formulas.Assign(others.Prepend((sum.Part(j), Expr.Code(sum.Part(j)) + value)).ToArray());
            return;
        }

        formulas.Assign(others.Prepend(("var value", value)).ToArray());
        sum.Add(j, "value");
    }

    // The numerators wait in the delta's place until each is read for the last time.
    private static void WriteSoftmaxLogits(EmitContext context, OutputOrder order, LogitsLoss loss, Softmax softmax)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        OutputKernel.WriteNumerators(context, softmax, j => Delta(context, j));
        var total = new OutputSum(context, "total", order);
        total.Start();
        EachOutput.Write(context, j => total.Add(j, $"t[{j.Text}]"));

        writer.Line();
        total.End();
        writer.Line($"var logSum = {context.Printer.Print(Expr.Log(Expr.Name("sum")))};");
        var sum = new OutputSum(context, "loss", order);
        sum.Start();
        EachOutput.Write(context, j =>
        {
            writer.Line($"var z = {SlotWriter.Value(context, plan.Logits, j)};");
            var formulas = new FormulaWriter(context);
            formulas.Assign(("var y", softmax.Value(Expr.Code(Delta(context, j)), Expr.Name("sum"))));
            AddLoss(formulas, order, sum, j, loss.Value(Terms(j)), (Delta(context, j), plan.LossScale * loss.Delta(Terms(j))));
        });

        writer.Line();
        sum.End();
    }

    // The full Jacobian needs two passes over the outputs: first Σ g·y, then each delta.
    private static void WriteSoftmaxOutputs(EmitContext context, OutputOrder order, OutputLoss loss, Softmax softmax)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        OutputKernel.WriteNumerators(context, softmax, j => Delta(context, j));
        writer.Line("// The mean is that of the loss's derivatives by the outputs, weighted by the outputs.");
        var (sum, mean) = (new OutputSum(context, "loss", order), new OutputSum(context, "mean", order));
        sum.Start();
        mean.Start();
        EachOutput.Write(context, j =>
        {
            var formulas = new FormulaWriter(context);
            formulas.Assign(("var y", softmax.Value(Expr.Code(Delta(context, j)), Expr.Name("sum"))));
            AddLoss(
                formulas,
                order,
                sum,
                j,
                loss.Value(Y, Target(j)),
                (mean.Part(j), Expr.Code(mean.Part(j)) + (Gradient(j) * Y)),
                (Delta(context, j), Y));
        });
        writer.Line();
        sum.End();
        mean.End();
        EachOutput.Write(context, j =>
        {
            writer.Line($"var y = {Delta(context, j)};");
            new FormulaWriter(context).Assign((Delta(context, j), softmax.Delta(Gradient(j), Y, Expr.Name("mean"))));
        });
        writer.Line();

        Expr Gradient(Index j) => plan.LossScale * loss.Derivative(Y, Target(j));
    }

    private static string Delta(EmitContext context, Index j) => SlotWriter.Value(context, context.Plan.Last.Delta, j);
}
