using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The losses of a group of samples, added up, and the deltas of the output layer; lanes without a sample get delta 0.</summary>
internal static class LaneLossKernel
{
    public static void Write(EmitContext context)
    {
        var plan = context.Dense;
        if (plan.HasLoss)
        {
            Method(context, "LossLanes", $"{plan.Model.LossName} of the samples in the first count lanes, added up; leaves the derivatives by the logits in {plan.Last.Delta.Name}.", "double")
                .Write(context, () => WriteLosses(context, new LaneText(context)));
        }

        Method(context, "OutputDeltaLanes", $"The derivatives by the logits, in {plan.Last.Delta.Name}, where those by the outputs are given.", "void")
            .Write(context, () => WriteSteps(context, new LaneText(context), plan.GradientProgram.Loss));
        if (!plan.HasLoss)
        {
            context.Writer.Line();
            context.Writer.Line("// The loss is somebody else's.");
            context.Writer.Line($"public double LossLanes(ref {plan.Number} s0, ref {plan.Number} t0, ref {plan.Number} d0, int count) => double.NaN;");
        }
    }

    private static KernelMethod Method(EmitContext context, string name, string summary, string returns) => new(
        name,
        summary,
        new[] { context.Memory("s"), context.Memory("t"), context.Written("d"), KernelParameter.Value("int", "count") },
        returns,
        IsAlone: true);

    private static void WriteLosses(EmitContext context, LaneText lanes)
    {
        WriteSteps(context, lanes, context.Dense.OutputProgram.Loss, () => context.Writer.Line($"var losses = {lanes.Text.Zero};"));
        context.Writer.Line($"return {lanes.Text.SumFirst(lanes.Printer.Print(context.Dense.LossScale * Catalog.Formulas.Expr.Name("losses")), "count")};");
    }

    private static void WriteSteps(EmitContext context, LaneText lanes, IReadOnlyList<OutputStep> steps, Action? start = null)
    {
        var delta = context.Dense.Last.Delta;
        lanes.WriteReferences(new[] { context.Dense.Logits, delta });
        start?.Invoke();
        new LaneOutputSteps(context, lanes, delta).Write(steps);
    }
}
