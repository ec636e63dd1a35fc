using NetGen.Onnx.Graphs;
using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>Normalizations.</summary>
internal static class NormalizationReaders
{
    public static IReadOnlyDictionary<string, NodeReader> All { get; } = new Dictionary<string, NodeReader>
    {
        ["BatchNormalization"] = BatchNormalization,
        ["LayerNormalization"] = LayerNormalization,
    };

    // γ (x − μ) / √(σ² + ε) + β is linear in x with what training has left: the layer before takes it.
    private static void BatchNormalization(LayerReading reading, Node node)
    {
        var input = reading.Data(node, 0);
        var (gamma, beta, mean, variance) = (reading.Constant(node, 1).Values, reading.Constant(node, 2).Values, reading.Constant(node, 3).Values, reading.Constant(node, 4).Values);
        if (node.Attributes.Integer("training_mode", 0) != 0)
        {
            throw node.Refuse("It is in training mode. Expected inference: call model.eval() before the export.");
        }

        var channels = input.Shape.Channels;
        if (new[] { gamma, beta, mean, variance }.Any(values => values.Length != channels) || (channels > 1 && input.ChannelAxis() != 1))
        {
            throw node.Refuse($"It has {gamma.Length} channels, and its input {input} has {channels} where it needs them. Expected them on axis 1: the file is damaged, or a Transpose is missing.");
        }

        if (reading.Open(input) is not { IsLinear: true } layer)
        {
            throw node.Refuse("It does not stand behind a dense layer or a convolution that only it reads. Expected that, since it is folded into its weights: place it before the activation.");
        }

        var order = Enumerable.Range(0, channels).Select(input.ChannelOf).ToList();
        var epsilon = node.Attributes.Number("epsilon", 1e-5f);
        var scale = order.Select(c => gamma[c] / Math.Sqrt(variance[c] + epsilon)).ToArray();
        layer.Fold(scale, [.. order.Select((c, i) => beta[c] - (mean[c] * scale[i]))]);
        reading.Give(node, input);
    }

    private static void LayerNormalization(LayerReading reading, Node node)
    {
        var (input, scale) = (reading.Data(node, 0), reading.Constant(node, 1));
        var (factors, summands) = (ChannelValues.Of(scale, input), reading.Optional(node, 2) is { } shift ? ChannelValues.Of(shift, input) : new double[input.Shape.Channels]);
        var (channels, rank) = (input.Shape.Channels, input.Sizes.Count);
        var axis = node.Axis(-1, rank);
        if (axis != rank - 1 || input.ChannelAxis() != rank - 1 || factors is null || summands is null)
        {
            throw node.Refuse($"It is over the axes from {axis} on of {input}, with a scale of {scale.Values.Length} numbers. "
                + "Expected the channels alone, as the last axis, with a number for each: other normalizations cannot be declared.");
        }

        var epsilon = node.Attributes.Number("epsilon", 1e-5f);
        if (epsilon is not (>= float.Epsilon and <= float.MaxValue))
        {
            throw node.Refuse(FormattableString.Invariant($"Its attribute 'epsilon' is {epsilon}. Expected a number above 0 in single precision: others cannot be declared."));
        }

        var layer = new LayerDraft("LayerNorm", input.Shape, input.Shape);
        layer.Options.Add(ArchitectureText.Named("Epsilon", epsilon, isDouble: false));
        layer.Tensors.Add(new LayerTensor(TensorKind.Weight, [channels], factors));
        layer.Tensors.Add(new LayerTensor(TensorKind.Bias, [channels], summands));
        reading.Give(node, input with { Layer = reading.Append(node, input, layer), IsShared = false });
    }
}
