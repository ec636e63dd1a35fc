using NetGen.Generator.Emit.Kernels.Scalar;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// One sample of a small network in one method, what a layer hands on in locals. For 2 -> 8 -> 1 the forward pass is
/// <code>
/// a1_0 = ops.Fma(ref w, 8, u0, …);
/// a1_0 = ops.Tanh(a1_0);
/// z2_0 = ops.Sum(ops.Fma(ref w, 0, a1_0, ops.FirstLane(ops.At(ref p0, 32))));
/// y[0] = ops.Sigmoid(z2_0);
/// </code>
/// in the order of additions that the methods on memory have.
/// </summary>
internal static class RegisterKernel
{
    public static void Write(EmitContext file)
    {
        var registers = new RegisterFile(file.Dense);
        var context = file with { Registers = registers };
        WritePredict(context, registers);
        if (context.Dense.HasFusedStep)
        {
            WriteStep(context, registers);
        }
    }

    private static void WritePredict(EmitContext context, RegisterFile registers) => new KernelMethod(
        "Predict",
        "Computes the outputs of one sample; what a layer hands on stays in registers.",
        new[] { context.Memory("p"), context.Memory("x"), context.Written("y") }).Write(context, () =>
        {
            registers.Declare(context, Forward(context.Dense));
            WriteInput(context);
            VectorForwardKernel.WriteLayers(context, context.Dense.Layers);
            context.Writer.Line();
            OutputKernels.WriteOutput(context);
        });

    private static void WriteStep(EmitContext context, RegisterFile registers) => new KernelMethod(
        "Step",
        "One step on one sample: forward, loss, and each delta into the layer below and the weights it came through. Returns the loss.",
        new[] { context.Memory("p"), context.Memory("x"), context.Memory("t"), context.Scalar("learningRate") },
        context.Number).Write(context, () =>
        {
            var (writer, plan) = (context.Writer, context.Dense);
            registers.Declare(context, Forward(plan).Concat(plan.Layers.Select(layer => layer.Delta)));
            WriteInput(context);
            VectorForwardKernel.WriteLayers(context, plan.Layers);
            writer.Line();
            writer.Line($"// {plan.Model.LossName}, and its derivative by the logits");
            var scaled = OutputKernels.WriteLoss(context, OutputOrder.InOrder);
            if (scaled != "loss")
            {
                writer.Line($"loss = {scaled};");
            }

            using (writer.Block($"if (!{context.IsFinite("loss")})"))
            {
                writer.Line("return loss;");
            }

            writer.Line();
            VectorBackwardKernel.WriteLayers(context, plan.Layers);
            writer.Line();
            writer.Line("return loss;");
        });

    private static IEnumerable<Slot> Forward(DensePlan plan) =>
        plan.Layers.SelectMany(layer => layer.ForwardSlots);

    // A first layer along the inputs reads whole vectors, which the user's memory may end within.
    private static void WriteInput(EmitContext context)
    {
        var plan = context.Dense;
        if (!plan.CopiesInput)
        {
            return;
        }

        var text = new VectorText(context);
        for (var i = 0; i < plan.Model.Inputs; i += plan.Lanes)
        {
            var count = Math.Min(plan.Lanes, plan.Model.Inputs - i);
            context.Writer.Line(text.Store(text.LoadFirst(Reference.Inputs, i, count), plan.Layers[0].Input, i));
        }
    }
}
