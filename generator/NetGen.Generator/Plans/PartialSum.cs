namespace NetGen.Generator.Plans;

/// <summary>One of the sums that make a unit's pre-activation: the inputs First, First + Step … (Count of them).</summary>
/// <param name="First">Its first input.</param>
/// <param name="Step">From one of its inputs to the next.</param>
/// <param name="Count">How many inputs it has.</param>
internal sealed record PartialSum(int First, int Step, int Count)
{
    /// <summary>
    /// The sums of a layer in both profiles, chunk by chunk. An input-major one has a sum for each chunk of inputs, the first of which starts at the bias; an output-major one
    /// has a sum for each lane of each chunk, the first of which starts at the bias of a single unit.
    /// </summary>
    public static IReadOnlyList<PartialSum> Of(LayerPlan layer)
    {
        var chunks = layer.Rows.Chunks;
        if (layer.Rows.Order == WeightOrder.InputMajor)
        {
            return Enumerable.Range(0, chunks.Count).Select(c => new PartialSum(chunks.First(c), 1, chunks.Length(c))).ToList();
        }

        var step = chunks.Count * layer.Rows.Lanes;
        return Enumerable.Range(0, Math.Min(step, layer.Inputs)).Select(first => new PartialSum(first, step, (layer.Inputs - first + step - 1) / step)).ToList();
    }
}
