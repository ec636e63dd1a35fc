using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Models;

namespace NetGen.Generator.Plans;

/// <summary>The numbers and choices of an emitted network, which the emitter prints.</summary>
/// <param name="Model">The declaration.</param>
/// <param name="Layers">From the input to the output.</param>
/// <param name="Loss">The loss's definition; null for inference only.</param>
/// <param name="Classes">How <c>Classify</c> reads the outputs.</param>
/// <param name="TakesLabels">Whether training also takes class labels for targets.</param>
/// <param name="ParameterCount">Weights and biases.</param>
/// <param name="BufferLength">Values of the parameter buffer, padding included.</param>
/// <param name="ForwardScratch">Values a forward pass keeps.</param>
/// <param name="DeltaScratch">Values of the deltas of a sample.</param>
/// <param name="Lanes">Values of a logical vector; 1 in the plain profile.</param>
/// <param name="Tile">How the vector kernels cut a batch.</param>
/// <param name="Sums">The order of the sums, the same in both profiles.</param>
/// <param name="CopiesInput">Whether a pass starts by copying the sample into its scratch.</param>
internal sealed partial record NetworkPlan(
    NetworkModel Model,
    IReadOnlyList<LayerPlan> Layers,
    LossDefinition? Loss,
    Classification Classes,
    bool TakesLabels,
    int ParameterCount,
    int BufferLength,
    int ForwardScratch,
    int DeltaScratch,
    int Lanes,
    bool CopiesInput,
    TilePlan Tile,
    SumPlan Sums)
{
    /// <summary>The weights of a file at their places in the memory, as the bits of doubles; empty where the parameters are drawn.</summary>
    public IReadOnlyList<long> FileWeights { get; } = PlacedWeights.Of(Model, Layers, BufferLength);

    /// <summary>Whether the code is for another program: arrays of its own, and no library.</summary>
    public bool IsExported { get; init; }

    public LayerPlan Last => Layers[Layers.Count - 1];

    public int Outputs => Last.Units;

    /// <summary>The layer whose outputs a layer reads; the first has none.</summary>
    public LayerPlan Below(LayerPlan layer) => Layers[layer.Number - 2];

    /// <summary>
    /// The layers by the methods that hold their code, from the input to the output: RyuJIT inlines nothing more into a method of 512 locals.
    /// </summary>
    public IEnumerable<IReadOnlyList<LayerPlan>> Groups =>
        Layers.GroupBy(layer => Layers.Count <= Limits.ShallowLayers ? 0 : (layer.Number - 1) / Limits.LayersPerMethod).Select(group => group.ToList());

    /// <summary>The C# keyword of the number type.</summary>
    public string Number => Model.Number;

    public bool UsesVectors => Model.Profile == Profile.Vector;

    /// <summary>How the code goes through a batch.</summary>
    public BatchForm Batch => !UsesVectors ? BatchForm.OneByOne
        : BufferLength <= VectorLimits.LaneParameters && Outputs <= VectorLimits.LaneOutputs ? BatchForm.Lanes
        : BatchForm.Tiles;

    /// <summary>How the code takes one sample.</summary>
    public SampleForm OneSample => HandsOnInMemory ? SampleForm.Scratch : RegisterChoice.Of(this);

    /// <summary>Whether registers are out of question for one sample: its code would be too much for one method.</summary>
    public bool HandsOnInMemory { get; init; }

    /// <summary>
    /// Whether tiles have the samples in the lanes for the outputs and the loss: their functions then fill the vectors, and no sum goes across lanes. Measured at
    /// 64-32-10: a training batch takes 0.9 of the time.
    /// </summary>
    public bool HasLaneOutputs => Batch == BatchForm.Tiles && Outputs <= VectorLimits.LaneOutputs && Tile.HasGroups(Group) && FunctionBudget.HasOutputFunctions(this);

    /// <summary>
    /// Whether a layer's activation is applied to sums of one sample while they are in registers. Of a layer whose weights are far it would be a thousandth of the
    /// time; there a loop follows, of which RyuJIT compiles the activation once and not sixteen times (784-128-10: a first prediction takes 0.96 of the time).
    /// </summary>
    public bool ActivatesSums(LayerPlan layer, bool isWide) => layer != Last && (!ExceedsFirstCache(layer) || layer.Rows.Vectors == 1) && layer.ActivatesSums(isWide, ForwardSums(layer, isWide));

    /// <summary>Whether it is in a tile of samples, too.</summary>
    public bool ActivatesTile(LayerPlan layer) => layer != Last && layer.ActivatesTile;

    /// <summary>Values of the outputs of a group in the lanes, in whole vectors of each sample.</summary>
    public int LaneRows => HasLaneOutputs ? RowPlanner.Pad(Outputs, Lanes) * Group : 0;

    /// <summary>Where a slot of a group of samples in the lanes starts, in its buffer: of the deltas or of a pass. Tiles bring nothing but the outputs there.</summary>
    public int LaneOffset(Slot slot) => Batch == BatchForm.Tiles || slot.Buffer is BufferKind.Sample or BufferKind.PaddedSample ? 0
        : (slot.Buffer == BufferKind.Deltas ? slot.Offset : LaneInputs + slot.Offset) * Group;

    /// <summary>Samples in hand at once where they lie in the lanes: two logical vectors, or one of 512 bits.</summary>
    public int Group => Lanes * VectorLimits.GroupVectors;

    /// <summary>Values of the gradient: in plain code one for each lane where the samples of a batch go by lanes.</summary>
    public int GradientLength => !UsesVectors && Sums.SamplesByLanes ? BufferLength * Sums.Group : BufferLength;

    // What a pass keeps may start with a copy of the inputs.
    private int LaneInputs => CopiesInput ? 0 : Model.Inputs;

    /// <summary>Values of a group of samples in the lanes: the inputs, then what a pass keeps.</summary>
    public int LaneScratch => (LaneInputs + ForwardScratch) * Group;

    /// <summary>The parts of a loss's memory where samples lie in the lanes, one after another.</summary>
    public IReadOnlyList<(string Name, int Length)> LaneLoss(int groups) => new[]
    {
        ("sAll", LaneScratch * groups),
        ("dAll", DeltaScratch * Group * groups),
        ("t", Outputs * Group),
    };

    /// <summary>Those of the training workspace.</summary>
    public IReadOnlyList<(string Name, int Length)> LaneWorkspace => LaneLoss(VectorLimits.LaneGroups).Append(("g", BufferLength * Group)).ToList();

    /// <summary>
    /// Groups that go forward together, on the stack: as many as it has room for. Where the output has no function there is nothing to wait for, and the memory of one
    /// group stays nearer.
    /// </summary>
    public int ForwardGroups => FunctionBudget.HasOutputFunctions(this) ? StackGroups(LaneScratch) : 1;

    /// <summary>Groups whose losses are computed together, on the stack.</summary>
    public int LossGroups => StackGroups(LaneScratch + (DeltaScratch * Group));

    /// <summary>Values on the stack of a forward pass over a batch.</summary>
    public int BatchScratch => Batch == BatchForm.Lanes ? LaneScratch * ForwardGroups : (ForwardScratch * Tile.ForwardSamples) + LaneRows;

    /// <summary>Values on the stack of a loss over a batch.</summary>
    public int LossScratch => Batch == BatchForm.Lanes
        ? LaneLoss(LossGroups).Sum(part => part.Length)
        : HasLaneOutputs ? (ForwardScratch * Tile.ForwardSamples) + (3 * LaneRows)
        : (ForwardScratch + DeltaScratch) * Tile.ForwardSamples;

    /// <summary>Values of the training workspace beside the gradient.</summary>
    public int Workspace => Batch == BatchForm.Lanes ? LaneWorkspace.Sum(part => part.Length) : ((ForwardScratch + DeltaScratch) * Tile.TrainingSamples) + (3 * LaneRows);

    /// <summary>Whether the parameter buffer has the common order and no padding.</summary>
    public bool IsCommonOrder => !UsesVectors || (Layers.All(layer => layer.Rows.Order == WeightOrder.OutputMajor && layer.Rows.Length == layer.Inputs) && BufferLength == ParameterCount);

    /// <summary>Whether a row in memory holds an input's weights; in the plain profile the order is only that of the sums.</summary>
    public bool HasRowsOfInputs(LayerPlan layer) => UsesVectors && layer.Rows.Order == WeightOrder.InputMajor;

    public bool IsTrainable => Model.IsTrainable;

    /// <summary>Whether the parameters are data of the assembly, which are read in place and never change.</summary>
    public bool IsFrozen => Model.IsStatic;

    /// <summary>Whether the weights of unrolled layers are literals of the code.</summary>
    public bool HasConstants => IsFrozen && ParameterCount <= Limits.Constants && FileWeights.Count > 0;

    public bool IsFused => Model.Arithmetic == Arithmetic.Fused;

    /// <summary>Whether the inputs of a layer are at most 1 in magnitude wherever the loss is finite: NaN goes through to it.</summary>
    public bool HasBoundedInput(LayerPlan layer) => layer.Number > 1 && Below(layer).Activation.IsBounded;

    /// <summary>How many classes there are: a single output tells two apart.</summary>
    public int ClassCount => Classes == Classification.Threshold ? 2 : Outputs;

    /// <summary>The logits, where the output activation starts.</summary>
    public Slot Logits => Last.PreActivation;

    /// <summary>The factor of the sum of the outputs' loss terms.</summary>
    public double LossScale => Loss is { IsMeanOverOutputs: true } ? 1.0 / Outputs : 1;

    public bool IsMeanOverSamples => Model.Reduction == Reduction.Mean;

    private static int StackGroups(int scratch) => Math.Max(1, Math.Min(VectorLimits.LaneGroups, VectorLimits.ForwardTile / scratch));

    /// <summary>
    /// Whether the two vectors of a softmax's outputs go through a loop, so that its function is compiled once (784-128-10: a first prediction takes 0.94 of the time).
    /// </summary>
    public bool LoopsOverTwoOutputVectors => OneSample == SampleForm.Scratch && Outputs > Lanes && Outputs < 2 * Lanes;

    /// <summary>Whether the output layer's functions work on vectors.</summary>
    public bool HasVectorOutput => UsesVectors && Sums.OutputsByLanes;
}
