using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>The passes over a group of samples in the lanes.</summary>
internal static class LaneMethods
{
    public static void Write(EmitContext context, ProgramPlan plan)
    {
        var (writer, number, program) = (context.Writer, plan.Number, plan.Program);
        var (p, s, t, d, g, count) = (context.Memory("p"), context.Written("s"), context.Memory("t"), context.Written("d"), context.Written("g"), KernelParameter.Value("int", "count"));
        var form = new LaneForm(context, plan);
        ProgramMethods.Write(form, new KernelMethod("ForwardLanes", "Computes all layers up to the logits, of a group of samples.", new[] { p, s }), program.Forward);
        ProgramMethods.Write(form, new KernelMethod("OutputLanes", "Computes the outputs from the logits.", new[] { s }), program.Outputs);
        if (!plan.IsTrainable)
        {
            return;
        }

        var training = new LaneForm(context, plan) { IsTraining = true };
        PassText.WriteTraining(training, plan, new KernelMethod("TrainingLanes", "The same with dropout's masks.", new[] { p, s }), "ForwardLanes");
        if (plan.HasLoss)
        {
            ProgramMethods.Write(
                form, new KernelMethod("LossLanes", $"{plan.Model.LossName} of the samples in the first count lanes, added up; leaves the derivatives by the logits.", new[] { s, t, d, count }, "double", IsAlone: true), program.Loss, () =>
                {
                    WriteKeep(form);
                    PassText.WriteLoss(form);
                });
        }
        else
        {
            writer.Line();
            writer.Line($"public double LossLanes(ref {number} s0, ref {number} t0, ref {number} d0, int count) => double.NaN;");
        }

        ProgramMethods.Write(
            form, new KernelMethod("OutputDeltaLanes", "The derivatives by the logits, where those by the outputs are given.", new[] { s, t, d, count }, IsAlone: true), program.GivenLoss, () => WriteKeep(form));
        var passes = program.Backward.Where(step => !step.IsGradient).ToList();
        var gradients = program.Backward.Where(step => step.IsGradient).ToList();
        ProgramMethods.Write(training, new KernelMethod("DeltaLanes", "Passes the deltas of a group of samples down.", new[] { p, s, d }), passes);
        ProgramMethods.Write(
            form,
            new KernelMethod(
                "GradientLanes",
                "Adds the gradients of groups of samples to g, which has a group of lanes for each value of p; the first ones overwrite it.",
                new[] { s, d, g, KernelParameter.Value("int", "groups"), KernelParameter.Value("bool", "isFirst") }),
            gradients,
            () => WriteFrozen(form));
    }

    // What does not learn has no kernel that writes a gradient, and the first groups find in g what another call has left.
    private static void WriteFrozen(LaneForm form)
    {
        var frozen = form.Plan.Parameters.Where(place => !place.Parameter.IsTrainable).ToList();
        if (frozen.Count == 0)
        {
            return;
        }

        using (form.Writer.Block("if (isFirst)"))
        {
            foreach (var place in frozen)
            {
                form.Writer.Scope(true, () =>
                {
                    form.Declare("gw", 'g', place);
                    form.For("i", place.Length, 1, at => form.StoreGradient(form.Zero, "gw", at));
                });
            }
        }
    }

    // A lane without a sample has delta 0.
    private static void WriteKeep(LaneForm form)
    {
        var delta = form.Plan.Program.LogitsDelta!;
        form.Declare([delta]);
        var first = form.Place(delta, 0, 0); // behind the position before the first, where a state has one
        form.For("i", delta.Shape.Size, 1, at =>
        {
            var place = first + (form.Scale * at);
            form.Store($"{form.Printer.Call("KeepUpTo")}({form.Load(delta, place, 1)}, count)", delta, place, 1);
        });
    }
}
