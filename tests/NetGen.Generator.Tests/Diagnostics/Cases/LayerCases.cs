using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>Which layers there are, where, and how large: NETGEN002, 003, 004, 007, 008 and 009.</summary>
internal static class LayerCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        .. Structure, .. Positive, .. Size, .. Softmax,
    ];

    private static IEnumerable<DiagnosticCase> Structure =>
    [
        new("NETGEN002", "no layer", "[[|Network(2)|]] partial class Net { }", "add [Dense(units, activation)]"),
        new("NETGEN002", "no layer, other attributes", "[Serializable, [|Network(2, Loss.Huber)|]] partial class Net { }", "add [Dense(units, activation)]"),
        new("NETGEN002", "one layer", "[Network(2)] [Dense(1)] partial class Net { }"),
        new("NETGEN008", "layers on two parts", "[Network(2)] [Dense(2)] partial class Net { } [[|Dense(1)|]] partial class Net { }", "move them onto one part"),
        new("NETGEN008", "one Softmax on each of two parts", "[Network(2)] [Dense(2, Activation.Softmax)] partial class Net { } [[|Dense(2, Activation.Softmax)|]] partial class Net { }", "move them onto one part"),
        new("NETGEN008", "network on one part, layers on another", "[Network(2)] partial class Net { } [Dense(2), Dense(1)] partial class Net { } partial class Net { }"),
        new("NETGEN008", "parts in two files", "[Network(2)] partial class Net { }") { OtherSources = ["using NetGen; [Dense(2)] [Dense(1)] partial class Net { public int Other => 1; }"] },
        new("NETGEN009", "layer alone", "[[|Dense(1)|]] partial class Net { }", "add [Network(inputs, loss)]"),
        new("NETGEN009", "layers alone", "[[|Dense(1)|]] [Dense(2)] partial class Net { }", "add [Network(inputs, loss)]"),
        new("NETGEN009", "another part has the network", "[Dense(1)] partial class Net { } [Network(2)] partial class Net { }"),
        new("NETGEN009", "neither", "partial class Net { }") { Emitted = 0 },
        new("NETGEN009", "network twice, which the compiler rejects", "[Network(2)] [Dense(1)] partial class Net { } [Network(2)] partial class Net { }") { CompilerErrors = ["CS0579"] },
    ];

    private static IEnumerable<DiagnosticCase> Positive =>
    [
        new("NETGEN003", "inputs 0", "[Network([|0|])] [Dense(1)] partial class Net { }", "inputs is 0: write a number of at least 1"),
        new("NETGEN003", "inputs negative", "[Network([|-3|], Loss.Huber)] [Dense(1)] partial class Net { }", "inputs is -3: write a number of at least 1"),
        new("NETGEN003", "units 0 and negative", "[Network(2)] [Dense([|0|])] [Dense([|int.MinValue|])] partial class Net { }", "write a number of at least 1"),
        new("NETGEN003", "Softmax of 0", "[Network(2)] [Dense([|0|], Activation.Softmax)] partial class Net { }", "write a number of at least 1"),
        new("NETGEN003", "1", "[Network(1)] [Dense(1)] partial class Net { }"),
    ];

    private static IEnumerable<DiagnosticCase> Size =>
    [
        new("NETGEN004", "one parameter more than 16 Mi", "[[|Network(16_777_216)|]] [Dense(1)] partial class Net { }", "has 16,777,217 parameters, but NetGen emits at most 16,777,216: make the layers or the input smaller"),
        new("NETGEN004", "16,385 units", "[[|Network(1)|]] [Dense(16_384)] [Dense(1)] partial class Net { }", "has 16,385 units in all, but NetGen emits at most 16,384: make the layers smaller"),
        new("NETGEN004", "counts beyond 64 bits", "[[|Network(int.MaxValue)|]] [Dense(int.MaxValue)] [Dense(int.MaxValue)] [Dense(int.MaxValue)] partial class Net { }", "6,442,450,941 units in all"),
        new("NETGEN004", "65 layers", $"[[|Network(1)|]] {Layers(65)} partial class Net {{ }}", "has 65 layers, but NetGen emits at most 64: remove some"),
        new("NETGEN004", "16 Mi parameters", "[Network(4096)] [Dense(4096, UseBias = false)] partial class Net { }"),
        new("NETGEN004", "16 Mi parameters with bias, trainable", "[Network(16_777_215, Loss.MeanSquaredError)] [Dense(1)] partial class Net { }"),
        new("NETGEN004", "16,384 units", "[Network(1, Loss.Huber)] [Dense(16_383, Activation.Elu)] [Dense(1)] partial class Net { }"),
        new("NETGEN004", "64 layers", $"[Network(1, Loss.Huber)] {Layers(64)} partial class Net {{ }}"),
    ];

    private static IEnumerable<DiagnosticCase> Softmax =>
    [
        new("NETGEN007", "one unit and not last", "[Network(2)] [Dense(3)] [Dense([|1|], Activation.Softmax)] [Dense(1)] partial class Net { }", "write at least 2 units"),
        new("NETGEN007", "one unit", "[Network(2)] [Dense([|1|], Activation.Softmax)] partial class Net { }", "write at least 2 units, or Activation.Sigmoid"),
        new("NETGEN007", "one unit, trainable", "[Network(2, Loss.CrossEntropy)] [Dense([|1|], Activation.Softmax)] partial class Net { }", "write at least 2 units, or Activation.Sigmoid"),
        new("NETGEN007", "two units", "[Network(2, Loss.CrossEntropy)] [Dense(2, Activation.Softmax)] partial class Net { }"),
        new("NETGEN007", "Sigmoid of one unit", "[Network(2)] [Dense(1, Activation.Sigmoid)] partial class Net { }"),
    ];

    private static string Layers(int count) => string.Concat(Enumerable.Repeat("[Dense(1)] ", count));
}
