using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The losses of a group of samples, added up, and the deltas of the output layer; lanes without a sample get delta 0.</summary>
internal static class LaneLossKernel
{
    public static void Write(EmitContext context)
    {
        var plan = context.Plan;
        new KernelMethod(
            "LossLanes",
            $"{plan.Model.Loss} of the samples in the first count lanes, added up; leaves the derivatives by the logits in {plan.Last.Delta.Name}.",
            new[] { context.Memory("s"), context.Memory("t"), context.Written("d"), KernelParameter.Value("int", "count") },
            "double",
            IsAlone: true).Write(context, () => WriteBody(context, new LaneText(context)));
    }

    private static void WriteBody(EmitContext context, LaneText lanes)
    {
        var (writer, plan, delta) = (context.Writer, context.Plan, context.Plan.Last.Delta);
        lanes.WriteReferences(new[] { plan.Logits, delta });
        writer.Line($"var losses = {lanes.Text.Zero};");
        new LaneOutputSteps(context, lanes, delta).Write(plan.OutputProgram.Loss);
        writer.Line($"return {lanes.Text.SumFirst(lanes.Printer.Print(plan.LossScale * Catalog.Formulas.Expr.Name("losses")), "count")};");
    }
}
