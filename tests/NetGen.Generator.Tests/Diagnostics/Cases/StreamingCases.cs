using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>The layer that keeps a network over sequences from streaming: NETGEN045.</summary>
internal static class StreamingCases
{
    public static IEnumerable<DiagnosticCase> All => [.. Prevented, .. Streaming, .. NotMeant];

    private static IEnumerable<DiagnosticCase> Prevented =>
    [
        Case("Same before a recurrent layer", "8, 2", "[|Conv1D(4, 3, Padding = Padding.Same)|]", "Gru(3)", "since Conv1D, layer 1, reads later positions: write Padding = Padding.Causal there"),
        Case("Pad before a recurrent layer", "8, 2", "[|Conv1D(4, 3, Pad = 2)|]", "Lstm(3)", "since Conv1D, layer 1, reads later positions: write Padding = Padding.Causal there"),
        Case("no padding", "8, 2", "Gru(4, Sequence = true)", "[|Conv1D(4, 3)|]", "since Conv1D, layer 2, has no output for the first positions: write Padding = Padding.Causal there"),
        Case("a stride", "8, 2", "[|Conv1D(4, 3, Stride = 2, Padding = Padding.Causal)|]", "Dense(1)", "since Conv1D, layer 1, leaves positions out: remove its Stride"),
        Case("a pool", "8, 2", "[|MaxPool1D(2)|]", "Gru(3)", "since MaxPool1D, layer 1, makes one position of several: remove it, or write a causal Conv1D in its place"),
        Case("a pool of means", "8, 2", "Gru(3, Sequence = true)", "[|AveragePool1D(3)|]", "since AveragePool1D, layer 2, makes one position of several"),
        Case("a mean over all positions", "8, 2", "Conv1D(4, 3, Padding = Padding.Causal)", "[|GlobalAveragePool|]", "since GlobalAveragePool, layer 2, needs all positions at once: remove it, or write a recurrent layer"),
        Case("the largest of all positions", "8, 2", "Gru(4, Sequence = true)", "[|GlobalMaxPool|]", "since GlobalMaxPool, layer 2, needs all positions at once"),
        Case("Flatten", "8, 2", "Lstm(4, Sequence = true)", "[|Flatten|]", "since Flatten, layer 2, needs all positions at once: remove it, since layers act on each position"),
        Case("the first of two", "2, 8, Loss.HalfSquaredError, Layout = Layout.ChannelsFirst", "[|Conv1D(4, 3)|]] [Gru(4, Sequence = true)", "Flatten", "'Net' has no Advance, which takes a sequence position by position"),
    ];

    private static IEnumerable<DiagnosticCase> Streaming =>
    [
        Case("every layer that streams", "8, 2, Loss.HalfSquaredError", "Conv1D(4, 3, Padding = Padding.Causal, Dilation = 2, Name = \"a\")] [LayerNorm] [Gru(4, Sequence = true)] [PRelu] [Add(\"a\")", "Dropout(0.1)] [Concat(\"a\")] [Activate(Activation.Tanh)] [Lstm(2)] [Dense(1)"),
        Case("kernels of one position", "8, 2", "Conv1D(4, 1)] [Conv1D(4, 1, Padding = Padding.Same)", "Gru(2)"),
    ];

    // Nothing suggests that these are to be streamed.
    private static IEnumerable<DiagnosticCase> NotMeant =>
    [
        Case("no layer in time", "8, 2", "Conv1D(4, 3, Padding = Padding.Same)", "Flatten"),
        Case("an image", "8, 8, 2", "Conv2D(4, 3)", "Flatten"),
        Case("numbers of rows", "8", "Embedding(10, 4)", "Gru(3)"),
    ];

    private static DiagnosticCase Case(string name, string network, string first, string second, string says = "") =>
        new("NETGEN045", name, $"[Network({network})] [{first}] [{second}] partial class Net {{ }}", says);
}
