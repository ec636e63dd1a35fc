using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;
using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>Recurrent layers. The gates of the file stand in another order than PyTorch's, which is the layer's.</summary>
internal static class RecurrentReaders
{
    // The file's gate at each gate of the layer: z, r, h for r, z, n; and i, o, f, c for i, f, g, o.
    private static readonly int[] GruGates = [1, 0, 2], LstmGates = [0, 2, 3, 1];

    public static IReadOnlyDictionary<string, NodeReader> All { get; } = new Dictionary<string, NodeReader>
    {
        ["GRU"] = (reading, node) => Read(reading, node, "Gru", GruGates),
        ["LSTM"] = (reading, node) => Read(reading, node, "Lstm", LstmGates),
    };

    private static void Read(LayerReading reading, Node node, string kind, int[] gates)
    {
        var input = reading.Data(node, 0);
        var (w, r, b) = (reading.Constant(node, 1), reading.Constant(node, 2), reading.Optional(node, 3));
        var shape = RecurrentShape.Of(new OperatorCall(node, [new Tensor(input.Sizes, []), w, r, b, null, null, null, reading.Optional(node, 7)]));
        if (!input.Is(Role.Column, Role.None, Role.Channel) || input.Shape.Rank != 2)
        {
            throw node.Refuse($"Its input {input} is not laid out as (positions, batch, channels). Expected that, with one sample: move the axes with Transpose before it.", isOfAxes: true);
        }

        if (kind == "Gru" && !RecurrentShape.ResetsBehind(node))
        {
            throw node.Refuse("Its attribute 'linear_before_reset' is 0. Expected 1, as PyTorch and Keras (reset_after=True) compute: train the model with that form.");
        }

        if (shape.Length == 1 && input.Layer == 0)
        {
            throw node.Refuse("Its sequence has one position. "
                + "Expected several: an input without a batch has its positions taken for one; export with an input (batch, positions, channels) of fixed length.");
        }

        DemandPlainStart(reading, node, shape.Length);
        var layer = new LayerDraft(kind, input.Shape, LayerShape.Vector(shape.Units));
        layer.Options.Add(ArchitectureText.Plain(shape.Units));
        layer.Tensors.Add(new LayerTensor(TensorKind.WeightIh, [gates.Length * shape.Units, shape.Inputs], Rows(w.Values, gates, shape.Units, shape.Inputs, input.ChannelOf)));
        layer.Tensors.Add(new LayerTensor(TensorKind.WeightHh, [gates.Length * shape.Units, shape.Units], Rows(r.Values, gates, shape.Units, shape.Units, unit => unit)));
        if (b is not null)
        {
            var half = b.Values.Length / 2;
            layer.Tensors.Add(new LayerTensor(TensorKind.BiasIh, [half], Rows(b.Values[..half], gates, shape.Units, 1, unit => unit)));
            layer.Tensors.Add(new LayerTensor(TensorKind.BiasHh, [half], Rows(b.Values[half..], gates, shape.Units, 1, unit => unit)));
        }

        Give(reading, node, input, layer);
    }

    private static void Give(LayerReading reading, Node node, Flow input, LayerDraft layer)
    {
        if ((reading.ReadersOf(node, 0) > 0 && reading.ReadersOf(node, 1) > 0) || reading.ReadersOf(node, 2) > 0)
        {
            throw node.Refuse("More than one of its outputs is read. Expected all states or the last one: leave the others out of what the model returns.");
        }

        layer.IsSequence = reading.ReadersOf(node, 0) > 0;
        layer.Output = layer.IsSequence ? input.Shape with { Channels = layer.Output.Channels } : layer.Output;
        var number = reading.Append(node, input, layer);
        var (output, roles) = layer.IsSequence ? (0, new[] { Role.Column, Role.None, Role.None, Role.Channel }) : (1, [Role.None, Role.None, Role.Channel]);
        var sizes = reading.SizesOf(node, output);
        reading.Give(node, new Flow(number, layer.Output, sizes, Flow.Known(roles, sizes)), output);
    }

    // Sequences of full length that start at 0.
    private static void DemandPlainStart(LayerReading reading, Node node, int length)
    {
        if (reading.Optional(node, 4) is { } lengths && lengths.Values.Any(value => value != length))
        {
            throw node.Refuse($"It takes sequences of length {string.Join(", ", lengths.Values)} of {length}. Expected all of full length: export without sequence lengths.");
        }

        if (new[] { 5, 6 }.Any(input => reading.Optional(node, input) is { } start && start.Values.Any(value => value != 0)))
        {
            throw node.Refuse("Its state starts at numbers that are not 0. Expected 0: export without an initial state.");
        }
    }

    private static double[] Rows(double[] values, int[] gates, int units, int length, Func<int, int> column)
    {
        var rows = new double[values.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var (gate, unit) = (i / length / units, i / length % units);
            rows[i] = values[(((gates[gate] * units) + unit) * length) + column(i % length)];
        }

        return rows;
    }
}
