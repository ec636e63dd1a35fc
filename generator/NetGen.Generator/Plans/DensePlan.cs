using NetGen.Numerics;

namespace NetGen.Generator.Plans;

/// <summary>The numbers and choices of an emitted network, which the emitter prints: its layout, and the forms of its code. Each choice is made once, when the plan is.</summary>
internal sealed partial record DensePlan : NetworkLayout
{
    /// <summary>Chooses the forms.</summary>
    /// <param name="layout">Where the layers lie.</param>
    /// <param name="sums">The order of the sums, the same in both profiles.</param>
    /// <param name="isInMemory">Whether registers are out of question for one sample.</param>
    public DensePlan(NetworkLayout layout, SumPlan sums, bool isInMemory = false)
        : base(layout)
    {
        Sums = sums;
        Groups = Layers.GroupBy(layer => Layers.Count <= Limits.ShallowLayers ? 0 : (layer.Number - 1) / Limits.LayersPerMethod).Select(group => group.ToList()).ToList();
        HasVectorOutput = UsesVectors && sums.OutputsByLanes;

        Batch = BatchChoice.Of(layout);
        Tile = TilePlan.Of(layout);
        HasLaneOutputs = BatchChoice.HasLaneOutputs(layout);
        UnrollsOutputs = FunctionBudget.UnrollsOutputs(layout);
        Lengths = new BatchLengths(layout, Batch, Tile, HasLaneOutputs);
        GradientLength = !UsesVectors && sums.SamplesByLanes ? BufferLength * sums.Group : BufferLength;

        OneSample = isInMemory ? SampleForm.Scratch : RegisterChoice.Of(layout, Batch, sums);
        var hasWideForms = UsesVectors && Layers.Count <= Limits.WideLayers && Layers.Any(layer => layer.HasWideRows);
        HasWideTiles = hasWideForms && Batch == BatchForm.Tiles;
        HasWideForward = hasWideForms && !HasConstants && OneSample == SampleForm.Scratch && Layers.Any(IsWideForward);
        HasWideStep = HasWideForward && Batch == BatchForm.Tiles;
        Update = UpdatePlan.Of(layout);
        LoopsOverTwoOutputVectors = OneSample == SampleForm.Scratch && Outputs > Lanes && Outputs < 2 * Lanes;
    }

    /// <summary>The order of the sums, the same in both profiles.</summary>
    public SumPlan Sums { get; }

    /// <summary>
    /// The layers by the methods that hold their code, from the input to the output: RyuJIT inlines nothing more into a method of too many locals.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<LayerPlan>> Groups { get; }

    /// <summary>Whether the output layer's functions work on vectors.</summary>
    public bool HasVectorOutput { get; }

    /// <summary>How the code goes through a batch.</summary>
    public BatchForm Batch { get; }

    /// <summary>How the vector kernels cut a batch.</summary>
    public TilePlan Tile { get; }

    /// <summary>Whether tiles have the samples in the lanes for the outputs and the loss.</summary>
    public bool HasLaneOutputs { get; }

    /// <summary>Whether a method computes the output activation once for each output, where samples lie in the lanes.</summary>
    public bool UnrollsOutputs { get; }

    /// <summary>The memory of a batch.</summary>
    public BatchLengths Lengths { get; }

    /// <summary>Values of the gradient: in plain code one for each lane where the samples of a batch go by lanes.</summary>
    public override int GradientLength { get; }

    /// <summary>How the code takes one sample.</summary>
    public SampleForm OneSample { get; }

    /// <summary>
    /// Whether the two vectors of a softmax's outputs go through a loop, so that its function is compiled once and the first prediction comes sooner.
    /// </summary>
    public bool LoopsOverTwoOutputVectors { get; }

    public override int PassScratch => UsesVectors ? Lengths.Workspace : 0;

    /// <summary>How the declared optimizer steps; null for plain gradient descent, and where nothing trains.</summary>
    public override UpdatePlan? Update { get; }

    /// <summary>Whether one sample's step goes straight into the parameters, without a gradient being stored.</summary>
    public override bool HasFusedStep => HasLoss && Update is null;

    /// <summary>The same network with one sample's values in memory: in registers its code would be too much for one method.</summary>
    public DensePlan InMemory() => new(this, Sums, isInMemory: true);

    /// <summary>Whether layers, in one method with the samples in the lanes, compute several units' activations at once; the last has its own method.</summary>
    public bool UnrollsLaneValues(IEnumerable<LayerPlan> layers) => FunctionBudget.UnrollsValues(layers.Where(layer => layer != Last));

    /// <summary>Whether layers, in one method with the samples in the lanes, compute several deltas of those below them at once.</summary>
    public bool UnrollsLaneDeltas(IEnumerable<LayerPlan> layers) => FunctionBudget.UnrollsDerivatives(layers.Select(Below));

    /// <summary>Whether sums of so many terms, with the samples in the lanes, are written out term by term.</summary>
    public bool UnrollsLaneTerms(int terms) => terms <= VectorLimits.TileRows;

    /// <summary>Whether an output-major layer's step goes through its columns one by one where they are in memory.</summary>
    public bool UnrollsColumns(LayerPlan layer) => !layer.PassesDeltaDown || FunctionBudget.UnrollsColumns(layer, Below(layer));

    /// <summary>
    /// Whether a layer's activation is applied to sums of one sample while they are in registers. In a layer whose weights are far it is next to nothing of the
    /// time; there a loop follows, in which RyuJIT compiles the activation once and not once for each vector, so that the first prediction comes sooner.
    /// </summary>
    public bool ActivatesSums(LayerPlan layer, bool isWide) => layer != Last && (!ExceedsFirstCache(layer) || layer.Rows.Vectors == 1) && layer.ActivatesSums(isWide, ForwardSums(layer, isWide));

    /// <summary>Whether it is in a tile of samples, too.</summary>
    public bool ActivatesTile(LayerPlan layer) => layer != Last && layer.ActivatesTile;

    /// <summary>Where a slot of a group of samples in the lanes starts, in its buffer: of the deltas or of a pass. Tiles bring nothing but the outputs there.</summary>
    public int LaneOffset(Slot slot) => Batch == BatchForm.Tiles ? 0 : Lengths.LaneOffset(slot);
}
