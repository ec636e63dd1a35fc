using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The loss of one sample and the delta of the output layer, ∂loss/∂logits.</summary>
internal static class LossKernel
{
    public static void Write(EmitContext context, OutputOrder order, IReadOnlyList<OutputStep> steps)
    {
        var (plan, delta) = (context.Dense, context.Dense.Last.Delta);
        SlotWriter.WriteSpans(context, new[] { plan.Logits, delta });
        SlotWriter.WriteSpan(context, "t", Reference.Targets, plan.Outputs);
        SlotWriter.WriteZeros(context, delta);
        new ScalarOutputSteps(context, j => SlotWriter.Value(context, delta, j), order).Write(steps);
    }
}
