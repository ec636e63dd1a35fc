using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;
using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>Products with a matrix of weights: dense layers.</summary>
internal static class ProductReaders
{
    public static IReadOnlyDictionary<string, NodeReader> All { get; } = new Dictionary<string, NodeReader> { ["Gemm"] = Gemm, ["MatMul"] = MatMul };

    /// <summary>Appends a dense layer.</summary>
    /// <param name="reading">The layers so far.</param>
    /// <param name="node">Where it comes from.</param>
    /// <param name="input">What it reads, its channels on the last axis.</param>
    /// <param name="weights">W[out][in], in the order of the value's channels.</param>
    /// <param name="bias">One for each output; <see langword="null"/> for none.</param>
    /// <returns>The layer's number and its shape.</returns>
    public static (int Number, LayerShape Shape) Dense(LayerReading reading, Node node, Flow input, Tensor weights, double[]? bias)
    {
        var (units, channels) = (weights.Sizes[0], weights.Sizes[1]);
        if (channels != input.Shape.Channels)
        {
            throw node.Refuse($"Its weights take {channels} channels, and the value before has {input.Shape.Channels} (shape {input}). "
                + "Expected as many: flatten an image or a sequence before it.", isOfAxes: true);
        }

        var shape = input.Shape with { Channels = units };
        var layer = new LayerDraft("Dense", input.Shape, shape) { Activation = new ArchitectureTerm("Identity", []) };
        layer.Options.Add(ArchitectureText.Plain(units));
        var values = new double[weights.Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = weights.Values[(i / channels * channels) + input.ChannelOf(i % channels)];
        }

        layer.Tensors.Add(new LayerTensor(TensorKind.Weight, [units, channels], values));
        if (bias is not null)
        {
            layer.Tensors.Add(new LayerTensor(TensorKind.Bias, [units], [.. bias]));
        }

        return (reading.Append(node, input, layer), shape);
    }

    private static void Gemm(LayerReading reading, Node node)
    {
        var (input, weights, attributes) = (reading.Data(node, 0), reading.Constant(node, 1), node.Attributes);
        if (attributes.Integer("transA", 0) != 0)
        {
            throw node.Refuse("Its attribute 'transA' is 1. Expected 0: a product with the samples turned round has no layer.");
        }

        var (alpha, beta) = (attributes.Number("alpha", 1), attributes.Number("beta", 1));
        var turned = (attributes.Integer("transB", 0) != 0 ? weights : ProductOperators.Transposed(weights)).Map(value => alpha * value);
        var bias = reading.Optional(node, 2) is { } c ? Broadcasting.To(c, [1, turned.Sizes[0]]).Values.Select(value => beta * value).ToArray() : null;
        Give(reading, node, input, turned, bias);
    }

    private static void MatMul(LayerReading reading, Node node)
    {
        var (input, weights) = (reading.Data(node, 0), reading.Constant(node, 1));
        var matrix = weights.Rank == 1 ? weights.As([weights.Sizes[0], 1]) : weights.As([weights.Sizes[^2], weights.Sizes[^1]]);
        Give(reading, node, input, ProductOperators.Transposed(matrix), null);
    }

    private static void Give(LayerReading reading, Node node, Flow input, Tensor weights, double[]? bias)
    {
        if (input.ChannelAxis() != input.Sizes.Count - 1)
        {
            throw node.Refuse($"It multiplies along the last axis of {input}, which are not the channels. Expected the channels there: move them with Transpose before it.", isOfAxes: true);
        }

        var (number, shape) = Dense(reading, node, input, weights, bias);
        var sizes = reading.SizesOf(node);
        var roles = input.Roles.SkipLast(1).Append(Role.Channel).Take(sizes.Count);
        reading.Give(node, new Flow(number, shape, sizes, Flow.Known(roles, sizes)));
    }
}
