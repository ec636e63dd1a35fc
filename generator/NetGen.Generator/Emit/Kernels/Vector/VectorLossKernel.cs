using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Losses;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The loss of one sample and the delta of the output layer by vectors; lanes that are no outputs stay 0.</summary>
internal static class VectorLossKernel
{
    private static readonly Expr Z = Expr.Name("z");
    private static readonly Expr Y = Expr.Name("y");
    private static readonly Expr T = Expr.Name("target");
    private static readonly LogitTerms Terms = new(Z, Y, T, Expr.Name("max"), Expr.Name("logSum"), Expr.Name("total"));

    public static void Write(EmitContext context)
    {
        var (writer, plan, text) = (context.Writer, context.Plan, new VectorText(context));
        SlotWriter.WriteReferences(context, new[] { plan.Logits, plan.Last.Delta });
        writer.Line($"var losses = {text.Zero};");
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

        writer.Line($"var loss = {text.Sum("losses")};");
    }

    private static void WriteElements(EmitContext context, ElementwiseActivation activation, Expr value, Expr slope) =>
        OutputVectors.Write(context, (j, count) =>
        {
            WriteLogitAndTarget(context, j, count);
            var formulas = new FormulaWriter(context, context.Vectors);
            formulas.Assign(("var y", activation.Value(Z)));
            formulas.Assign(("var value", value), ("var delta", context.Plan.LossScale * slope));
            WriteResults(context, j, count);
        });

    // The numerators wait in the delta's place until each is read for the last time.
    private static void WriteSoftmaxLogits(EmitContext context, LogitsLoss loss, Softmax softmax)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        VectorOutputKernel.WriteLargest(context);
        VectorOutputKernel.WriteSum(context, softmax, context.Plan.Last.Delta);
        writer.Line($"var logSum = {text.All(context.Printer.Print(Expr.Log(Expr.Code(text.Sum("sums")))))};");
        writer.Line($"var totals = {text.Zero};");
        OutputVectors.Write(context, (j, count) => writer.Line(text.AddTo("totals", text.LoadFirst(Reference.Targets, j, count))), hasLocals: false);
        writer.Line($"var total = {text.SumAll("totals")};");
        OutputVectors.Write(context, (j, count) =>
        {
            WriteLogitAndTarget(context, j, count);
            var formulas = new FormulaWriter(context, text.Printer);
            formulas.Assign(("var y", softmax.Value(Expr.Code(text.Load(context.Plan.Last.Delta, j)), Expr.Name("sum"))));
            formulas.Assign(("var value", loss.Value(Terms)), ("var delta", context.Plan.LossScale * loss.Delta(Terms)));
            WriteResults(context, j, count);
        });
    }

    // The full Jacobian needs two passes over the outputs: first Σ g·y, then each delta.
    private static void WriteSoftmaxOutputs(EmitContext context, OutputLoss loss, Softmax softmax)
    {
        var (writer, text, delta) = (context.Writer, new VectorText(context), context.Plan.Last.Delta);
        var gradient = context.Plan.LossScale * loss.Derivative(Y, T);
        VectorOutputKernel.WriteLargest(context);
        VectorOutputKernel.WriteSum(context, softmax, delta);
        writer.Line($"var means = {text.Zero}; // of the loss's derivatives by the outputs, weighted by the outputs");
        OutputVectors.Write(context, (j, count) =>
        {
            writer.Line($"var target = {text.LoadFirst(Reference.Targets, j, count)};");
            var formulas = new FormulaWriter(context, text.Printer);
            formulas.Assign(("var y", softmax.Value(Expr.Code(text.Load(delta, j)), Expr.Name("sum"))));
            formulas.Assign(("var value", loss.Value(Y, T)), ("means", Expr.Name("means") + (gradient * Y)));
            writer.Line(text.AddTo("losses", OutputVectors.Keep(context, "value", count)));
            writer.Line(text.Store("y", delta, j));
        });
        writer.Line($"var mean = {text.SumAll("means")};");
        OutputVectors.Write(context, (j, count) =>
        {
            writer.Line($"var target = {text.LoadFirst(Reference.Targets, j, count)};");
            writer.Line($"var y = {text.Load(delta, j)};");
            new FormulaWriter(context, text.Printer).Assign(("var delta", softmax.Delta(gradient, Y, Expr.Name("mean"))));
            writer.Line(text.Store(OutputVectors.Keep(context, "delta", count), delta, j));
        });
    }

    private static void WriteLogitAndTarget(EmitContext context, Index j, int count)
    {
        var text = new VectorText(context);
        context.Writer.Line($"var z = {text.Load(context.Plan.Logits, j)};");
        context.Writer.Line($"var target = {text.LoadFirst(Reference.Targets, j, count)};");
    }

    private static void WriteResults(EmitContext context, Index j, int count)
    {
        var text = new VectorText(context);
        context.Writer.Line(text.AddTo("losses", OutputVectors.Keep(context, "value", count)));
        context.Writer.Line(text.Store(OutputVectors.Keep(context, "delta", count), context.Plan.Last.Delta, j));
    }
}
