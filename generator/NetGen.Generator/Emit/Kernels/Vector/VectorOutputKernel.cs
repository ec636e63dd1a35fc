namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The output activation by vectors: from the logits in <c>s</c> to the outputs <c>y</c>, which may end within a vector.</summary>
internal static class VectorOutputKernel
{
    public static void Write(EmitContext context)
    {
        var logits = context.Dense.Logits;
        SlotWriter.WriteReferences(context, new[] { logits });
        new VectorOutputSteps(context, logits).Write(context.Dense.OutputProgram.Outputs);
    }
}
