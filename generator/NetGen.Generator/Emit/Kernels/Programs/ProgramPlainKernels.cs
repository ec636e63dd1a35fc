using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Emit.Kernels.Scalar;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>The plain code of a network that is emitted from its program.</summary>
internal static class ProgramPlainKernels
{
    public static void Write(EmitContext context, ProgramPlan plan)
    {
        var program = plan.Program;
        var (p, x, s, y, t, d, g) = (context.Memory("p"), context.Memory("x"), context.Written("s"), context.Written("y"), context.Memory("t"), context.Written("d"), context.Written("g"));
        var form = new PlainForm(context, plan);
        ProgramMethods.Write(form, new KernelMethod("Forward", "Computes all layers up to the logits.", new[] { p, x, s }), program.Forward);
        ProgramMethods.Write(form, new KernelMethod("Output", "Computes the outputs from the logits.", new[] { s, y }), program.Outputs);
        if (plan.Model.HasActivations)
        {
            ProgramMethods.Write(form, new KernelMethod("Activations", "The outputs of all layers, of what a forward pass kept.", new[] { s, context.Written("a") }), program.Activations);
        }

        if (plan.Stream is { } stream)
        {
            StreamKernel.Write(new PlainForm(context, plan, stream.Memory) { IsStreaming = true }, stream);
        }

        if (plan.IsTrainable)
        {
            var training = new PlainForm(context, plan) { IsTraining = true };
            if (plan.Model.HasDropout)
            {
                ProgramMethods.Write(training, new KernelMethod("TrainingForward", "The same with dropout's masks.", new[] { p, x, s }), program.Forward);
            }

            if (plan.Model.HasInputGradient)
            {
                ProgramMethods.Write(form, new KernelMethod("InputGradient", "Passes the deltas down to the inputs.", new[] { p, x, s, d, context.Written("r") }), program.InputBackward);
            }

            if (plan.HasLoss)
            {
                ProgramMethods.Write(
                    form, new KernelMethod("LossAndDelta", $"{plan.Model.LossName} of the sample; leaves the derivatives by the logits.", new[] { s, t, d }, context.Number), program.Loss, () => WriteLoss(form));
            }

            ProgramMethods.Write(form, new KernelMethod("OutputDelta", "The derivatives by the logits, where those by the outputs are given.", new[] { s, t, d }), program.GivenLoss);
            ProgramMethods.Write(training, new KernelMethod("AddGradient", "Passes the deltas down, and adds the gradient to g.", new[] { p, x, s, d, g }), program.Backward);
            GradientLanesKernel.WriteSums(context, plan.SumLanes, plan.BufferLength, plan.HasLoss);
            if (plan.Update is { } update)
            {
                new UpdateKernel(context, update).Write();
            }
            else
            {
                DescentKernel.Write(context);
            }

            context.Writer.Line();
            context.Writer.Line("// False for NaN and infinities.");
            context.MarkInlined();
            context.Writer.Line($"internal static bool IsFinite({context.Number} value) => global::System.Math.Abs(value) <= {context.Number}.MaxValue;");
        }

        ProgramBatchKernel.Write(context, plan);
        PlainKernels.WriteFunctions(context);
    }

    private static void WriteLoss(PlainForm form)
    {
        var terms = form.Plan.Program.LossTerms!;
        form.Declare([terms]);
        form.Writer.Line($"var loss = {form.Zero};");
        form.For("n", terms.Shape.Positions, 1, at => form.Writer.Line(
            $"loss = {form.Printer.Print(Expr.Name("loss") + Expr.Code(form.Load(terms, form.Place(terms, at, 0), 1)))};"));
        form.Writer.Line($"return {form.Printer.Print(form.Plan.Program.LossScale * Expr.Name("loss"))};");
    }
}
