namespace NetGen.Generator.Plans;

/// <summary>
/// Which networks keep a sample's values in registers. A value that goes through memory comes late, and a step of a small network hands on one after another; the
/// stack memory itself, and a call for each pass, cost such a network as much again.
/// </summary>
internal static class RegisterChoice
{
    public static SampleForm Of(NetworkLayout layout, BatchForm batch, SumPlan sums) =>
        batch == BatchForm.Lanes && IsStraight(layout, sums) && Fits(layout, sums) ? SampleForm.Registers : SampleForm.Scratch;

    // No loop, which could not index a register; and above the first layer no row of outputs, whose inputs would have to leave their vector one by one.
    private static bool IsStraight(NetworkLayout layout, SumPlan sums) =>
        layout.Layers.All(layer => layer.Rows.IsUnrolled && layer.Rows.Vectors <= VectorLimits.Accumulators)
        && layout.Layers.Skip(1).All(layer => layer.Rows.Order == WeightOrder.OutputMajor)
        && (sums.OutputsByLanes || layout.Last.Rows.Order == WeightOrder.OutputMajor);

    private static bool Fits(NetworkLayout layout, SumPlan sums) =>
        layout.Outputs <= layout.Lanes
        && layout.Layers.Count <= Limits.ShallowLayers
        && FunctionBudget.HoldsSample(layout, sums)
        && layout.Layers.Sum(layer => RowPlanner.Pad(layer.Units, layout.Lanes) / layout.Lanes) <= VectorLimits.RegisterVectors;
}
