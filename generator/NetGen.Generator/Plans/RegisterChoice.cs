namespace NetGen.Generator.Plans;

/// <summary>
/// Which networks keep a sample's values in registers. A value that goes through memory comes late, and a step of a small network hands on one after another; the
/// stack memory itself, and a call for each pass, cost such a network as much again.
/// </summary>
internal static class RegisterChoice
{
    public static SampleForm Of(NetworkPlan plan) => plan.Batch == BatchForm.Lanes && IsStraight(plan) && Fits(plan) ? SampleForm.Registers : SampleForm.Scratch;

    // No loop, which could not index a register; and above the first layer no row of outputs, whose inputs would have to leave their vector one by one.
    private static bool IsStraight(NetworkPlan plan) =>
        plan.Layers.All(layer => layer.Rows.IsUnrolled && layer.Rows.Vectors <= VectorLimits.Accumulators)
        && plan.Layers.Skip(1).All(layer => layer.Rows.Order == WeightOrder.OutputMajor)
        && (plan.Outputs > VectorLimits.OutputsOneByOne || plan.Last.Rows.Order == WeightOrder.OutputMajor);

    private static bool Fits(NetworkPlan plan) =>
        plan.Outputs <= plan.Lanes
        && plan.Layers.Count <= Limits.ShallowLayers
        && FunctionBudget.HoldsSample(plan)
        && plan.Layers.Sum(layer => RowPlanner.Pad(layer.Units, plan.Lanes) / plan.Lanes) <= VectorLimits.RegisterVectors;
}
