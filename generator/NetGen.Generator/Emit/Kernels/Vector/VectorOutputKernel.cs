using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;

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
            WriteSum(context, softmax, plan.Logits.Name);
            OutputVectors.Write(context, (j, count) =>
                Store(context, softmax.Value(Expr.Name(text.Load(plan.Logits.Name, j)), Expr.Name("sum")), j, count));
            return;
        }

        OutputVectors.Write(context, (j, count) =>
        {
            writer.Line($"var z = {text.Load(plan.Logits.Name, j)};");
            Store(context, ((ElementwiseActivation)plan.Last.Activation).Value(Expr.Name("z")), j, count);
        });
    }

    /// <summary>Writes <c>max</c>, a vector of the largest logit; lanes that are no outputs do not count.</summary>
    public static void WriteLargest(EmitContext context)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        var lowest = text.All($"{context.Number}.MinValue");
        writer.Line($"var most = {lowest};");
        OutputVectors.Write(context, (j, count) =>
        {
            var logits = text.Load(context.Plan.Logits.Name, j);
            var counted = count == context.Plan.Lanes ? logits : $"{context.Vectors.Call("Replace")}({logits}, {count}, {lowest})";
            writer.Line($"most = {context.Vectors.Print(Expr.Max(Expr.Name("most"), Expr.Name(counted)))};");
        });
        writer.Line($"var max = {context.Vectors.Call("Largest")}(most);");
    }

    /// <summary>Writes <c>sum</c>, a vector of the sum of the numerators, which go to the slot <paramref name="store"/>: to that of the logits, if nobody reads these again.</summary>
    public static void WriteSum(EmitContext context, Softmax softmax, string store)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        writer.Line($"var sums = {text.All(context.Zero)};");
        OutputVectors.WriteLoop(context, (j, kept) =>
        {
            var logits = Expr.Name(text.Load(context.Plan.Logits.Name, j));
            new FormulaWriter(context, context.Vectors).Assign(("var e", softmax.Numerator(logits, Expr.Name("max"))));
            writer.Line($"var kept = {kept("e")};");
            writer.Line("sums += kept;");
            writer.Line(text.Store("kept", store, j));
        });
        writer.Line($"var sum = {context.Vectors.Call("SumAll")}(sums);");
    }

    private static void Store(EmitContext context, Expr value, string j, int count)
    {
        var text = new VectorText(context);
        new FormulaWriter(context, context.Vectors).Assign(("var output", value));
        context.Writer.Line(count == context.Plan.Lanes
            ? text.Store("output", "y0", j)
            : $"{context.Vectors.Call("StoreFirst")}(output, ref {text.At("y0", j)}, {count});");
    }
}
