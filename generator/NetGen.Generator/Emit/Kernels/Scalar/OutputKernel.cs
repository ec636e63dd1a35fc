using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The output activation: from the logits in <c>s</c> to the outputs <c>y</c>.</summary>
internal static class OutputKernel
{
    public static void Write(EmitContext context)
    {
        SlotWriter.WriteSpans(context, new[] { context.Plan.Logits });
        SlotWriter.WriteSpan(context, "y", Reference.Outputs, context.Plan.Outputs);
        WriteBody(context);
    }

    /// <summary>Writes the way from the logits to <c>y</c>.</summary>
    internal static void WriteBody(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        if (plan.Last.Activation is Softmax softmax)
        {
            WriteSoftmax(context, softmax);
            return;
        }

        if (plan.Last.Activation is Identity && context.Registers is null)
        {
            writer.Line(plan.IsExported ? $"global::System.Array.Copy({plan.Logits.Name}, y, {plan.Outputs});" : $"{plan.Logits.Name}.CopyTo(y);");
            return;
        }

        EachOutput.Write(context, j =>
        {
            writer.Line($"var z = {SlotWriter.Value(context, plan.Logits, j)};");
            var activation = (ElementwiseActivation)plan.Last.Activation;
            new FormulaWriter(context).Assign(($"y[{j.Text}]", activation.Value(Expr.Name("z"))));
        });
    }

    /// <summary>
    /// Writes the largest logit <c>max</c>, the numerators into their <paramref name="target"/> and their <c>sum</c>, which has one order alone and in
    /// a batch.
    /// </summary>
    internal static void WriteNumerators(EmitContext context, Softmax softmax, Func<Index, string> target)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line($"var max = {Logit(0)};");
        EachOutput.Write(context, j => new FormulaWriter(context).Assign(("max", Expr.Max(Expr.Name("max"), Expr.Code(Logit(j))))), first: 1);

        writer.Line();
        if (plan.IsExported && plan.Sums.OutputsByLanes)
        {
            WriteExportedNumerators(context, softmax, target);
            return;
        }

        var sum = new OutputSum(context, "sum", OutputSum.Order(plan));
        sum.Start();
        EachOutput.Write(context, j =>
        {
            new FormulaWriter(context).Assign((target(j), softmax.Numerator(Expr.Code(Logit(j)), Expr.Name("max"))));
            sum.Add(j, target(j));
        });
        writer.Line();
        sum.End();

        string Logit(Index j) => SlotWriter.Value(context, plan.Logits, j);
    }

    // The sums by lanes are locals: an array of them would be memory of its own, which spans have on the stack.
    private static void WriteExportedNumerators(EmitContext context, Softmax softmax, Func<Index, string> target)
    {
        EachOutput.Write(context, j =>
            new FormulaWriter(context).Assign((target(j), softmax.Numerator(Expr.Code(SlotWriter.Value(context, context.Plan.Logits, j)), Expr.Name("max")))));
        context.Writer.Line();
        LaneSums.WriteTotal(context, "sum", target, context.Plan.Outputs);
    }

    private static void WriteSoftmax(EmitContext context, Softmax softmax)
    {
        WriteNumerators(context, softmax, j => $"y[{j.Text}]");
        EachOutput.Write(context, j => new FormulaWriter(context).Assign(($"y[{j.Text}]", softmax.Value(Expr.Code($"y[{j.Text}]"), Expr.Name("sum")))));
    }
}
