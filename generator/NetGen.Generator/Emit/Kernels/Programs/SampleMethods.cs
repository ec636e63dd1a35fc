using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>The passes over one sample.</summary>
internal static class SampleMethods
{
    private const string Library = "global::NetGen.Numerics.";

    public static void Write(EmitContext context, ProgramPlan plan)
    {
        var (writer, number, program) = (context.Writer, plan.Number, plan.Program);
        var (p, x, s, y, t, d, g) = (context.Memory("p"), context.Memory("x"), context.Memory("s"), context.Written("y"), context.Memory("t"), context.Written("d"), context.Written("g"));
        writer.Line();
        context.MarkInlined();
        writer.Line($"public void Predict(ref {number} p0, ref {number} x0, ref {number} y0) => {Library}StackedPasses.Predict<{number}, VectorKernels<{VectorText.Type}, O>>(ref p0, ref x0, ref y0);");
        var form = new SampleForm(context, plan);
        ProgramMethods.Write(form, new KernelMethod("Forward", "Computes all layers up to the logits.", new[] { p, x, s }), program.Forward);
        ProgramMethods.Write(form, new KernelMethod("Output", "Computes the outputs from the logits.", new[] { s, y }), program.Outputs);
        if (plan.Model.HasActivations)
        {
            ProgramMethods.Write(form, new KernelMethod("Activations", "The outputs of all layers, of what a forward pass kept.", new[] { s, context.Written("a") }), program.Activations);
        }

        if (plan.Stream is { } stream)
        {
            StreamKernel.Write(new SampleForm(context, plan, stream.Memory) { IsStreaming = true }, stream);
        }

        if (!plan.IsTrainable)
        {
            return;
        }

        var training = new SampleForm(context, plan) { IsTraining = true };
        PassText.WriteTraining(training, plan, new KernelMethod("TrainingForward", "The same with dropout's masks.", new[] { p, x, s }), "Forward");
        if (plan.Model.HasInputGradient)
        {
            ProgramMethods.Write(form, new KernelMethod("InputGradient", "Passes the deltas down to the inputs.", new[] { p, x, s, d, context.Written("r") }), program.InputBackward);
        }

        if (plan.HasLoss)
        {
            ProgramMethods.Write(form, new KernelMethod("LossAndDelta", $"{plan.Model.LossName} of the sample; leaves the derivatives by the logits.", new[] { s, t, d }, number), program.Loss, () => PassText.WriteLoss(form));
        }
        else
        {
            writer.Line();
            writer.Line("// The loss is somebody else's.");
            writer.Line($"public {number} LossAndDelta(ref {number} s0, ref {number} t0, ref {number} d0) => {number}.NaN;");
        }

        ProgramMethods.Write(form, new KernelMethod("OutputDelta", "The derivatives by the logits, where those by the outputs are given.", new[] { s, t, d }), program.GivenLoss);
        ProgramMethods.Write(training, new KernelMethod("Gradient", "Passes the deltas down, and leaves the gradient.", new[] { p, x, s, d, g }), program.Backward, () => WriteFrozen(context, plan));
    }

    // What does not learn has no gradient, and no kernel that writes one.
    private static void WriteFrozen(EmitContext context, ProgramPlan plan)
    {
        foreach (var place in plan.Parameters.Where(place => !place.Parameter.IsTrainable))
        {
            context.Writer.Line($"{Library}Lanes.Clear(ref {context.Printer.Call("At")}(ref g0, {place.Offset}), {RowPlanner.Pad(place.Length, plan.Lanes)});");
        }
    }
}
