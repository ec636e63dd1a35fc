namespace NetGen.Generator.Plans;

// Which forms there are for vectors of 512 bits beside those for logical ones. Memory and the order of sums do not depend on it.
internal sealed partial record DensePlan
{
    /// <summary>
    /// Whether the forward pass of one sample also exists with 512-bit vectors, for processors that have them: half the instructions let the processor look
    /// twice as far ahead.
    /// </summary>
    public bool HasWideForward { get; }

    /// <summary>Whether tiles also run on 512-bit vectors.</summary>
    public bool HasWideTiles { get; }

    /// <summary>
    /// Whether the wide forward pass of one sample hands a layer's outputs to the next one in registers: all of them are in registers at once, and the next layer reads them
    /// vector by vector. What goes through memory comes late, and what waits for it keeps the next call out.
    /// </summary>
    public bool HandsOn(LayerPlan layer, LayerPlan next) => layer.HasWideRows && IsWideForward(layer) && ActivatesSums(layer, isWide: true)
        && layer.Rows.Vectors <= VectorLimits.GroupVectors * ForwardSums(layer, isWide: true)
        && next.HasWideSums && IsWideForward(next) && next.Rows.IsUnrolled;

    /// <summary>Whether a layer of a tile goes forward on 512-bit vectors, too. Activations behind sums over the lanes are written for logical ones.</summary>
    public bool HasWideTile(LayerPlan layer) => HasWideTiles && (layer.HasWideRows || (layer.HasWideSums && layer == Last));

    /// <summary>Whether steps use the wide forward pass, too: a small network's next step would read in 512 bits what the processor has not yet brought from two stores to the cache.</summary>
    public bool HasWideStep { get; }

    /// <summary>Whether a layer takes 512-bit vectors in the wide forward pass of one sample.</summary>
    public bool IsWideForward(LayerPlan layer) => (layer.HasWideRows || layer.HasWideSums) && !ExceedsFirstCache(layer);

    /// <summary>
    /// Whether a step takes a layer's weights by 512-bit vectors: where its forward pass reads them so, and no sum goes across lanes. What was stored in halves would have to reach
    /// the cache before the next step reads it whole.
    /// </summary>
    public bool IsWideUpdate(LayerPlan layer) => HasWideStep && !ExceedsFirstCache(layer) && (layer.Kernel == KernelKind.InputMajor
        ? layer.HasWideRows && !layer.PassesDeltaDown
        : layer.Rows.Vectors % VectorLimits.GroupVectors == 0);

    /// <summary>
    /// Whether a layer's activation, where it has a loop of its own in code on logical vectors, takes wider ones where the processor has them. Not after sums of weights
    /// beyond the first-level cache: it would wait for two stores to reach the cache, and load types for next to nothing of the time. Not where the whole pass has a wide form.
    /// </summary>
    public bool ChoosesWidth(LayerPlan layer) => layer.HasWideActivation && !ExceedsFirstCache(layer) && !HasWideForward;

    /// <summary>Vectors that the forward pass of one sample sums at once, each in as many registers as there are chunks.</summary>
    public int ForwardSums(LayerPlan layer, bool isWide) =>
        (!isWide && ExceedsFirstCache(layer) ? VectorLimits.FarSums : VectorLimits.Accumulators) / layer.Rows.Chunks.Count;

    /// <summary>Whether a layer's register tiles take four vectors of 512 bits at once: its rows are whole fours of them.</summary>
    public bool HasFourWideVectors(LayerPlan layer) => HasWideTiles && layer.HasWideRows && layer.Rows.Vectors % (4 * VectorLimits.GroupVectors) == 0;
}
