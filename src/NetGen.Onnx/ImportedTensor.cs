namespace NetGen.Onnx;

/// <summary>Weights of a network that was read.</summary>
public sealed class ImportedTensor
{
    internal ImportedTensor(string name, IReadOnlyList<int> shape, IReadOnlyList<double> values) => (Name, Shape, Values) = (name, shape, values);

    /// <summary>As in files of <c>Save</c>: <c>layer1.weight</c>.</summary>
    public string Name { get; }

    /// <summary>Its sizes, in PyTorch's order.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>Row-major; the file's own, before they are rounded to the network's number type.</summary>
    public IReadOnlyList<double> Values { get; }
}
