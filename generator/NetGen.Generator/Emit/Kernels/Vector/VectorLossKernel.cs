namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The loss of one sample and the delta of the output layer by vectors; lanes that are no outputs stay 0.</summary>
internal static class VectorLossKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan, text) = (context.Writer, context.Plan, new VectorText(context));
        SlotWriter.WriteReferences(context, new[] { plan.Logits, plan.Last.Delta });
        writer.Line($"var losses = {text.Zero};");
        new VectorOutputSteps(context, plan.Last.Delta).Write(plan.OutputProgram.Loss);
        writer.Line($"var loss = {text.Sum("losses")};");
    }
}
