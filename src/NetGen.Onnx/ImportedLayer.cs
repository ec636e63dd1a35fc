namespace NetGen.Onnx;

/// <summary>A layer of a network that was read.</summary>
/// <param name="Kind">The name of its attribute: <c>Conv2D</c>.</param>
/// <param name="Attribute">The attribute with its options, without brackets: <c>Conv2D(8, 3, Activation.Relu, Pad = 1)</c>.</param>
/// <param name="OutputShape">What it gives, in the order of the network's layout: (channels), (positions, channels), (rows, columns, channels).</param>
/// <param name="ParameterCount">Its weights and biases.</param>
public sealed record ImportedLayer(string Kind, string Attribute, IReadOnlyList<int> OutputShape, int ParameterCount);
