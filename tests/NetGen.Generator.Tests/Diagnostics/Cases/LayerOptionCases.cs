using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>Names and options of layers: NETGEN038, 039 and 041 to 043, and the rules of ranges and enums.</summary>
internal static class LayerOptionCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        .. Names, .. Together, .. Members, .. Ranges,
    ];

    /// <summary>What only just keeps the rules, which the reader alone is asked about too.</summary>
    public static IEnumerable<DiagnosticCase> Kept =>
    [
        new("NETGEN038", "an earlier layer, twice", Net("4", "Dense(4, Name = \"a\")", "Dense(4, Name = \"b\")", "Add(\"a\")", "Concat(\"b\")", "Add(\"c\")").Replace("[Concat(\"b\")]", "[Concat(\"b\", Name = \"c\")]", StringComparison.Ordinal)),
        new("NETGEN041", "each direction for itself", Net("8, 8, 2", "Conv2D(2, 3, StrideHeight = 2, StrideWidth = 1, PadHeight = 1, PadWidth = 0)", "AveragePool2D(2, Stride = 1, Pad = 1)", "Flatten")),
        new("NETGEN042", "a causal convolution of a sequence", Net("8, 2", "Conv1D(2, 3, Padding = Padding.Causal)")),
        new("NETGEN043", "with a loss", Net("4, Loss.Huber, InputGradient = true, Activations = true", "Dense(2)")),
        new("NETGEN043", "with a loss of somebody else", Net("4, Loss.External, InputGradient = true", "Dense(2)")),
        new("NETGEN043", "activations of inference", Net("4, Activations = true", "Dense(2)")),
        new("NETGEN011", "the ends of the ranges", Net("8, 8, 2", "Conv2D(2, 3, Pad = 0)", "MaxPool2D(2, Pad = 1)", "Dropout(0)", "Dropout(0.999)", "LayerNorm(Epsilon = 1e-30)", "Flatten")),
        new("NETGEN010", "Layout of a vector that becomes a sequence", Net("4, Layout = Layout.ChannelsFirst", "Embedding(3, 2)")),
        new("NETGEN012", "named values", Net("2, 8, Layout = Layout.ChannelsFirst", "Conv1D(2, 3, Activation.Relu6, Padding = Padding.Valid, Initializer = Initializer.HeNormal)")),
    ];

    private static IEnumerable<DiagnosticCase> Names =>
    [
        new("NETGEN038", "unknown", Net("4", "Dense(4, Name = \"a\")", "Dense(4)", "Add([|\"A\"|])"), "No layer is named 'A': write the Name of an earlier one, such as 'a'"),
        new("NETGEN038", "unknown, and there is no name", Net("4", "Dense(4)", "Concat([|\"a\"|])"), "No layer is named 'a': set the Name of an earlier layer and write it here"),
        new("NETGEN038", "later", Net("4", "Dense(4)", "Add([|\"a\"|])", "Dense(4, Name = \"a\")"), "'a' is a later layer: set the Name of an earlier layer"),
        new("NETGEN038", "itself", Net("4", "Dense(4, Name = \"b\")", "Add([|\"a\"|], Name = \"a\")"), "'a' is the layer itself: write the Name of an earlier one, such as 'b'"),
        new("NETGEN038", "null", Net("4", "Dense(4, Name = \"b\")", "Add([|null!|])"), "Add names no layer: write the Name of an earlier one, such as 'b'"),
        new("NETGEN038", "a name that nobody asks for", Net("4", "Dense(4, Name = \"b\")")),
        new("NETGEN039", "twice", Net("4", "Dense(4, Name = \"a\")", "Dense(4, [|Name = \"a\"|])"), "Two layers are named 'a': rename one of them"),
        new("NETGEN039", "three times", Net("4", "Dense(4, Name = \"\")", "Dense(4, [|Name = \"\"|])", "Dense(4, [|Name = \"\"|])"), "rename one of them"),
        new("NETGEN039", "two names", Net("4", "Dense(4, Name = \"a\")", "Dense(4, Name = \"A\")")),
        new("NETGEN039", "no names", Net("4", "Dense(4, Name = null)", "Dense(4, Name = null)")),
    ];

    private static IEnumerable<DiagnosticCase> Together =>
    [
        new("NETGEN041", "Stride and StrideHeight", Net("8, 8, 2", "Conv2D(2, 3, Stride = 1, [|StrideHeight = 2|])"), "Stride and StrideHeight say the same in two ways: remove one of them"),
        new("NETGEN041", "StrideWidth and Stride of a pool", Net("8, 8, 2", "MaxPool2D(2, [|StrideWidth = 1|], Stride = 2)"), "Stride and StrideWidth"),
        new("NETGEN041", "Pad and PadWidth", Net("8, 8, 2", "AveragePool2D(2, Pad = 1, [|PadWidth = 1|])"), "Pad and PadWidth"),
        new("NETGEN041", "Padding and Pad", Net("8, 2", "Conv1D(2, 3, Padding = Padding.Same, [|Pad = 1|])"), "Padding and Pad say the same in two ways: remove one of them"),
        new("NETGEN041", "Padding and PadHeight", Net("8, 8, 2", "Conv2D(2, 3, [|PadHeight = 0|], Padding = Padding.Valid)"), "Padding and PadHeight"),
        new("NETGEN041", "no options", Net("8", "Dense(2)")),
        new("NETGEN042", "an image", Net("8, 8, 2", "Conv2D(2, 3, [|Padding = Padding.Causal|])"), "write Padding.Same"),
        new("NETGEN042", "no image", Net("8", "Dense(2)")),
    ];

    private static IEnumerable<DiagnosticCase> Members =>
    [
        new("NETGEN043", "no loss", Net("4, [|InputGradient = true|]", "Dense(2)"), "'Net' cannot have InputGradient, since it has no loss to derive: write a loss, or remove InputGradient"),
        new("NETGEN043", "an embedding", Net("4, Loss.Huber, [|InputGradient = true|]", "Embedding(10, 2)"), "since its inputs are numbers of rows, by which nothing can be derived: remove InputGradient"),
        new("NETGEN043", "static", "[Network(4, Loss.Huber, [|InputGradient = true|], [|Activations = true|])] [Dense(1)] [Pretrained(\"net.weights\")] static partial class Net { }", "since a static network has its outputs alone: remove"),
        new("NETGEN043", "not asked for", Net("4, InputGradient = false, Activations = false", "Dense(2)")),
    ];

    private static IEnumerable<DiagnosticCase> Ranges =>
    [
        new("NETGEN010", "Layout of a vector", Net("4, [|Layout = Layout.ChannelsFirst|]", "Dense(2)"), "A network of vectors ignores Layout: remove it"),
        new("NETGEN010", "Gain of a convolution", Net("8, 2", "Conv1D(2, 3, Activation.Relu6, [|Gain = 2|])"), "Relu6 ignores Gain: remove it"),
        new("NETGEN011", "rates", Net("8", "Dropout([|1|])", "Dropout([|-0.1|])", "Dropout([|rate: double.NaN|])", "Dropout([|0.99999999999|])"), "write a number that is finite and at least 0 and less than 1 as a float"),
        new("NETGEN011", "epsilons", Net("8", "LayerNorm([|Epsilon = 0|])", "LayerNorm([|Epsilon = 1e-60|])"), "write a number that is finite and above 0 as a float"),
        new("NETGEN011", "negative pads", Net("8, 8, 2", "Conv2D(2, 3, [|PadHeight = -1|])", "MaxPool2D(2, [|Pad = -1|])"), "Pad"),
        new("NETGEN011", "pads of whole windows", Net("8, 8, 2", "MaxPool2D(3, 2, [|Pad = 2|])", "AveragePool2D(3, 2, PadHeight = 2, [|PadWidth = 2|])"), "is 2: write a number that is less than the window's 2"),
        new("NETGEN011", "far beyond the input", Net("8, 2", "Conv1D(2, [|int.MaxValue|], [|Stride = int.MaxValue|], [|Dilation = int.MaxValue|], Padding = Padding.Same)"), "write a number that is at most 1,048,576"),
        new("NETGEN011", "Alpha of Activate", Net("8", "Activate(Activation.Elu, [|Alpha = -1|])"), "not negative"),
        new("NETGEN012", "Padding, Layout", Net("8, 2, [|Layout = (Layout)2|]", "Conv1D(2, 3, [|Padding = (Padding)3|])"), "use one of its named values"),
        new("NETGEN012", "activations", Net("8, 2", "Conv1D(2, 3, [|(Activation)17|])", "Activate([|(Activation)(-1)|])"), "is not a value of Activation"),
    ];

    private static string Net(string network, params string[] layers) => $"[Network({network})] {string.Join(' ', layers.Select(layer => $"[{layer}]"))} partial class Net {{ }}";
}
