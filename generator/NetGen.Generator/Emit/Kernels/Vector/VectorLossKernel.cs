using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The loss of one sample and the delta of the output layer by vectors; lanes that are no outputs stay 0.</summary>
internal static class VectorLossKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, text) = (context.Writer, new VectorText(context));
        WriteSteps(context, context.Dense.OutputProgram.Loss, () => writer.Line($"var losses = {text.Zero};"));
        writer.Line($"var loss = {text.Sum("losses")};");
    }

    /// <summary>The delta alone, where ∂loss/∂output is given.</summary>
    public static void WriteDelta(EmitContext context) => WriteSteps(context, context.Dense.GradientProgram.Loss, () => { });

    private static void WriteSteps(EmitContext context, IReadOnlyList<OutputStep> steps, Action start)
    {
        SlotWriter.WriteReferences(context, new[] { context.Dense.Logits, context.Dense.Last.Delta });
        start();
        new VectorOutputSteps(context, context.Dense.Last.Delta).Write(steps);
    }
}
