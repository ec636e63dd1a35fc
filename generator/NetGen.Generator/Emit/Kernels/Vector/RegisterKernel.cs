using NetGen.Generator.Emit.Kernels.Scalar;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// One sample of a small network in one method, what a layer hands on in locals. For 2 -> 8 -> 1 the forward pass is
/// <code>
/// a1_0 = Fma(ref w, 8, u0, …);
/// a1_0 = Tanh(a1_0);
/// z2_0 = Sum(Fma(ref w, 0, a1_0, FirstLane(At(ref p0, 32))));
/// y[0] = Sigmoid(z2_0);
/// </code>
/// in the order of additions that the methods on memory have.
/// </summary>
internal static class RegisterKernel
{
    public static void Write(EmitContext context)
    {
        var registers = new RegisterFile(context.Plan);
        context.InRegisters(registers, () => WritePredict(context, registers));
        if (context.Plan.IsTrainable)
        {
            context.InRegisters(registers, () => WriteStep(context, registers));
        }
    }

    private static void WritePredict(EmitContext context, RegisterFile registers)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line("// Computes the outputs of one sample; what a layer hands on stays in registers.");
        context.OptimizeAtOnce();
        using (writer.Block($"internal static void Predict({EmitContext.Parameters(context.Memory("p"), context.Memory("x"), context.Written("y"))})"))
        {
            registers.Declare(context, Forward(plan));
            WriteInput(context, registers);
            VectorForwardKernel.WriteLayers(context, plan.Layers);
            writer.Line();
            OutputKernels.WriteOutput(context);
        }
    }

    private static void WriteStep(EmitContext context, RegisterFile registers)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var sink = GradientSink.Update(context);
        writer.Line();
        writer.Line("// One step on one sample: forward, loss, and each delta into the layer below and the weights it came through. Returns the loss.");
        context.OptimizeAtOnce();
        using (writer.Block($"internal static {context.Number} Step({EmitContext.Parameters(context.Memory("p"), context.Memory("x"), context.Memory("t"), (context.Number, "learningRate"))})"))
        {
            registers.Declare(context, Forward(plan).Concat(plan.Layers.Select(layer => layer.Delta)));
            WriteInput(context, registers);
            VectorForwardKernel.WriteLayers(context, plan.Layers);
            writer.Line();
            writer.Line($"// {plan.Model.Loss}, and its derivative by the logits");
            var scaled = OutputKernels.WriteLoss(context, OutputOrder.InOrder);
            if (scaled != "loss")
            {
                writer.Line($"loss = {scaled};");
            }

            using (writer.Block("if (!IsFinite(loss))"))
            {
                writer.Line("return loss;");
            }

            writer.Line();
            VectorBackwardKernel.WriteLayers(context, plan.Layers, sink);
            writer.Line();
            writer.Line("return loss;");
        }
    }

    private static IEnumerable<Slot> Forward(NetworkPlan plan) =>
        plan.Layers.SelectMany(layer => new[] { layer.Input, layer.PreActivation, layer.Output });

    // A first layer along the inputs reads whole vectors, which the user's memory may end within.
    private static void WriteInput(EmitContext context, RegisterFile registers)
    {
        var plan = context.Plan;
        if (!plan.CopiesInput)
        {
            return;
        }

        var (text, name) = (new VectorText(context), plan.Layers[0].Input.Name);
        for (var i = 0; i < plan.Model.Inputs; i += plan.Lanes)
        {
            var count = Math.Min(plan.Lanes, plan.Model.Inputs - i);
            context.Writer.Line(text.Store(OutputVectors.Load(context, "x0", $"{i}", count), name, $"{i}"));
        }
    }
}
