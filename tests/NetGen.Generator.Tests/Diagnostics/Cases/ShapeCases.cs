using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>Layers and the shapes that they read: NETGEN034 to 037 and 040, and the rules of sizes and of Softmax on layers of these shapes.</summary>
internal static class ShapeCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        .. Needed, .. Windows, .. Groups, .. Joined, .. Embeddings, .. Sizes, .. Outputs,
    ];

    /// <summary>What only just keeps the rules, which the reader alone is asked about too.</summary>
    public static IEnumerable<DiagnosticCase> Kept =>
    [
        new("NETGEN034", "recurrent layers of a sequence", Net("8, 2", "Gru(4, Sequence = true)", "Lstm(3)", "Dense(1)")),
        new("NETGEN034", "a convolution of one position", Net("1, 2", "Conv1D(4, 1)", "Flatten")),
        new("NETGEN034", "an image, channels first", Net("1, 8, 6, Layout = Layout.ChannelsFirst", "Conv2D(4, 3, 5)", "MaxPool2D(2, 1)", "Flatten", "Dense(1)")),
        new("NETGEN034", "layers for every shape, of a vector", Net("4", "LayerNorm", "PRelu", "Dropout(0.5)", "Activate(Activation.Tanh)", "Flatten", "GlobalAveragePool", "GlobalMaxPool")),
        new("NETGEN034", "an embedding and a convolution", Net("6", "Embedding(10, 4)", "Conv1D(3, 3)", "GlobalAveragePool")),
        new("NETGEN035", "as large as the input", Net("3, 2", "Conv1D(4, 3)", "Flatten")),
        new("NETGEN035", "as large as the padded input", Net("3, 2", "Conv1D(4, 3, Dilation = 3, Pad = 2)", "Flatten")),
        new("NETGEN035", "longer, but Same", Net("3, 2", "Conv1D(4, 9, Padding = Padding.Same)", "Flatten")),
        new("NETGEN035", "longer, but causal", Net("3, 2", "Conv1D(4, 9, Padding = Padding.Causal)")),
        new("NETGEN035", "a pool of everything", Net("8, 6, 3", "MaxPool2D(8, 6)", "Flatten")),
        new("NETGEN036", "depthwise", Net("8, 6, 3", "Conv2D(6, 3, Groups = 3)", "Flatten")),
        new("NETGEN037", "the same shape", Net("8, 6", "Conv1D(4, 3, Padding = Padding.Same, Name = \"a\")", "Conv1D(4, 3, Padding = Padding.Same)", "Add(\"a\")", "Flatten")),
        new("NETGEN037", "other channels for Concat", Net("8, 6", "Conv1D(4, 3, Name = \"a\")", "Conv1D(7, 1)", "Concat(\"a\")", "GlobalAveragePool")),
        new("NETGEN040", "above all", Net("6", "Embedding(100, 4)", "Lstm(3)")),
        new("NETGEN004", "1 Mi values", Net("1024, 1024", "GlobalAveragePool", "Dense(1)")),
        new("NETGEN044", "Softmax of a layer of its own", Net("8, 2, Loss.CrossEntropy", "Gru(3)", "Activate(Activation.Softmax)")),
        new("NETGEN005", "Sigmoid of a convolution", Net("8, 2, Loss.BinaryCrossEntropy", "Conv1D(3, 3, Activation.Sigmoid)")),
        new("NETGEN007", "Softmax in the middle", Net("8", "Dense(4, Activation.Softmax)", "Dense(2)")),
        new("NETGEN007", "Softmax of an image's channels", Net("8, 8, 2", "Activate(Activation.Softmax)", "Flatten")),
    ];

    private static IEnumerable<DiagnosticCase> Needed =>
    [
        new("NETGEN034", "Gru on a vector", Net("4", "[|Gru(3)|]"), "Gru needs a sequence, but reads a vector of 4: write [Network(length, channels)], or"),
        new("NETGEN034", "Gru behind the last state", Net("8, 2", "Lstm(5)", "[|Gru(3)|]"), "Gru needs a sequence, but reads a vector of 5: write [Network(length, channels)], or Sequence = true on the recurrent layer before it"),
        new("NETGEN034", "Lstm on an image", Net("8, 6, 2", "[|Lstm(3)|]"), "Lstm needs a sequence, but reads an image of 8 × 6 × 2: write [Network(length, channels)], or Flatten and Dense"),
        new("NETGEN034", "Conv1D on a vector", Net("4", "[|Conv1D(3, 2)|]"), "Conv1D needs a sequence, but reads a vector of 4: write [Network(length, channels)], or Dense"),
        new("NETGEN034", "Conv1D on an image", Net("8, 6, 2", "[|Conv1D(3, 2)|]"), "or Conv2D"),
        new("NETGEN034", "MaxPool1D behind Flatten", Net("8, 6", "Flatten", "[|MaxPool1D(2)|]"), "MaxPool1D needs a sequence, but reads a vector of 48"),
        new("NETGEN034", "AveragePool1D on an image", Net("8, 6, 2", "[|AveragePool1D(2)|]"), "or AveragePool2D"),
        new("NETGEN034", "Conv2D on a sequence", Net("8, 6", "[|Conv2D(3, 2)|]"), "Conv2D needs an image, but reads a sequence of 8 × 6: write [Network(height, width, channels)], or Conv1D"),
        new("NETGEN034", "MaxPool2D on a vector", Net("8", "[|MaxPool2D(2)|]"), "MaxPool2D needs an image, but reads a vector of 8: write [Network(height, width, channels)], or Dense"),
        new("NETGEN034", "AveragePool2D on a sequence", Net("8, 6", "[|AveragePool2D(2)|]"), "or AveragePool1D"),
        new("NETGEN034", "Embedding of a sequence", Net("8, 6", "[|Embedding(10, 4)|]"), "Embedding needs a vector, but reads a sequence of 8 × 6: write [Network(inputs)]"),
        new("NETGEN034", "Dense on a vector", Net("8", "Dense(2)")),
    ];

    private static IEnumerable<DiagnosticCase> Windows =>
    [
        new("NETGEN035", "one more than the input", Net("3, 2", "Conv1D(4, [|4|])"), "The window of Conv1D takes 4 of 3 positions, padding included: make it smaller, or write Padding = Padding.Same"),
        new("NETGEN035", "dilated", Net("8, 2", "Conv1D(4, [|kernel: 4|], Dilation = 3)"), "takes 10 of 8 positions"),
        new("NETGEN035", "padded", Net("3, 2", "Conv1D(4, [|6|], Pad = 1)"), "takes 6 of 5 positions"),
        new("NETGEN035", "rows", Net("3, 8, 2", "Conv2D(4, [|4|], 8)"), "takes 4 of 3 rows"),
        new("NETGEN035", "columns", Net("8, 3, 2", "Conv2D(4, 8, [|4|])"), "takes 4 of 3 columns"),
        new("NETGEN035", "a square kernel", Net("8, 3, 2", "Conv2D(4, [|5|])"), "takes 5 of 3 columns"),
        new("NETGEN035", "a pool", Net("3, 2", "MaxPool1D([|4|])"), "takes 4 of 3 positions, padding included: make it smaller, or write a longer input"),
        new("NETGEN035", "the third pool of a length", Net("5, 2", "AveragePool1D(2)", "AveragePool1D(2)", "AveragePool1D([|2|])"), "takes 2 of 1 positions"),
        new("NETGEN035", "a pool's rows", Net("3, 8, 2", "AveragePool2D([|4|], 2)"), "takes 4 of 3 rows"),
        new("NETGEN035", "beyond 64 bits, Same", Net("8, 2", "Conv1D(4, [|1_000_000|], Dilation = 1_000_000, Padding = Padding.Same)"), "make it smaller"),
        new("NETGEN035", "beyond 32 bits, causal", Net("8, 2", "Conv1D(4, [|100_000|], Dilation = 100_000, Padding = Padding.Causal)"), "make it smaller"),
        new("NETGEN035", "no window", Net("8", "Dense(2)")),
    ];

    private static IEnumerable<DiagnosticCase> Groups =>
    [
        new("NETGEN036", "of the input", Net("8, 6", "Conv1D(8, 3, [|Groups = 4|])"), "4 groups do not divide the 6 channels that the layer reads: write a number that does"),
        new("NETGEN036", "of the filters", Net("8, 8, 6", "Conv2D(8, 3, [|Groups = 3|])"), "3 groups do not divide the 8 filters: write a number that does"),
        new("NETGEN036", "no groups", Net("8", "Dense(2)")),
    ];

    private static IEnumerable<DiagnosticCase> Joined =>
    [
        new("NETGEN037", "Add of other units", Net("4", "Dense(8, Name = \"a\")", "Dense(6)", "Add([|\"a\"|])"), "Add joins 6 with 8 of 'a', whose shapes differ: make them the same"),
        new("NETGEN037", "Add of a sequence and its last state", Net("4, 8", "Gru(8, Sequence = true, Name = \"a\")", "Gru(8)", "Add([|layer: \"a\"|])"), "Add joins 8 with 4 × 8 of 'a'"),
        new("NETGEN037", "Concat of another length", Net("8, 2", "Conv1D(4, 3, Name = \"a\")", "Conv1D(4, 3)", "Concat([|\"a\"|])"), "Concat joins 4 × 4 with 6 × 4 of 'a', whose positions differ"),
        new("NETGEN037", "Concat of a vector and one position", Net("1, 4", "Dense(4, Name = \"a\")", "Flatten", "Concat([|\"a\"|])"), "Concat joins 4 with 1 × 4 of 'a'"),
        new("NETGEN037", "nothing joined", Net("8", "Dense(2, Name = \"a\")")),
    ];

    private static IEnumerable<DiagnosticCase> Embeddings =>
    [
        new("NETGEN040", "behind a layer", Net("6", "Dense(6)", "[|Embedding(10, 4)|]"), "[Embedding] of 'Net' stands behind another layer: move it above the others"),
        new("NETGEN040", "twice", Net("6", "Embedding(10, 4)", "[|Embedding(10, 4)|]"), "stands behind another layer"),
        new("NETGEN040", "with Standardize", "[Network(6)] [Standardize] [[|Embedding(10, 4)|]] partial class Net { }", "stands behind [Standardize]: remove that"),
        new("NETGEN040", "none", Net("6", "Dense(2)")),
    ];

    private static IEnumerable<DiagnosticCase> Sizes =>
    [
        new("NETGEN003", "length 0", Net("[|0|], 2", "Gru(1)"), "length is 0"),
        new("NETGEN003", "channels 0, first", Net("[|0|], 2, Layout = Layout.ChannelsFirst", "Gru(1)"), "channels is 0"),
        new("NETGEN003", "width 0, channels first", Net("2, 2, [|0|], Layout = Layout.ChannelsFirst", "Conv2D(1, 1)"), "width is 0"),
        new("NETGEN003", "height negative", Net("[|-1|], 2, 2", "Conv2D(1, 1)"), "height is -1"),
        new("NETGEN003", "filters, kernel", Net("8, 2", "Conv1D([|0|], [|0|])"), "is 0: write a number of at least 1"),
        new("NETGEN003", "kernel's width", Net("8, 2, 2", "Conv2D(2, 3, [|0|])"), "kernelWidth is 0"),
        new("NETGEN003", "stride, dilation, groups", Net("8, 2", "Conv1D(2, 1, [|Stride = 0|], [|Dilation = -1|], [|Groups = 0|])"), "write a number of at least 1"),
        new("NETGEN003", "a pool's size and stride", Net("8, 8, 2", "MaxPool2D([|0|], 2, [|StrideWidth = 0|])"), "write a number of at least 1"),
        new("NETGEN003", "units of a recurrent layer", Net("8, 2", "Gru([|0|])"), "units is 0"),
        new("NETGEN003", "an embedding's count and dimensions", Net("8", "Embedding([|0|], [|-4|])"), "write a number of at least 1"),
        new("NETGEN004", "a sample of more than 1 Mi values", "[[|Network(1024, 1025)|]] [Flatten] partial class Net { }", "has 1,049,600 values of a sample, but NetGen emits at most 1,048,576: make the layers or the input smaller"),
        new("NETGEN004", "a sample beyond 64 bits", "[[|Network(int.MaxValue, int.MaxValue, int.MaxValue)|]] [Flatten] partial class Net { }", "has 2,147,483,647 values of a sample"),
        new("NETGEN004", "a layer beyond 32 bits", Net("524288, 2", "[|Dense(16_384)|]"), "has 8,589,934,592 values behind layer 1"),
        new("NETGEN004", "a vector without parameters", Net("int.MaxValue", "[|Activate(Activation.Tanh)|]"), "has 2,147,483,647 values behind layer 1"),
        new("NETGEN004", "parameters of a recurrent layer", "[[|Network(8, 1)|]] [Gru(4096)] partial class Net { }", "has 50,368,512 parameters"),
        new("NETGEN004", "parameters of a table", "[[|Network(8)|]] [Embedding(int.MaxValue, 16_000)] [Flatten] partial class Net { }", "has 34,359,738,352,000 parameters"),
        new("NETGEN004", "parameters of a wide convolution", "[[|Network(8, 8, 2)|]] [Conv2D(4000, 1000, 1000, Padding = Padding.Same)] [Flatten] partial class Net { }", "has 8,000,004,000 parameters"),
    ];

    private static IEnumerable<DiagnosticCase> Outputs =>
    [
        new("NETGEN005", "a convolution", Net("8, 2, [|Loss.CrossEntropy|]", "Conv1D(3, 3)"), "CrossEntropy needs a Softmax output, but the last layer is Identity: write Activation.Softmax there, or choose another loss"),
        new("NETGEN044", "a layer without activation", Net("8, 2, [|Loss.BinaryCrossEntropy|]", "Dense(3, Activation.Sigmoid)", "Flatten"), "but the last layer, Flatten, has no activation: add [Activate(Activation.Sigmoid)] below it, or choose another loss"),
        new("NETGEN007", "filters", Net("8, 2", "Conv1D([|1|], 3, Activation.Softmax)", "Flatten"), "write at least 2 units"),
        new("NETGEN007", "a layer of its own", Net("8, 1", "Activate([|Activation.Softmax|])", "Flatten"), "write at least 2 units"),
    ];

    private static string Net(string network, params string[] layers) => $"[Network({network})] {string.Join(' ', layers.Select(layer => $"[{layer}]"))} partial class Net {{ }}";
}
