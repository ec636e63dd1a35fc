namespace NetGen.Onnx;

/// <summary>Weights of a network that was read.</summary>
/// <param name="Name">As in files of <c>Save</c>: <c>layer1.weight</c>.</param>
/// <param name="Shape">Its sizes, in PyTorch's order.</param>
/// <param name="Values">Row-major.</param>
public sealed record ImportedTensor(string Name, IReadOnlyList<int> Shape, IReadOnlyList<double> Values);
