using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>The class's other members: NETGEN014 and 017.</summary>
internal static class MemberCases
{
    private const string Inference = "[Network(2)] [Dense(2)] ";
    private const string Classifier = "[Network(2, Loss.CrossEntropy)] [Dense(2, Activation.Softmax)] ";
    private const string Read = "ReadOnlySpan<float>";

    public static IEnumerable<DiagnosticCase> All =>
    [
        .. Members.Select(member => new DiagnosticCase("NETGEN014", member, Class(Classifier, member), "which NetGen emits into 'Net': rename or remove it")),
        .. Collisions, .. Names, .. Constructors,
    ];

    // One for each emitted member, and the kinds of members there are.
    private static IEnumerable<string> Members =>
    [
        "public int [|InputSize|] => 1;",
        "public int [|OutputSize|] { get; set; }",
        "public const int [|ParameterCount|] = 1;",
        "public string [|Summary|]() => string.Empty;",
        "public const string [|Architecture|] = \"4-3\";",
        "internal float[] [|_parameters|] = new float[1];",
        "internal float[] [|_batches|] = new float[1];",
        "internal class [|Kernels|] { }",
        "internal enum [|Kernels|] { }",
        "public int [|Kernels|]() => 1;",
        "public int [|Forward|] => 1;",
        "public event Action [|Forward|] { add { } remove { } }",
        "public int [|TrainStep|] => 1;",
        $"public int [|Forward|]({Read} a, Span<float> b) => 1;",
        $"public static void [|ForwardBatch|]({Read} inputs, Span<float> outputs) {{ }}",
        "public void [|GetParameters|](Span<float> destination) { }",
        $"public void [|SetParameters|]({Read} source) {{ }}",
        $"public int [|Classify|]({Read} input) => 1;",
        "public const string [|Architecture|] = \"\";",
        $"public float [|ComputeLoss|]({Read} inputs, {Read} targets) => 1;",
        $"public float [|Backward|]({Read} inputs, {Read} targets, Span<float> gradient) => 1;",
        $"public float [|TrainStep|]({Read} input, {Read} target, float learningRate) => 1;",
        $"public float [|TrainBatch|]({Read} inputs, {Read} targets, float learningRate) => 1;",
        $"public float [|TrainStep|]({Read} input, int label, float learningRate) => 1;",
        $"public float [|TrainBatch|]({Read} inputs, ReadOnlySpan<int> labels, float learningRate) => 1;",
    ];

