using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// What the public members run on stack memory that is not cleared: a struct each, which <c>NetGen.Numerics.Scratch</c> calls. For the
/// forward pass of one sample it is
/// <code>
/// internal readonly struct ForwardPass : IPass&lt;float&gt;
/// {
///     public int ScratchLength => 16;
///
///     public float Run(ref float p0, ref float x0, ref float y0, int samples, float learningRate, ref float s0)
///     {
///         Forward(ref p0, ref x0, ref s0);
///         Output(ref s0, ref y0);
///         return 0f;
///     }
/// }
/// </code>
/// </summary>
internal static class PassKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        if (plan.OneSample == SampleForm.Scratch)
        {
            WriteOneSample(context);
        }

        WritePass(context, "BatchPass", plan.BatchScratch, () =>
        {
            BatchLoop.For(context).WriteForward();
            writer.Line($"return {context.Zero};");
        });
        if (!plan.IsTrainable)
        {
            return;
        }

        WritePass(context, "LossPass", plan.LossScratch, () =>
        {
            BatchLoop.For(context).WriteLoss();
            writer.Line($"return ({context.Number}){(plan.IsMeanOverSamples ? "(loss / samples)" : "loss")};");
        });
        WriteSum(context, BatchTargets.Values);
        if (plan.TakesLabels)
        {
            WriteSum(context, BatchTargets.Labels);
        }
    }

    private static void WriteOneSample(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        WritePass(context, "ForwardPass", plan.ForwardScratch, () =>
        {
            VectorForwardKernel.WriteCall(context, plan.HasWideForward);
            writer.Line("Output(ref s0, ref y0);");
            writer.Line($"return {context.Zero};");
        });
        if (!plan.IsTrainable)
        {
            return;
        }

        WritePass(context, "StepPass", plan.ForwardScratch + plan.DeltaScratch, () =>
        {
            writer.Line($"ref var d0 = ref {new VectorText(context).At("s0", $"{plan.ForwardScratch}")};");
            VectorForwardKernel.WriteCall(context, plan.HasWideStep);
            writer.Line("var loss = LossAndDelta(ref s0, ref y0, ref d0);");
            writer.Line($"return !IsFinite(loss) || Update(ref p0, ref x0, ref s0, ref d0, learningRate) ? loss : {context.Number}.NaN;");
        });
    }

    /// <summary>The call of a pass in a public member.</summary>
    public static string Run(EmitContext context, string pass, string inputs, string others, string samples = "1", string? rate = null) =>
        $"global::NetGen.Numerics.Scratch.Run<{context.Number}, {context.Kernels}.{pass}>({context.FirstParameter}, {EmitContext.First(inputs)}, {EmitContext.First(others)}, {samples}, {rate ?? context.Zero})";

    private static void WritePass(EmitContext context, string name, int scratch, Action writeBody)
    {
        var (writer, number) = (context.Writer, context.Number);
        writer.Line();
        using (writer.Block($"internal readonly struct {name} : global::NetGen.Numerics.IPass<{number}>"))
        {
            writer.Line($"public int ScratchLength => {scratch};");
            writer.Line();
            context.OptimizeAtOnce();
            using (writer.Block($"public {number} Run(ref {number} p0, ref {number} x0, ref {number} y0, int samples, {number} learningRate, ref {number} s0)"))
            {
                writeBody();
            }
        }
    }

    private static void WriteSum(EmitContext context, BatchTargets targets)
    {
        var (writer, number) = (context.Writer, context.Number);
        var target = targets.IsLabels ? ("global::System.ReadOnlySpan<int>", "labels") : context.Memory("y");
        writer.Line();
        writer.Line("// Sums the gradients of a batch; w0 is the workspace. Returns the sum of the losses.");
        context.OptimizeAtOnce();
        using (writer.Block($"internal static double SumGradient({EmitContext.Parameters(context.Memory("p"), context.Memory("x"), target)}, int samples, ref {number} w0, ref {number} sum0)"))
        {
            BatchLoop.For(context).WriteTraining(targets);
            writer.Line("return loss;");
        }
    }
}
