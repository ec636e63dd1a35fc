using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The output activation by vectors: from the logits in <c>s</c> to the outputs <c>y</c>, which may end within a vector.</summary>
internal static class VectorOutputKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan, text) = (context.Writer, context.Plan, new VectorText(context));
        SlotWriter.WriteReferences(context, new[] { plan.Logits });
        if (plan.Last.Activation is Softmax softmax)
        {
            WriteLargest(context);
            WriteSum(context, softmax, plan.Logits);
            OutputVectors.Write(context, (j, count) =>
                Store(context, softmax.Value(Expr.Code(text.Load(plan.Logits, j)), Expr.Name("sum")), j, count));
            return;
        }

        OutputVectors.Write(context, (j, count) =>
        {
            writer.Line($"var z = {text.Load(plan.Logits, j)};");
            Store(context, ((ElementwiseActivation)plan.Last.Activation).Value(Expr.Name("z")), j, count);
        });
    }

    /// <summary>Writes <c>max</c>, a vector of the largest logit; lanes that are no outputs do not count.</summary>
    public static void WriteLargest(EmitContext context)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        var lowest = text.All($"{context.Number}.MinValue");
        writer.Line($"var most = {lowest};");
        OutputVectors.Write(
            context,
            (j, count) =>
            {
                var logits = text.Load(context.Plan.Logits, j);
                var counted = count == context.Plan.Lanes ? logits : text.Replace(logits, count, lowest);
                writer.Line($"most = {text.Printer.Print(Expr.Max(Expr.Name("most"), Expr.Code(counted)))};");
            },
            hasLocals: false);
        writer.Line($"var max = {text.Largest("most")};");
    }

    /// <summary>Writes <c>sum</c>, a vector of the sum of the numerators, which go to the slot <paramref name="store"/>: to that of the logits, if nobody reads these again.</summary>
    public static void WriteSum(EmitContext context, Softmax softmax, Slot store)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        writer.Line($"var sums = {text.Zero};");
        OutputVectors.WriteLoop(context, (j, kept) =>
        {
            var logits = Expr.Code(text.Load(context.Plan.Logits, j));
            new FormulaWriter(context, text.Printer).Assign(("var e", softmax.Numerator(logits, Expr.Name("max"))));
            writer.Line($"var kept = {kept("e")};");
            writer.Line(text.AddTo("sums", "kept"));
            writer.Line(text.Store("kept", store, j));
        });
        writer.Line($"var sum = {text.SumAll("sums")};");
    }

    private static void Store(EmitContext context, Expr value, Index j, int count)
    {
        var text = new VectorText(context);
        new FormulaWriter(context, text.Printer).Assign(("var output", value));
        context.Writer.Line(text.StoreFirst("output", Reference.Outputs, j, count));
    }
}
