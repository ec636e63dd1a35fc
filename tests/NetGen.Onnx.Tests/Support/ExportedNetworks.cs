namespace NetGen.Onnx.Tests.Support;

/// <summary>Networks to write: each layer with its options, in both layouts and precisions.</summary>
internal static class ExportedNetworks
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Type> Types = new();

    private const string First = ", Layout = Layout.ChannelsFirst";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Linear"] = "[Network(4), Dense(3)]",
        ["NoBias"] = "[Network(4), Dense(5, Activation.Relu, UseBias = false), Dense(3, Activation.Softmax)]",
        ["Activations"] = """
            [Network(3), Dense(5, Activation.Sigmoid), Dense(5, Activation.Tanh), Dense(5, Activation.Relu), Dense(5, Activation.LeakyRelu, Alpha = 0.2), Dense(5, Activation.Elu, Alpha = 0.7)]
            [Dense(5, Activation.Selu), Dense(5, Activation.Gelu), Dense(5, Activation.Silu), Dense(5, Activation.Softplus), Dense(5, Activation.Softsign), Dense(5, Activation.HardTanh)]
            [Dense(5, Activation.HardSigmoid), Dense(5, Activation.Mish), Dense(5, Activation.GeluTanh), Dense(5, Activation.Relu6), Dense(5, Activation.Tanh, Gain = 1.5), Dense(2)]
            """,
        ["ActivateLayers"] = "[Network(3), Activate(Activation.Tanh), Dense(4), PRelu, Activate(Activation.Silu), Dense(2), LayerNorm(Epsilon = 0.001), Activate(Activation.Softmax)]",
        ["Standardized"] = "[Network(3), Standardize, Dense(4, Activation.Relu), Dense(2)]",
        ["StandardizedImage"] = $"[Network(2, 5, 4{First}), Standardize, Conv2D(3, 3, Activation.Relu), Flatten, Dense(2)]",
        ["Double"] = "[Network(3, Precision = Precision.Double), Standardize, Dense(4, Activation.Tanh), Dense(2, Activation.Softmax)]",
        ["DoubleOptions"] = "[Network(3, Precision = Precision.Double), Dense(4, Activation.Elu, Alpha = 0.1), LayerNorm(Epsilon = 0.003), Dense(4, Activation.Tanh, Gain = 0.7), Dense(2)]",
        ["DoubleRecurrent"] = "[Network(7, 2, Precision = Precision.Double), Gru(3, Sequence = true), Lstm(4), Dense(2)]",
        ["ImageLast"] = "[Network(8, 7, 2), Conv2D(4, 3, Activation.Relu, Padding = Padding.Same), MaxPool2D(2), Conv2D(3, 2, 3, Activation.Tanh, Pad = 1), AveragePool2D(2, 1), Flatten, Dense(3)]",
        ["ImageFirst"] = $"[Network(4, 9, 8{First}), Conv2D(6, 3, Activation.Relu, StrideHeight = 2, StrideWidth = 1, PadHeight = 1, PadWidth = 0, Groups = 2), MaxPool2D(3, Stride = 2, Pad = 1), Flatten, Dense(3)]",
        ["Dilated"] = "[Network(9, 9, 1), Conv2D(2, 3, Activation.Relu, Dilation = 2, Pad = 1, Stride = 2), Conv2D(2, 3, UseBias = false), GlobalMaxPool]",
        ["DilatedSame"] = "[Network(9, 8, 1), Conv2D(2, 3, Activation.Relu, Dilation = 2, Padding = Padding.Same, Stride = 2), GlobalMaxPool]",
        ["StridedSame"] = "[Network(9, 8, 1), Conv2D(2, 3, 2, Activation.Relu, Padding = Padding.Same, Stride = 2), GlobalAveragePool]",
        ["ImageOut"] = "[Network(5, 4, 2), Conv2D(3, 3, Activation.Softmax, Padding = Padding.Same)]",
        ["ImagePositions"] = $"[Network(2, 4, 5{First}), Dense(3, Activation.Relu), PRelu, LayerNorm, Conv2D(2, 1)]",
        ["Depthwise"] = "[Network(6, 6, 3), Conv2D(3, 3, Groups = 3), PRelu, Conv2D(4, 1, Activation.Relu6), GlobalAveragePool, Dense(2, Activation.Softmax)]",
        ["SequenceFirst"] = $"[Network(2, 12{First}), Conv1D(4, 3, Activation.Tanh, Stride = 2, Pad = 1), AveragePool1D(2), Conv1D(3, 2, Dilation = 2), Flatten, Dense(2)]",
        ["Causal"] = "[Network(10, 2), Conv1D(4, 3, Activation.Relu, Padding = Padding.Causal, Dilation = 2), Dense(1)]",
        ["Gru"] = "[Network(8, 2), Gru(5), Dense(2)]",
        ["GruSequence"] = "[Network(8, 2), Gru(5, Sequence = true), Dense(1)]",
        ["Lstm"] = "[Network(8, 2), Lstm(5, Sequence = true), Lstm(4, UseBias = false), Dense(2)]",
        ["ConvGruFirst"] = $"[Network(3, 9{First}), Conv1D(4, 3, Activation.Relu), MaxPool1D(2), Gru(4, Sequence = true), Dense(2, Activation.Softmax), Flatten, Dense(2)]",
        ["GruPadded"] = "[Network(7, 2), Gru(6, Sequence = true), Conv1D(3, 1, Pad = 1), Conv1D(2, 1, Stride = 2, Pad = 1), Dense(1)]",
        ["LstmPadded"] = "[Network(7, 2), Lstm(6, Sequence = true), Conv1D(3, 1, Stride = 2, Pad = 1), Dense(1)]",
        ["Embedded"] = "[Network(6), Embedding(9, 3), Gru(4), Dense(2)]",
        ["EmbeddedFlat"] = $"[Network(6{First}), Embedding(9, 3), Flatten, Dense(2)]",
        ["Residual"] = "[Network(4), Dense(5, Activation.Relu, Name = \"a\"), Dense(5, Activation.Tanh), Add(\"a\"), Dense(2)]",
        ["ResidualInput"] = "[Network(4), Standardize, Dropout(0.1, Name = \"x\"), Dense(4, Activation.Relu), Add(\"x\"), Dense(2)]",
        ["Joined"] = $"[Network(2, 5, 5{First}), Conv2D(3, 3, Activation.Relu, Pad = 1, Name = \"a\"), Conv2D(2, 3, Pad = 1), Concat(\"a\"), LayerNorm, Conv2D(2, 3), Flatten, Dense(2)]",
        ["JoinedSequence"] = "[Network(6, 2), Gru(3, Sequence = true, Name = \"a\"), Conv1D(3, 3, Padding = Padding.Same, Name = \"b\"), Add(\"a\"), Concat(\"b\"), Dense(2)]",
    };

    /// <summary>Those that ONNX Runtime opens: it has kernels in double precision for few operators.</summary>
    public static IEnumerable<string> Run => All.Keys.Where(name => name is not ("DoubleOptions" or "DoubleRecurrent"));

    /// <summary>Those that come back as they were: padding of dilated kernels is written in numbers.</summary>
    public static IEnumerable<string> Returned => All.Keys.Where(name => name != "DilatedSame");

    /// <summary>An instance whose parameters are all drawn, and whose standardization is fitted.</summary>
    public static object Create(string name)
    {
        var isFitted = All[name].Contains("Standardize", StringComparison.Ordinal);
        var type = Types.GetOrAdd(name, _ => CompiledNetwork.Compile($"using NetGen;\nnamespace Exported;\n{All[name]}\npublic partial class {name}Net\n{{\n}}\n", name + "Net"));
        var network = Activator.CreateInstance(type, 5)!;
        var random = new Random(name.Length);
        if (network is INetwork<double> wide)
        {
            wide.SetParameters([.. Draw(random, wide.ParameterCount, 0.8)]);
            (network as IStandardized<double>)?.FitStandardization([.. Draw(random, 10 * wide.InputSize, 3)]);
        }
        else
        {
            var single = (INetwork<float>)network;
            single.SetParameters([.. Draw(random, single.ParameterCount, 0.8).Select(value => (float)value)]);
            (network as IStandardized<float>)?.FitStandardization([.. Draw(random, 10 * single.InputSize, 3).Select(value => (float)value)]);
        }

        Assert.Equal(isFitted, network is IStandardized<float> or IStandardized<double>);
        return network;
    }

    public static double[] Sample(string name, int size, Random random) =>
        [.. Enumerable.Range(0, size).Select(_ => All[name].Contains("Embedding", StringComparison.Ordinal) ? random.Next(9) : (float)(3 * random.NextDouble()) - 1)];

    private static IEnumerable<double> Draw(Random random, int count, double scale) => Enumerable.Range(0, count).Select(_ => scale * ((2 * random.NextDouble()) - 1));
}
