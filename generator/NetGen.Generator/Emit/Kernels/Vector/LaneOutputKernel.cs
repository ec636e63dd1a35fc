namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The output activation with a sample in each lane: the outputs take the logits' place.</summary>
internal static class LaneOutputKernel
{
    public static void Write(EmitContext context)
    {
        var (plan, lanes) = (context.Dense, new LaneText(context));
        new KernelMethod(
            "OutputLanes",
            $"The output activation: {plan.Last.ActivationName} of the {plan.Outputs} logits of each lane.",
            new[] { context.Written("s") },
            IsAlone: true).Write(context, () =>
            {
                if (!plan.OutputProgram.CopiesLogits)
                {
                    lanes.WriteReferences(new[] { plan.Logits });
                    new LaneOutputSteps(context, lanes, plan.Logits).Write(plan.OutputProgram.Outputs);
                }
            });
    }
}