    private static IEnumerable<DiagnosticCase> Collisions =>
    [
        new("NETGEN014", "explicit implementation of a size", "[Network(2)] [Dense(2)] partial class Net : INetwork<float> { int INetwork<float>.[|OutputSize|] => 2; }", "remove it") { CompilerErrors = ["CS0535"] },
        new("NETGEN014", "explicit implementation of a size, qualified", "[Network(2)] [Dense(2)] partial class Net : INetwork<float> { int global::NetGen.INetwork<float>.[|InputSize|] => 2; }", "collides with 'NetGen.INetwork<float>.InputSize'") { CompilerErrors = ["CS0535"] },
        new("NETGEN014", "on another part", "partial class Net { int [|InputSize|] => 1; } " + Inference + "partial class Net { }", "rename"),
        new("NETGEN014", "double", "[Network(2, Precision = Precision.Double)] [Dense(2)] partial class Net { public void [|GetParameters|](Span<double> destination) { } }", "rename"),
        new("NETGEN014", "other parameter types", Class(Classifier, $"public void Forward(float[] a, float[] b) {{ }} public void Forward(ReadOnlySpan<double> a, Span<double> b) {{ }} public void Forward(in {Read} a, in Span<float> b) {{ }} public void Forward<T>({Read} a, Span<float> b) {{ }}")),
        new("NETGEN014", "only emitted for training", Class(Inference, $"public int _batches = 1; public float TrainStep({Read} a, {Read} b, float c) => c;")),
        new("NETGEN014", "label overload of a network without labels", Class("[Network(2, Loss.Huber)] [Dense(2)] ", $"public float TrainStep({Read} a, int b, float c) => c;")),
        new("NETGEN014", "double overload of a float network", Class(Inference, "public void GetParameters(Span<double> destination) { }")),
        new("NETGEN014", "explicit implementation of what files need", "using NetGen.Weights; [Network(2)] [Dense(2)] partial class Net : INetwork<float> { string IWeightMemory.[|Architecture|] => \"\"; void IWeightMemory.[|Describe|](Span<WeightTensor> tensors) { } }", "remove it") { CompilerErrors = ["CS0535"] },
        new("NETGEN014", "members for files of its own", Class(Inference, "public void Save(string path) { } public int Load => 1; public void LoadText(System.IO.TextReader source) { } public string ExportSource() => string.Empty; private int _loaded = 1; public int Loaded => _loaded;")),
        new("NETGEN014", "another case", Class(Inference, "public int inputSize = 1; public int forward() => 1;")),
        new("NETGEN014", "explicit implementation of the other number type", "[Network(2, Precision = Precision.Double)] [Dense(2)] partial class Net : INetwork<float> { int INetwork<float>.InputSize => 2; int INetwork<float>.OutputSize => 2; int INetwork<float>.ParameterCount => 2; void INetwork<float>.Forward(ReadOnlySpan<float> a, Span<float> b) { } void INetwork<float>.ForwardBatch(ReadOnlySpan<float> a, Span<float> b) { } void INetwork<float>.GetParameters(Span<float> a) { } void INetwork<float>.SetParameters(ReadOnlySpan<float> a) { } }"),
    ];

    private static IEnumerable<DiagnosticCase> Names =>
    [
        new("NETGEN014", "class named Forward", Inference + "partial class [|Forward|] { }", "This class name collides with 'Forward', which NetGen emits into 'Forward': rename it"),
        new("NETGEN014", "class named like two emitted methods", Classifier + "partial class [|TrainStep|] { }", "rename it"),
        new("NETGEN014", "class named Kernels", Inference + "partial class [|Kernels|] { }", "rename it"),
        new("NETGEN014", "class named like a member that only training has", Inference + "partial class Backward { }"),
        new("NETGEN014", "outer class named Forward", $"partial class Forward {{ {Inference} partial class Net {{ }} }}"),
    ];

    private static IEnumerable<DiagnosticCase> Constructors =>
    [
        new("NETGEN014", "constructor (int)", Class(Inference, "public [|Net|](int seed) { _ = seed; }"), "This constructor collides with 'Net(int)', which NetGen emits into 'Net': give it other parameters"),
        new("NETGEN014", "private constructor (int) that chains", Class(Inference, "public Net() : this(1) { } private [|Net|](int seed) { _ = seed; }"), "give it other parameters"),
        new("NETGEN014", "constructors of other parameters", Class(Inference, "public Net(long seed) : this((int)seed) { } public Net(int a, int b) : this(a + b) { } static Net() { }")),
        new("NETGEN014", "constructor (ref int)", Class(Inference, "public Net(ref int seed) : this(seed) { seed++; }")),
        new("NETGEN017", "constructor that does not chain", Class(Inference, "public [|Net|](string name) { _ = name; }"), "let it start with ': this(seed)'"),
        new("NETGEN017", "constructors that chain to base or not at all", Class(Inference, "public [|Net|]() : base() { } public [|Net|](string name) => _ = name; public Net(char c) : this(c.ToString()) { }"), "let it start with ': this(seed)'"),
        new("NETGEN017", "constructor that chains", Class(Inference, "public Net(string name) : this(seed: name.Length) { }")),
        new("NETGEN017", "a pragma silences it", Class(Inference, "\n#pragma warning disable NETGEN017\npublic Net(string name) { _ = name; }\n#pragma warning restore NETGEN017\n")),
    ];

    private static string Class(string attributes, string members) => $"{attributes}partial class Net {{ {members} }}";
}
