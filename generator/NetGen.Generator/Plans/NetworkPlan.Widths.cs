namespace NetGen.Generator.Plans;

// What depends on the width of the processor's vectors: which forms there are, and how large their blocks. Memory and the order of sums do not.
internal sealed partial record NetworkPlan
{
    /// <summary>Whether the code is for processors whose vectors have 128 bits: two of them are a logical vector. Memory and the order of all sums stay the same.</summary>
    public bool IsNarrow { get; init; }

    /// <summary>Samples (or rows) of a register tile.</summary>
    public int Together => IsNarrow ? VectorLimits.TogetherOfHalves : VectorLimits.Together;

    /// <summary>
    /// Vectors of a register tile. Where tiles have a form of 512 bits, that of 256 is for processors of 16 registers: 4 × 2 sums, 2 vectors and an input fit them.
    /// </summary>
    public int VectorsTogether(bool isWideMethod) => IsNarrow || (HasWideTiles && !isWideMethod) ? VectorLimits.TogetherOfHalves : VectorLimits.Together;

    /// <summary>Sums kept in registers at once.</summary>
    public int Accumulators => IsNarrow ? VectorLimits.AccumulatorsOfHalves : VectorLimits.Accumulators;

    /// <summary>
    /// Whether a tile goes forward sample by sample. In vectors of 128 bits arithmetic is the limit, not the loads of weights that samples share (measured without AVX: 408 ns
    /// of 412 in tiles at 4-64-64-2, 402 of 411 at 32-64-64-3, 213 of 200 at 64-32-10). Not where weights are literals: tiles read them all, one sample leaves the zeros out.
    /// </summary>
    public bool GoesForwardOneByOne => IsNarrow && !HasConstants;

    /// <summary>Whether a layer's vectors are written out one by one. Where a logical vector is twice as many locals, only what is in registers is.</summary>
    public bool IsUnrolled(LayerPlan layer) => layer.Rows.IsUnrolled && (!IsNarrow || OneSample == SampleForm.Registers);

    /// <summary>Whether the deltas of two samples go down through an input-major layer together.</summary>
    public bool PairsDeltas => !IsNarrow;

    /// <summary>Whether a layer's activation has a form of 512 bits.</summary>
    public bool HasWideActivation(LayerPlan layer) => !IsNarrow && layer.HasWideActivation;

    /// <summary>Vectors of a row that a step on a first layer takes at once.</summary>
    public int StepVectors => IsNarrow ? VectorLimits.AccumulatorsOfHalves : VectorLimits.StepVectors;

    /// <summary>
    /// Whether so many vectors, one after another in memory, have names: of one that would save no call, and halves are two registers each, which RyuJIT would copy through memory.
    /// </summary>
    public bool NamesVectors(int vectors) => !IsNarrow && vectors > 1;

    /// <summary>
    /// Whether the forward pass of one sample also exists with 512-bit vectors, for processors that have them: half the instructions let the processor look
    /// twice as far ahead. Measured: 0.74 of the time at 1-16-16-1, 0.91 at 32-64-64-3.
    /// </summary>
    public bool HasWideForward => HasWideForms && !HasConstants && OneSample == SampleForm.Scratch && Layers.Any(IsWideForward);

    /// <summary>Whether a layer takes 512-bit vectors there.</summary>
    public bool IsWideForward(LayerPlan layer) => layer.HasWideRows && !IsFar(layer);

    /// <summary>
    /// The width of a layer's activation there, where it has a loop of its own: 512 bits or not, or null where the processor has the choice. After sums of far weights it
    /// is theirs: 512 bits would wait for two stores to reach the cache, and load types for a thousandth of the time.
    /// </summary>
    public bool? IsWideActivation(LayerPlan layer, bool isWideMethod) => IsFar(layer) ? false : isWideMethod ? true : HasWideForward ? false : null;

    /// <summary>The same for a tile's.</summary>
    public bool? IsWideTileActivation(bool isWideMethod) => isWideMethod ? true : HasWideTiles ? false : null;

    /// <summary>Sums in registers at once in the forward pass of one sample.</summary>
    public int ForwardSums(LayerPlan layer, bool isWide) => !IsNarrow && !isWide && IsFar(layer) ? VectorLimits.StepVectors : Accumulators;

    /// <summary>Whether tiles also exist with 512-bit vectors. Measured: 0.98 of the time, since fewer instructions leave the multiply-adds nearer to one another.</summary>
    public bool HasWideTiles => HasWideForms && Batch == BatchForm.Tiles;

    private bool HasWideForms => UsesVectors && !IsNarrow && Layers.Count <= Limits.WideLayers && Layers.Any(layer => layer.HasWideRows);

    /// <summary>Whether steps use it, too: a small network's next step would read in 512 bits what the processor has not yet brought from two stores to the cache.</summary>
    public bool HasWideStep => HasWideForward && Batch == BatchForm.Tiles;

    private bool IsFar(LayerPlan layer) => layer.Weights.Length * (Model.Precision == Precision.Single ? sizeof(float) : sizeof(double)) > VectorLimits.NearBytes;
}
