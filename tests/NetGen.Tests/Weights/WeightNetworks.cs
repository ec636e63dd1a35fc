using System.Runtime.InteropServices;

namespace NetGen.Tests.Weights;

/// <summary>The network of most files here: 26 parameters.</summary>
[Network(3, Loss.HalfSquaredError)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
internal sealed partial class SmallNet;

[Network(3, Loss.HalfSquaredError, Precision = Precision.Double)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
internal sealed partial class SmallDoubleNet;

/// <summary>Same sizes, another meaning of the parameters.</summary>
[Network(3, Loss.HalfSquaredError)]
[Dense(4, Activation.Relu)]
[Dense(2)]
internal sealed partial class SmallReluNet;

/// <summary>The same layers in use after training.</summary>
[Network(3)]
[Dense(4, Activation.Tanh)]
[Dense(2)]
internal sealed partial class SmallInferenceNet;

[Network(3)]
[Dense(1)]
internal sealed partial class OneLayerNet;

[Network(3)]
[Dense(4, Activation.Tanh, UseBias = false)]
[Dense(2, UseBias = false)]
internal sealed partial class NoBiasNet;

/// <summary>More than the stack takes: a stream is read into memory of its own.</summary>
[Network(96)]
[Dense(100, Activation.Relu)]
[Dense(7)]
internal sealed partial class LargeInferenceNet;

/// <summary>More than the stack takes: a stream is read into the workspace of training.</summary>
[Network(96, Loss.CrossEntropy, Precision = Precision.Double)]
[Dense(70, Activation.Relu)]
[Dense(7, Activation.Softmax)]
internal sealed partial class LargeNet;

/// <summary>Loads a file in one of the ways there are.</summary>
internal delegate void SpanLoad(ReadOnlySpan<byte> source);

/// <summary>A network behind what the tests of files need.</summary>
internal sealed record Loadable(string Name, Func<byte[]> Parameters, SpanLoad Load, Action<Stream> LoadStream, Action<Stream> Save)
{
    public static Loadable Small(int seed = 1) => Of(new SmallNet(seed));

    public static Loadable Of(SmallNet net) => new(nameof(SmallNet), () => Bits(net), net.Load, net.Load, net.Save);

    public static Loadable Of(SmallDoubleNet net) => new(nameof(SmallDoubleNet), () => Bits(net), net.Load, net.Load, net.Save);

    public static Loadable Of(NoBiasNet net) => new(nameof(NoBiasNet), () => Bits(net), net.Load, net.Load, net.Save);

    public static Loadable Of(LargeInferenceNet net) => new(nameof(LargeInferenceNet), () => Bits(net), net.Load, net.Load, net.Save);

    public static Loadable Of(LargeNet net) => new(nameof(LargeNet), () => Bits(net), net.Load, net.Load, net.Save);

    /// <summary>Any emitted network, by its contract.</summary>
    public static Loadable Of<T>(INetwork<T> net)
        where T : unmanaged => new(net.GetType().Name, () => Bits(net), net.Load, net.Load, net.Save);

    public byte[] ToFile()
    {
        using var stream = new MemoryStream();
        Save(stream);
        return stream.ToArray();
    }

    /// <summary>The ways to load, each with its name.</summary>
    public IEnumerable<(string Name, Action<byte[]> Load)> Ways =>
    [
        ("span", file => Load(file)),
        ("stream", file => LoadStream(new MemoryStream(file))),
        ("stream that cannot seek", file => LoadStream(new DroppingStream(file))),
    ];

    private static byte[] Bits<T>(INetwork<T> net)
        where T : unmanaged
    {
        var parameters = new T[net.ParameterCount];
        net.GetParameters(parameters);
        return MemoryMarshal.AsBytes<T>(parameters).ToArray();
    }
}
