namespace NetGen.Generator.Plans;

/// <summary>How code goes through a batch: by the lengths of the network in the memory of vector code.</summary>
internal static class BatchChoice
{
    public static BatchForm Of(NetworkLayout layout) => !layout.UsesVectors ? BatchForm.OneByOne
        : layout.ParameterCount <= VectorLimits.LaneParameters && layout.Outputs <= VectorLimits.LaneOutputs ? BatchForm.Lanes
        : BatchForm.Tiles;

    /// <summary>
    /// Whether tiles have the samples in the lanes for the outputs and the loss: their functions then fill the vectors, and no sum goes across lanes. Measured at
    /// 64-32-10: a training batch takes 0.9 of the time.
    /// </summary>
    public static bool HasLaneOutputs(NetworkLayout layout) => Of(layout) == BatchForm.Tiles
        && layout.Outputs <= VectorLimits.LaneOutputs
        && TilePlan.Of(layout).HasGroups(layout.Group)
        && FunctionBudget.HasOutputFunctions(layout);
}
