using NetGen.Onnx.Layers;
using NetGen.Weights;

namespace NetGen.Onnx.Writing;

/// <summary>How each kind of layer is written, by its name.</summary>
internal static class LayerWriters
{
    private static readonly IReadOnlyDictionary<string, LayerWriter> All = new Dictionary<string, LayerWriter>
    {
        ["Dense"] = Dense,
        ["Conv1D"] = WindowWriters.Convolution,
        ["Conv2D"] = WindowWriters.Convolution,
        ["MaxPool1D"] = WindowWriters.Pool,
        ["MaxPool2D"] = WindowWriters.Pool,
        ["AveragePool1D"] = WindowWriters.Pool,
        ["AveragePool2D"] = WindowWriters.Pool,
        ["GlobalAveragePool"] = WindowWriters.Global,
        ["GlobalMaxPool"] = WindowWriters.Global,
        ["Gru"] = RecurrentWriters.Gru,
        ["Lstm"] = RecurrentWriters.Lstm,
        ["Flatten"] = Flatten,
        ["LayerNorm"] = LayerNorm,
        ["PRelu"] = PRelu,
        ["Activate"] = (graph, _) => graph.Last,
        ["Embedding"] = Embedding,
        ["Add"] = Add,
        ["Concat"] = Concat,
    };

    /// <summary>Writes a layer with its activation.</summary>
    public static void Write(NetworkGraph graph, WrittenLayer layer)
    {
        var writer = All.GetValueOrDefault(layer.Kind) ?? throw new NotSupportedException($"The layer '{layer.Kind}' has no operators of ONNX. Expected one of {string.Join(", ", All.Keys)}.");
        var output = writer(graph, layer);
        graph.Give(layer.Activation is { } activation ? ActivationWriter.Write(graph, output, activation) : output);
    }

    private static Carried Dense(NetworkGraph graph, WrittenLayer layer)
    {
        var (input, b, weights) = (graph.As(graph.Last, Axes.ChannelsLast), graph.Builder, graph.Builder.Tensor(layer[TensorKind.Weight]));
        var bias = layer.Find(TensorKind.Bias) is { } tensor ? b.Tensor(tensor) : null;
        var output = input with { Shape = input.Shape with { Channels = layer.LeadingNumber(0) } };
        if (input.Shape.Rank == 1)
        {
            return output with { Name = b.Add("Gemm", bias is null ? [input.Name, weights] : [input.Name, weights, bias], ("transB", 1)) };
        }

        var product = b.Add("MatMul", [input.Name, b.Add("Transpose", [weights], ("perm", new[] { 1, 0 }))]);
        return output with { Name = bias is null ? product : b.Add("Add", [product, bias]) };
    }

    private static Carried Flatten(NetworkGraph graph, WrittenLayer layer)
    {
        var input = graph.As(graph.Last, graph.Declared);
        return input.Shape.Rank == 1 ? input : new Carried(graph.Builder.Add("Flatten", [input.Name], ("axis", 1)), LayerShape.Vector(input.Shape.Count), Axes.ChannelsLast);
    }

    private static Carried LayerNorm(NetworkGraph graph, WrittenLayer layer)
    {
        var (input, b) = (graph.As(graph.Last, Axes.ChannelsLast), graph.Builder);
        return input with
        {
            Name = b.Add("LayerNormalization", [input.Name, b.Tensor(layer[TensorKind.Weight]), b.Tensor(layer[TensorKind.Bias])], ("axis", -1), ("epsilon", layer.Real("Epsilon", 1e-5))),
        };
    }

    private static Carried PRelu(NetworkGraph graph, WrittenLayer layer)
    {
        var (input, b) = (graph.Last, graph.Builder);
        var (slopes, sizes) = (b.Tensor(layer[TensorKind.Weight]), NetworkGraph.ChannelSizes(input));
        return input with { Name = b.Add("PRelu", [input.Name, sizes.Length == 1 ? slopes : b.Add("Reshape", [slopes, b.Integers(sizes)])]) };
    }

    private static Carried Embedding(NetworkGraph graph, WrittenLayer layer) => new(
        graph.Builder.Add("Gather", [graph.Builder.Tensor(layer[TensorKind.Table]), graph.Last.Name], ("axis", 0)),
        new LayerShape(2, 1, graph.Last.Shape.Channels, layer.LeadingNumber(1)),
        Axes.ChannelsLast);

    private static Carried Add(NetworkGraph graph, WrittenLayer layer)
    {
        var (input, other) = (graph.Last, graph.As(graph[layer.LeadingNumber(0)], graph.Last.Axes));
        return input with { Name = graph.Builder.Add("Add", [input.Name, other.Name]) };
    }

    private static Carried Concat(NetworkGraph graph, WrittenLayer layer)
    {
        var (input, other) = (graph.Last, graph.As(graph[layer.LeadingNumber(0)], graph.Last.Axes));
        return input with
        {
            Name = graph.Builder.Add("Concat", [input.Name, other.Name], ("axis", input.ChannelAxis)),
            Shape = input.Shape with { Channels = input.Shape.Channels + other.Shape.Channels },
        };
    }
}
