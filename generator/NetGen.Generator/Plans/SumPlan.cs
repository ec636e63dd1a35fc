namespace NetGen.Generator.Plans;

/// <summary>
/// The order of the sums that vector code takes, beside those of <see cref="RowPlan"/>. Plain code adds in the same order, so that both
/// give the same bits.
/// </summary>
/// <param name="Lanes">Values of a logical vector.</param>
/// <param name="OutputsByLanes">Whether sums over one sample's outputs go by lanes, not one after another.</param>
/// <param name="SamplesByLanes">
/// Whether a batch's gradients are added by lanes, sample n in lane n modulo the group, and sums over a sample's units go one after another: the order of
/// <see cref="BatchForm.Lanes"/>.
/// </param>
/// <param name="LossesByLanes">Whether the losses of a batch are added by lanes, and each sample's terms before that one after another.</param>
internal sealed record SumPlan(int Lanes, bool OutputsByLanes, bool SamplesByLanes, bool LossesByLanes)
{
    /// <summary>The order that vector code takes.</summary>
    public static SumPlan Of(NetworkLayout vectors)
    {
        var byLanes = BatchChoice.Of(vectors) == BatchForm.Lanes;
        return new SumPlan(vectors.Lanes, vectors.Outputs > VectorLimits.OutputsOneByOne, byLanes, byLanes || BatchChoice.HasLaneOutputs(vectors));
    }

    /// <summary>Samples of a group that goes by lanes.</summary>
    public int Group => Lanes * VectorLimits.GroupVectors;

    /// <summary>The order of a layer's sums over its units.</summary>
    public DeltaOrder DeltaOrder(LayerPlan layer, bool isBatch) => isBatch && SamplesByLanes ? Plans.DeltaOrder.FromZero
        : layer.Rows.Order == WeightOrder.InputMajor ? Plans.DeltaOrder.ByLanes
        : Plans.DeltaOrder.InOrder;
}
