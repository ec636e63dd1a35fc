namespace NetGen.Onnx;

/// <summary>A layer of a network that was read.</summary>
public sealed class ImportedLayer
{
    internal ImportedLayer(string kind, string attribute, IReadOnlyList<int> outputShape, int parameterCount) =>
        (Kind, Attribute, OutputShape, ParameterCount) = (kind, attribute, outputShape, parameterCount);

    /// <summary>The name of its attribute: <c>Conv2D</c>.</summary>
    public string Kind { get; }

    /// <summary>The attribute with its options, without brackets: <c>Conv2D(8, 3, Activation.Relu, Pad = 1)</c>.</summary>
    public string Attribute { get; }

    /// <summary>What it gives, in the order of the network's layout: (channels), (positions, channels), (rows, columns, channels).</summary>
    public IReadOnlyList<int> OutputShape { get; }

    /// <summary>Its weights and biases.</summary>
    public int ParameterCount { get; }
}
