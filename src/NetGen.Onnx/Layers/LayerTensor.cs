using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>A tensor of a layer as files have it.</summary>
/// <param name="Kind">What it is to the layer.</param>
/// <param name="Sizes">1 to 4, in PyTorch's order.</param>
/// <param name="Values">Row-major.</param>
internal sealed record LayerTensor(TensorKind Kind, IReadOnlyList<int> Sizes, double[] Values);
