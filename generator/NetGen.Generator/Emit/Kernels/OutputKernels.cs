using NetGen.Generator.Emit.Kernels.Scalar;
using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>The outputs and the loss of one sample: by vectors, or one by one where they are few.</summary>
internal static class OutputKernels
{
    /// <summary>Writes the methods <c>Output</c> and, for training, <c>LossAndDelta</c>.</summary>
    public static void WriteMethods(EmitContext context)
    {
        WriteOutputMethod(context);
        if (NeedsOutputDelta(context.Dense))
        {
            WriteOutputDeltaMethod(context);
        }

        if (context.Dense is { HasLoss: false, IsTrainable: true, UsesVectors: true, Batch: BatchForm.Tiles })
        {
            context.Writer.Line();
            context.Writer.Line("// The loss is somebody else's.");
            context.Writer.Line($"public {context.Number} LossAndDelta(ref {context.Number} s0, ref {context.Number} t0, ref {context.Number} d0) => {context.Number}.NaN;");
        }

        if (NeedsLoss(context.Dense))
        {
            WriteLossMethod(context, OutputSum.Order(context.Dense));
            if (context.Dense is { UsesVectors: false, Sums.LossesByLanes: true })
            {
                WriteLossMethod(context, OutputOrder.OfBatch);
            }
        }
    }

    /// <summary>Writes the outputs <c>y</c> from the logits.</summary>
    public static void WriteOutput(EmitContext context)
    {
        if (context.Dense.HasVectorOutput)
        {
            VectorOutputKernel.Write(context);
        }
        else
        {
            OutputKernel.Write(context);
        }
    }

    /// <summary>Writes the delta of the output layer and a local <c>loss</c>.</summary>
    /// <returns>The text of the sample's loss, in which <c>loss</c> has its scale.</returns>
    public static string WriteLoss(EmitContext context, OutputOrder order)
    {
        if (context.Dense.HasVectorOutput)
        {
            VectorLossKernel.Write(context);
        }
        else
        {
            LossKernel.Write(context, order, context.Dense.OutputProgram.Loss);
        }

        return context.Printer.Print(context.Dense.LossScale * Catalog.Formulas.Expr.Name("loss"));
    }

    // With the samples in the lanes a batch has a method of its own.
    private static bool NeedsLoss(DensePlan plan) => plan.HasLoss && (!plan.UsesVectors || plan.HasFusedStep || plan.Batch == BatchForm.Tiles);

    // Only the loops over a batch call it; with the samples in the lanes they have another.
    private static bool NeedsOutputDelta(DensePlan plan) =>
        plan.IsTrainable && (!plan.UsesVectors || (plan.Batch == BatchForm.Tiles && !plan.HasLaneOutputs));

    private static void WriteOutputDeltaMethod(EmitContext context)
    {
        var plan = context.Dense;
        var order = plan is { UsesVectors: false, Sums.LossesByLanes: true } ? OutputOrder.OfBatch : OutputSum.Order(plan);
        new KernelMethod(
            "OutputDelta",
            $"The derivatives by the logits of one sample, in {plan.Last.Delta.Name}, where those by the outputs are given.",
            new[] { context.Memory("s"), context.Memory("t"), context.Written("d") }).Write(context, () =>
            {
                if (plan.HasVectorOutput)
                {
                    VectorLossKernel.WriteDelta(context);
                }
                else
                {
                    LossKernel.Write(context, order, plan.GradientProgram.Loss);
                }
            });
    }

    private static void WriteOutputMethod(EmitContext context) => new KernelMethod(
        "Output",
        $"The output activation: {context.Dense.Last.ActivationName} of the {context.Dense.Outputs} logits.",
        new[] { context.Memory("s"), context.Written("y") }).Write(context, () => WriteOutput(context));

    private static void WriteLossMethod(EmitContext context, OutputOrder order)
    {
        var plan = context.Dense;
        var (sample, name) = order == OutputOrder.OfBatch
            ? ("of a sample of a batch, summed as vector code sums the samples in its lanes", "BatchLossAndDelta")
            : ("of one sample", "LossAndDelta");
        new KernelMethod(
            name,
            $"{plan.Model.LossName} {sample}; leaves its derivative by the logits in {plan.Last.Delta.Name}.",
            new[] { context.Memory("s"), context.Memory("t"), context.Written("d") },
            context.Number).Write(context, () => context.Writer.Line($"return {WriteLoss(context, order)};"));
    }
}
