namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The output activation: from the logits in <c>s</c> to the outputs <c>y</c>.</summary>
internal static class OutputKernel
{
    public static void Write(EmitContext context)
    {
        SlotWriter.WriteSpans(context, new[] { context.Dense.Logits });
        SlotWriter.WriteSpan(context, "y", Reference.Outputs, context.Dense.Outputs);
        WriteBody(context);
    }

    /// <summary>Writes the way from the logits to <c>y</c>.</summary>
    internal static void WriteBody(EmitContext context)
    {
        var plan = context.Dense;
        if (plan.OutputProgram.CopiesLogits && context.Registers is null)
        {
            context.Writer.Line(plan.IsExported ? $"global::System.Array.Copy({plan.Logits.Name}, y, {plan.Outputs});" : $"{plan.Logits.Name}.CopyTo(y);");
            return;
        }

        new ScalarOutputSteps(context, j => $"y[{j.Text}]", OutputSum.Order(plan)).Write(plan.OutputProgram.Outputs);
    }
}
