using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Models;

namespace NetGen.Generator.Plans;

/// <summary>The layers of an emitted network and where they lie in memory: what is the same whatever forms its code has.</summary>
/// <param name="Model">The declaration.</param>
/// <param name="Layers">From the input to the output.</param>
/// <param name="Tensors">The parameters in the common order, each with its place: what files and copies go by.</param>
/// <param name="Loss">The loss's definition; null for inference only.</param>
/// <param name="BufferLength">Values of the parameter buffer, padding included.</param>
/// <param name="ForwardScratch">Values a forward pass keeps.</param>
/// <param name="DeltaScratch">Values of the deltas of a sample.</param>
/// <param name="Lanes">Values of a logical vector; 1 in the plain profile.</param>
/// <param name="CopiesInput">Whether a pass starts by copying the sample into its scratch.</param>
internal record NetworkLayout(
    NetworkModel Model,
    IReadOnlyList<LayerPlan> Layers,
    IReadOnlyList<TensorPlan> Tensors,
    LossDefinition? Loss,
    int BufferLength,
    int ForwardScratch,
    int DeltaScratch,
    int Lanes,
    bool CopiesInput)
{
    /// <summary>Weights and biases.</summary>
    public int ParameterCount { get; } = Layers.Sum(layer => layer.ParameterCount);

    /// <summary>Where the means and deviations of its inputs lie; null where it does not standardize.</summary>
    public StandardizationPlan? Standardization { get; } = StandardizationPlan.Of(Model, BufferLength, Lanes, ForwardScratch + DeltaScratch);

    /// <summary>Values of the network's memory: the parameters, and what it standardizes by.</summary>
    public int MemoryLength => Standardization?.End ?? BufferLength;

    /// <summary>The weights of a file at their places in the memory, as the bits of doubles; empty where the parameters are drawn.</summary>
    public IReadOnlyList<long> FileWeights { get; } = PlacedWeights.Of(Model, Tensors, StandardizationPlan.Of(Model, BufferLength, Lanes, ForwardScratch + DeltaScratch), BufferLength);

    /// <summary>What is computed from the logits: the outputs, the loss and its deltas.</summary>
    public OutputProgram OutputProgram { get; } = OutputProgram.Of(Layers[Layers.Count - 1], Loss);

    /// <summary>The same where ∂loss/∂output is given.</summary>
    public OutputProgram GradientProgram { get; } = OutputProgram.Of(Layers[Layers.Count - 1], Loss is null ? null : new External());

    /// <summary>Whether the code is for another program: arrays of its own, and no library.</summary>
    public bool IsExported { get; init; }

    public LayerPlan Last => Layers[Layers.Count - 1];

    public int Outputs => Last.Units;

    /// <summary>The layer whose outputs a layer reads; the first has none.</summary>
    public LayerPlan Below(LayerPlan layer) => Layers[layer.Number - 2];

    /// <summary>The C# keyword of the number type.</summary>
    public string Number => Model.Number;

    public bool UsesVectors => Model.Profile == Profile.Vector;

    /// <summary>Samples in hand at once where they lie in the lanes: two logical vectors, or one of 512 bits.</summary>
    public int Group => Lanes * VectorLimits.GroupVectors;

    /// <summary>Whether a row in memory holds an input's weights; in the plain profile the order is only that of the sums.</summary>
    public bool HasRowsOfInputs(LayerPlan layer) => UsesVectors && layer.Rows.Order == WeightOrder.InputMajor;

    public bool IsTrainable => Model.IsTrainable;

    /// <summary>Whether it computes a loss itself.</summary>
    public bool HasLoss => Model.HasLoss;

    /// <summary>Whether training also takes class labels for targets.</summary>
    public bool TakesLabels => Model.TakesLabels;

    /// <summary>Whether the parameters are data of the assembly, which are read in place and never change.</summary>
    public bool IsFrozen => Model.IsStatic;

    /// <summary>Whether the weights of unrolled layers are literals of the code.</summary>
    public bool HasConstants => IsFrozen && ParameterCount <= Limits.Constants && FileWeights.Count > 0;

    public bool IsFused => Model.Arithmetic == Arithmetic.Fused;

    /// <summary>Whether the inputs of a layer are at most 1 in magnitude wherever the loss is finite: NaN goes through to it.</summary>
    public bool HasBoundedInput(LayerPlan layer) => layer.Number > 1 && Below(layer).Activation.IsBounded;

    /// <summary>How <c>Classify</c> reads the outputs.</summary>
    public Classification Classes => Outputs == 1 ? Classification.Threshold : Classification.Largest;

    /// <summary>How many classes there are: a single output tells two apart.</summary>
    public int ClassCount => Classes == Classification.Threshold ? 2 : Outputs;

    /// <summary>The logits, where the output activation starts.</summary>
    public Slot Logits => Last.PreActivation;

    /// <summary>The factor of the sum of the outputs' loss terms.</summary>
    public double LossScale => OutputProgram.LossScale;

    public bool IsMeanOverSamples => Model.Reduction == Reduction.Mean;

    /// <summary>Whether a layer's weights are more than the first-level cache holds, from which alone wide vectors are faster.</summary>
    public bool ExceedsFirstCache(LayerPlan layer) =>
        layer.Weights.Length * (Model.Precision == Precision.Single ? sizeof(float) : sizeof(double)) > VectorLimits.FirstCacheBytes;
}
