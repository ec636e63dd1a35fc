namespace NetGen.Generator.Plans;

/// <summary>One of the sums that make a unit's pre-activation: the inputs First, First + Step … (Count of them).</summary>
/// <param name="First">Its first input.</param>
/// <param name="Step">From one of its inputs to the next.</param>
/// <param name="Count">How many inputs it has.</param>
internal sealed record PartialSum(int First, int Step, int Count)
{
    /// <summary>
    /// The sums of a layer in both profiles. An input-major one has a sum for each chunk of inputs, the first of which starts at the
    /// bias; an output-major one has a sum for each lane, the first of which starts at the bias of a single unit.
    /// </summary>
    public static IReadOnlyList<PartialSum> Of(LayerPlan layer)
    {
        var rows = layer.Rows;
        var chunk = layer.Inputs / rows.Chunks;
        return rows.Order == WeightOrder.InputMajor
            ? Enumerable.Range(0, rows.Chunks).Select(c => new PartialSum(c * chunk, 1, chunk)).ToList()
            : Enumerable.Range(0, Math.Min(rows.Lanes, layer.Inputs))
                .Select(lane => new PartialSum(lane, rows.Lanes, (layer.Inputs - lane + rows.Lanes - 1) / rows.Lanes)).ToList();
    }
}
