using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;
using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>Activations: of the layer before where there is one that takes them, else layers of their own.</summary>
internal static class ActivationReaders
{
    /// <summary>Differences of constants that come from rounding them to single precision.</summary>
    private const double Tolerance = 1e-6;

    public static IReadOnlyDictionary<string, NodeReader> All { get; } = new Dictionary<string, NodeReader>
    {
        ["Relu"] = Named("Relu"),
        ["Sigmoid"] = Named("Sigmoid"),
        ["Tanh"] = Named("Tanh"),
        ["Softplus"] = Named("Softplus"),
        ["Softsign"] = Named("Softsign"),
        ["Mish"] = Named("Mish"),
        ["Selu"] = Selu,
        ["LeakyRelu"] = (reading, node) => WithAlpha(reading, node, "LeakyRelu", 0.01f),
        ["Elu"] = (reading, node) => WithAlpha(reading, node, "Elu", 1),
        ["HardSigmoid"] = HardSigmoid,
        ["Gelu"] = (reading, node) => Apply(reading, node, node.Attributes.Text("approximate", "none") == "tanh" ? "GeluTanh" : "Gelu"),
        ["Clip"] = Clip,
        ["Softmax"] = Softmax,
        ["PRelu"] = PRelu,
        [Fusions.FusedActivation.Operator] = (reading, node) => Apply(reading, node, node.Attributes.Text("name", string.Empty), [.. Fusions.FusedActivation.Options(node).Select(option =>
            ArchitectureText.Named(option.Name, option.Value, isDouble: false))]),
    };

    private static NodeReader Named(string name) => (reading, node) => Apply(reading, node, name);

    private static void Apply(LayerReading reading, Node node, string name, params ArchitectureOption[] options)
    {
        var input = reading.Data(node, 0);
        var term = new ArchitectureTerm(name, options);
        if (name == "Identity")
        {
            reading.Give(node, input);
        }
        else if (reading.Open(input) is { IsLinear: true } layer)
        {
            layer.Activation = term;
            reading.Give(node, input);
        }
        else
        {
            var number = reading.Append(node, input, new LayerDraft("Activate", input.Shape, input.Shape) { Activation = term });
            reading.Give(node, input with { Layer = number, IsShared = false });
        }
    }

    private static void WithAlpha(LayerReading reading, Node node, string name, double otherwise)
    {
        var alpha = node.Attributes.Number("alpha", otherwise);
        if (alpha is not (>= 0 and <= float.MaxValue))
        {
            throw node.Refuse(FormattableString.Invariant($"Its attribute 'alpha' is {alpha}. Expected a number that is at least 0: other slopes cannot be declared."));
        }

        Apply(reading, node, name, ArchitectureText.Named("Alpha", alpha, isDouble: false));
    }

    private static void Selu(LayerReading reading, Node node)
    {
        var (alpha, gamma) = (node.Attributes.Number("alpha", 1.6732632), node.Attributes.Number("gamma", 1.0507009));
        if (Math.Abs(alpha - 1.6732632) > Tolerance || Math.Abs(gamma - 1.0507009) > Tolerance)
        {
            throw node.Refuse(FormattableString.Invariant($"Its attributes are alpha {alpha} and gamma {gamma}. Expected 1.6732632 and 1.0507009, those of Klambauer et al., 2017: others cannot be declared."));
        }

        Apply(reading, node, "Selu");
    }

    // The layer has z/6 + 1/2. Another slope is one of the sums before it, whose weights take the difference.
    private static void HardSigmoid(LayerReading reading, Node node)
    {
        var (input, slope, middle) = (reading.Data(node, 0), 6 * node.Attributes.Number("alpha", 0.2f), 6 * (node.Attributes.Number("beta", 0.5) - 0.5));
        if (Math.Abs(slope - 1) > Tolerance || Math.Abs(middle) > Tolerance)
        {
            if (reading.Open(input) is not { IsLinear: true } layer)
            {
                throw node.Refuse(FormattableString.Invariant($"It is {slope / 6}·x + {(middle / 6) + 0.5}. Expected x/6 + 1/2, or a dense layer or a convolution before it whose weights take the difference."));
            }

            layer.Fold([.. Enumerable.Repeat(slope, layer.Output.Channels)], [.. Enumerable.Repeat(middle, layer.Output.Channels)]);
        }

        Apply(reading, node, "HardSigmoid");
    }

    private static void Clip(LayerReading reading, Node node)
    {
        var bounds = ClipBounds.Of(node, input => reading.Optional(node, input));
        Apply(reading, node, bounds switch
        {
            (0, 6) => "Relu6",
            (-1, 1) => "HardTanh",
            (0, >= float.MaxValue) => "Relu",
            ( <= -float.MaxValue, >= float.MaxValue) => "Identity",
            _ => throw node.Refuse(FormattableString.Invariant($"It clips to {bounds.Low} to {bounds.High}. Expected 0 to 6 (Relu6), -1 to 1 (HardTanh) or 0 and up (Relu): other bounds cannot be declared.")),
        });
    }

    private static void Softmax(LayerReading reading, Node node)
    {
        var input = reading.Data(node, 0);
        var axes = NormalizationOperators.SoftmaxAxes(node, input.Sizes.Count).Where(axis => input.Sizes[axis] > 1).ToList();
        if (input.Shape.Channels == 1)
        {
            throw node.Refuse("It is over one channel, of which it always makes 1. Expected at least two: export the model with a Sigmoid, or with two outputs.");
        }

        var isOverChannels = axes.Count == 1 && input.Roles[axes[0]] == Role.Channel;
        if (!isOverChannels)
        {
            throw node.Refuse($"It is over the axes {Tensor.Show(axes)} of {input}. "
                + "Expected the channels of each position alone: set its axis, and mind that before opset 13 it is over all axes from that one on.");
        }

        Apply(reading, node, "Softmax");
    }

    private static void PRelu(LayerReading reading, Node node)
    {
        var input = reading.Data(node, 0);
        var slopes = ChannelValues.Of(reading.Constant(node, 1), input)
            ?? throw node.Refuse($"Its slopes {reading.Constant(node, 1)} differ along more than the channels of {input}. Expected one for each channel, or one for all.");
        var layer = new LayerDraft("PRelu", input.Shape, input.Shape);
        layer.Tensors.Add(new LayerTensor(TensorKind.Weight, [slopes.Length], slopes));
        reading.Give(node, input with { Layer = reading.Append(node, input, layer), IsShared = false });
    }
}
