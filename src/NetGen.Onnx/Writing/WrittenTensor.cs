namespace NetGen.Onnx.Writing;

/// <summary>Weights of a network that is written.</summary>
/// <param name="Name">As in files of <c>Save</c>: <c>layer1.weight</c>.</param>
/// <param name="Sizes">In PyTorch's order.</param>
/// <param name="Values">Row-major.</param>
internal sealed record WrittenTensor(string Name, IReadOnlyList<int> Sizes, double[] Values);
