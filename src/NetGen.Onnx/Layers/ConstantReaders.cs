using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Layers;

/// <summary>Sums and products with constants: the weights of the layer before take them, or what is done to the input before the first layer.</summary>
internal static class ConstantReaders
{
    public static IReadOnlyDictionary<string, NodeReader> All { get; } = new Dictionary<string, NodeReader>
    {
        ["Sub"] = Sub,
        ["Mul"] = (reading, node) => Apply(reading, node, (constant, _) => (constant, 0)),
        ["Div"] = Div,
        ["ai.onnx.ml.Scaler"] = Scaler,
    };

    /// <summary>Adds a constant.</summary>
    public static void Add(LayerReading reading, Node node) => Apply(reading, node, (constant, _) => (1, constant));

    private static void Sub(LayerReading reading, Node node) => Apply(reading, node, (constant, isFirst) => isFirst ? (-1, constant) : (1, -constant));

    // The divisor itself is kept, since it becomes a deviation.
    private static void Div(LayerReading reading, Node node)
    {
        if (!reading.IsData(node, 0))
        {
            throw node.Refuse("It divides a constant by the value before. Expected the value by a constant: a reciprocal has no layer.");
        }

        if (reading.IsInteger(node, 0) && reading.IsInteger(node, 1))
        {
            throw node.Refuse("It divides integers, which cuts off fractions. Expected floating-point numbers, since no layer does so: make them of the input with Cast before it.");
        }

        Apply(reading, node, (constant, _) => (1 / constant, 0), divisors: true);
    }

    // What a constant does: a factor and a summand, given whether it is the first input.
    private static void Apply(LayerReading reading, Node node, Func<double, bool, (double Scale, double Shift)> effect, bool divisors = false)
    {
        var place = reading.IsData(node, 0) ? 0 : 1;
        if (reading.IsData(node, 1 - place))
        {
            throw node.Refuse("Both its inputs depend on the model's input. Expected a constant among them: only sums of two layers can be declared.");
        }

        var (flow, constant) = (reading.Data(node, place), reading.Constant(node, 1 - place));
        var values = ChannelValues.Of(constant, flow)
            ?? throw node.Refuse($"Its constant {constant} differs along more than the channels of {flow}. "
                + "Expected a number for each channel, or one for all: constants for each position cannot be declared.");
        var effects = values.Select(value => effect(value, place == 1)).ToList();
        var scale = effects.Select(pair => pair.Scale).ToArray();
        Fold(reading, node, flow, scale, [.. effects.Select(pair => pair.Shift)], divisors ? values : Inverse(scale));
    }

    private static void Scaler(LayerReading reading, Node node)
    {
        var (flow, attributes) = (reading.Data(node, 0), node.Attributes);
        double[] Each(string name, double otherwise) => attributes.Numbers(name) is { } values
            ? ChannelValues.Of(new Tensor([values.Length], values), flow) ?? throw node.Refuse($"Its attribute '{name}' has {values.Length} numbers. "
                + $"Expected one for each of {flow.Shape.Channels} channels, or one for all.")
            : [.. Enumerable.Repeat(otherwise, flow.Shape.Channels)];
        var (offset, scale) = (Each("offset", 0), Each("scale", 1));
        Fold(reading, node, flow, scale, [.. offset.Select((value, c) => -value * scale[c])], Inverse(scale));
    }

    private static double[] Inverse(double[] values) => Array.ConvertAll(values, value => 1 / value);

    private static void Fold(LayerReading reading, Node node, Flow flow, double[] scale, double[] shift, double[] divisor)
    {
        var given = ShapeReaders.Seen(node, flow, reading.SizesOf(node));
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
            throw node.Refuse("It adds or multiplies by constants behind neither a dense layer or a convolution that only it reads, nor the input. "
                + "Expected that, since a layer's weights or [Standardize] take them: fold them into the weights before or behind.");
        }
        else if (!reading.Scaling.Take(divisor, shift))
        {
            throw node.Refuse("It multiplies the input by a number that is not above 0. "
                + "Expected one above 0, since it becomes the deviation of [Standardize]: turn the sign in the weights of the first layer.");
        }

        reading.Give(node, given);
    }
}
