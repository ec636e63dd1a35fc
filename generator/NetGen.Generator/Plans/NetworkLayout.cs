using NetGen.Generator.Catalog.Losses;
using NetGen.Generator.Models;

namespace NetGen.Generator.Plans;

/// <summary>The layers of an emitted network and where they lie in memory: what is the same whatever forms its code has.</summary>
/// <param name="Model">The declaration.</param>
/// <param name="Layers">From the input to the output.</param>
/// <param name="Tensors">The parameters in the common order, each with its place: what files and copies go by.</param>
/// <param name="BufferLength">Values of the parameter buffer, padding included.</param>
/// <param name="ForwardScratch">Values a forward pass keeps.</param>
/// <param name="DeltaScratch">Values of the deltas of a sample.</param>
/// <param name="Lanes">Values of a logical vector; 1 in the plain profile.</param>
/// <param name="CopiesInput">Whether a pass starts by copying the sample into its scratch.</param>
internal record NetworkLayout(
    NetworkModel Model,
    IReadOnlyList<LayerPlan> Layers,
    IReadOnlyList<TensorPlan> Tensors,
    int BufferLength,
    int ForwardScratch,
    int DeltaScratch,
    int Lanes,
    bool CopiesInput)
    : NetworkPlan(Model, BufferLength, Lanes)
{
    /// <summary>Weights and biases.</summary>
    public override int ParameterCount { get; } = Layers.Sum(layer => layer.ParameterCount);

    /// <summary>The parameters in the common order, each with its place: what files and copies go by.</summary>
    public override IReadOnlyList<TensorPlan> Tensors { get; init; } = Tensors;

    public override long ForwardWork => Layers.Sum(layer => (long)layer.MultiplyAdds);

    public override IEnumerable<TensorStart> Starts => Layers.SelectMany(layer => new[] { (Slot: layer.Weights, IsWeight: true), (Slot: layer.Bias, IsWeight: false) })
        .Where(tensor => tensor.Slot is not null).Select(tensor => new TensorStart(tensor.Slot!.Offset, tensor.IsWeight, IsTrainable: true));

    /// <summary>Forward, the weights' gradient, and the deltas of all layers but the first.</summary>
    public override long TrainingWork => (2 * ForwardWork) + Layers.Where(layer => layer.PassesDeltaDown).Sum(layer => (long)layer.MultiplyAdds);

    /// <summary>Where the means and deviations of its inputs lie; null where it does not standardize.</summary>
    public override StandardizationPlan? Standardization { get; } = StandardizationPlan.Of(Model, BufferLength, Lanes, ForwardScratch + DeltaScratch);

    /// <summary>The weights of a file at their places in the memory, as the bits of doubles; empty where the parameters are drawn.</summary>
    public override IReadOnlyList<long> FileWeights { get; } = PlacedWeights.Of(Model, Tensors, StandardizationPlan.Of(Model, BufferLength, Lanes, ForwardScratch + DeltaScratch), BufferLength);

    /// <summary>What is computed from the logits: the outputs, the loss and its deltas.</summary>
    public OutputProgram OutputProgram { get; } = OutputProgram.Of(Layers[Layers.Count - 1].Activation, Layers[Layers.Count - 1].Units, LossCatalog.Of(Model));

    /// <summary>The same where ∂loss/∂output is given.</summary>
    public OutputProgram GradientProgram { get; } = OutputProgram.Of(Layers[Layers.Count - 1].Activation, Layers[Layers.Count - 1].Units, Model.IsToBeTrained ? new External() : null);

    public LayerPlan Last => Layers[Layers.Count - 1];

    /// <summary>The layer whose outputs a layer reads; the first has none.</summary>
    public LayerPlan Below(LayerPlan layer) => Layers[layer.Number - 2];

    /// <summary>Whether a row in memory holds an input's weights; in the plain profile the order is only that of the sums.</summary>
    public bool HasRowsOfInputs(LayerPlan layer) => UsesVectors && layer.Rows.Order == WeightOrder.InputMajor;

    /// <summary>Whether the weights of unrolled layers are literals of the code.</summary>
    public bool HasConstants => IsFrozen && ParameterCount <= Limits.Constants && FileWeights.Count > 0;

    /// <summary>Whether the inputs of a layer are at most 1 in magnitude wherever the loss is finite: NaN goes through to it.</summary>
    public bool HasBoundedInput(LayerPlan layer) => layer.Number > 1 && Below(layer).Activation.IsBounded;

    /// <summary>The logits, where the output activation starts.</summary>
    public Slot Logits => Last.PreActivation;

    /// <summary>The factor of the sum of the outputs' loss terms.</summary>
    public double LossScale => OutputProgram.LossScale;

    /// <summary>Whether a layer's weights are more than the first-level cache holds, from which alone wide vectors are faster.</summary>
    public bool ExceedsFirstCache(LayerPlan layer) =>
        layer.Weights.Length * (Model.Precision == Precision.Single ? sizeof(float) : sizeof(double)) > VectorLimits.FirstCacheBytes;
}
