using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Layers;

/// <summary>Sums and products with constants: the weights of the layer before take them, or what is done to the input before the first layer.</summary>
internal static class ConstantReaders
{
    public static IReadOnlyDictionary<string, NodeReader> All { get; } = new Dictionary<string, NodeReader>
    {
        ["Sub"] = (reading, node) => Apply(reading, node, constant => Constants(constant, 1), constant => constant.Select(value => reading.IsData(node, 0) ? -value : value)),
        ["Mul"] = (reading, node) => Apply(reading, node, constant => constant, constant => Constants(constant, 0)),
        ["Div"] = Div,
        ["ai.onnx.ml.Scaler"] = Scaler,
    };

    /// <summary>Adds a constant.</summary>
    public static void Add(LayerReading reading, Node node) => Apply(reading, node, constant => Constants(constant, 1), constant => constant);

    private static IEnumerable<double> Constants(IEnumerable<double> values, double value) => values.Select(_ => value);

    private static void Div(LayerReading reading, Node node)
    {
        if (!reading.IsData(node, 0))
        {
            throw node.Refuse("It divides a constant by the value before. Expected the value by a constant: a reciprocal has no layer.");
        }

        Apply(reading, node, constant => constant.Select(value => 1 / value), constant => Constants(constant, 0));
    }

    private static void Apply(LayerReading reading, Node node, Func<double[], IEnumerable<double>> scale, Func<double[], IEnumerable<double>> shift)
    {
        var place = reading.IsData(node, 0) ? 0 : 1;
        if (reading.IsData(node, 1 - place))
        {
            throw node.Refuse("Both its inputs depend on the model's input. Expected a constant among them: only sums of two layers can be declared.");
        }

        var (flow, constant) = (reading.Data(node, place), reading.Constant(node, 1 - place));
        var values = ChannelValues.Of(constant, flow)
            ?? throw node.Refuse($"Its constant {constant} differs along more than the channels of {flow}. Expected a number for each channel, or one for all: constants for each position cannot be declared.");
        var scales = scale(values).ToArray();
        if (node.Operator == "Sub" && place == 1)
        {
            scales = [.. scales.Select(_ => -1.0)];
        }

        Fold(reading, node, flow, scales, [.. shift(values)]);
    }

    private static void Scaler(LayerReading reading, Node node)
    {
        var (flow, attributes) = (reading.Data(node, 0), node.Attributes);
        double[] Each(string name, double otherwise) => attributes.Numbers(name) is { } values
            ? ChannelValues.Of(new Tensor([values.Length], values), flow) ?? throw node.Refuse($"Its attribute '{name}' has {values.Length} numbers. Expected one for each of {flow.Shape.Channels} channels, or one for all.")
            : [.. Enumerable.Repeat(otherwise, flow.Shape.Channels)];
        var (offset, scale) = (Each("offset", 0), Each("scale", 1));
        Fold(reading, node, flow, scale, [.. offset.Select((value, c) => -value * scale[c])]);
    }

    private static void Fold(LayerReading reading, Node node, Flow flow, double[] scale, double[] shift)
    {
        var sizes = reading.SizesOf(node);
        var given = ShapeReaders.Seen(node, flow, sizes);
        if (scale.All(value => value == 1) && shift.All(value => value == 0))
        {
            reading.Give(node, given);
            return;
        }

        if (reading.Open(flow) is { IsLinear: true } layer)
        {
            layer.Fold(scale, shift);
        }
        else if (flow.Layer != 0 || flow.IsShared || reading.Layers.Count > 0)
        {
            throw node.Refuse("It adds or multiplies by constants behind neither a dense layer or a convolution that only it reads, nor the input. Expected that, since a layer's weights or [Standardize] take them: fold them into the weights before or behind.");
        }
        else if (!reading.Scaling.Take(scale, shift))
        {
            throw node.Refuse("It multiplies the input by a number that is not above 0. Expected one above 0, since it becomes the deviation of [Standardize]: turn the sign in the weights of the first layer.");
        }

        reading.Give(node, given);
    }
}
