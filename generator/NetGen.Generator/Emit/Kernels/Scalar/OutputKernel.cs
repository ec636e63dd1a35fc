using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The output activation: from the logits in <c>s</c> to the outputs <c>y</c>.</summary>
internal static class OutputKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line();
        writer.Line($"// The output activation: {plan.Last.Activation.GetType().Name} of the {plan.Outputs} logits.");
        context.OptimizeAtOnce();
        using (writer.Block($"internal static void Output({EmitContext.Parameters(context.Memory("s"), context.Written("y"))})"))
        {
            SlotWriter.WriteSpans(context, new[] { plan.Logits });
            SlotWriter.WriteSpan(context, "y", plan.Outputs);
            WriteBody(context);
        }
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

        if (plan.Last.Activation is Identity)
        {
            writer.Line(plan.IsExported ? $"global::System.Array.Copy({plan.Logits.Name}, y, {plan.Outputs});" : $"{plan.Logits.Name}.CopyTo(y);");
            return;
        }

        using (EachOutput.Block(context))
        {
            writer.Line($"var z = {plan.Logits.Name}[j];");
            var activation = (ElementwiseActivation)plan.Last.Activation;
            new FormulaWriter(context).Assign(("y[j]", activation.Value(Expr.Name("z"))));
        }
    }

    /// <summary>
    /// Writes the largest logit <c>max</c>, the numerators into <paramref name="target"/> and their <c>sum</c>, which has one order alone and in
    /// a batch.
    /// </summary>
    internal static void WriteNumerators(EmitContext context, Softmax softmax, string target)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var logit = plan.Logits.Name + "[j]";
        writer.Line($"var max = {plan.Logits.Name}[0];");
        using (writer.Block($"for (var j = 1; j < {plan.Outputs}; j++)"))
        {
            new FormulaWriter(context).Assign(("max", Expr.Max(Expr.Name("max"), Expr.Name(logit))));
        }

        writer.Line();
        if (plan.IsExported && plan.Sums.OutputsByLanes)
        {
            WriteExportedNumerators(context, softmax, target);
            return;
        }

        var sum = new OutputSum(context, "sum", OutputSum.Order(plan));
        sum.Start();
        using (EachOutput.Block(context))
        {
            new FormulaWriter(context).Assign(($"{target}[j]", softmax.Numerator(Expr.Name(logit), Expr.Name("max"))));
            sum.Add($"{target}[j]");
        }

        writer.Line();
        sum.End();
    }

    // The sums by lanes are locals: an array of them would be memory of its own, which spans have on the stack.
    private static void WriteExportedNumerators(EmitContext context, Softmax softmax, string target)
    {
        using (EachOutput.Block(context))
        {
            new FormulaWriter(context).Assign(($"{target}[j]", softmax.Numerator(Expr.Name(context.Plan.Logits.Name + "[j]"), Expr.Name("max"))));
        }

        context.Writer.Line();
        LaneSums.WriteTotal(context, "sum", target, context.Plan.Outputs);
    }

    private static void WriteSoftmax(EmitContext context, Softmax softmax)
    {
        WriteNumerators(context, softmax, "y");
        using (EachOutput.Block(context))
        {
            new FormulaWriter(context).Assign(("y[j]", softmax.Value(Expr.Name("y[j]"), Expr.Name("sum"))));
        }
    }
}
