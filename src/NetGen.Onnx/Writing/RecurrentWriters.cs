using NetGen.Onnx.Layers;
using NetGen.Weights;

namespace NetGen.Onnx.Writing;

/// <summary>Writes recurrent layers, with their gates in the order of the standard.</summary>
internal static class RecurrentWriters
{
    // The layer's gate at each gate of the file: r, z, n for z, r, h; and i, f, g, o for i, o, f, c.
    private static readonly int[] GruGates = [1, 0, 2], LstmGates = [0, 3, 1, 2];

    public static Carried Gru(NetworkGraph graph, WrittenLayer layer) => Write(graph, layer, GruGates, ("linear_before_reset", 1));

    public static Carried Lstm(NetworkGraph graph, WrittenLayer layer) => Write(graph, layer, LstmGates);

    private static Carried Write(NetworkGraph graph, WrittenLayer layer, int[] gates, params (string Name, object Value)[] attributes)
    {
        var (input, b, units) = (graph.As(graph.Last, Axes.ChannelsLast), graph.Builder, layer.LeadingNumber(0));
        int[] turned = [1, 0, 2];
        List<string> inputs = [b.Add("Transpose", [input.Name], ("perm", turned)), Weights(b, layer[TensorKind.WeightIh], gates), Weights(b, layer[TensorKind.WeightHh], gates)];
        if (layer.Find(TensorKind.BiasIh) is { } own)
        {
            double[] biases = [.. InOrder(own.Values, gates), .. InOrder(layer[TensorKind.BiasHh].Values, gates)];
            inputs.Add(b.Tensor(own.Name.Replace("bias_ih", "bias", StringComparison.Ordinal), [1, biases.Length], biases));
        }

        var isSequence = layer.Has("Sequence");
        var states = b.Add(layer.Kind.ToUpperInvariant(), inputs, isSequence ? 0 : 1, [("hidden_size", units), .. attributes]);
        var squeezed = b.Add("Squeeze", [states, b.Integers(isSequence ? 1 : 0)]);
        return isSequence
            ? input with { Name = b.Add("Transpose", [squeezed], ("perm", turned)), Shape = input.Shape with { Channels = units } }
            : new Carried(squeezed, LayerShape.Vector(units), Axes.ChannelsLast);
    }

    private static string Weights(GraphBuilder builder, WrittenTensor tensor, int[] gates) => builder.Tensor(tensor.Name, [1, .. tensor.Sizes], InOrder(tensor.Values, gates));

    private static double[] InOrder(double[] values, int[] gates)
    {
        var length = values.Length / gates.Length;
        return [.. gates.SelectMany(gate => values.AsSpan(gate * length, length).ToArray())];
    }
}
