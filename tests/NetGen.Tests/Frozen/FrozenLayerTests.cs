using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Support;
using NetGen.Tests.Weights.Text;
using Xunit.Abstractions;

namespace NetGen.Tests.Frozen;

/// <summary>Networks of any layers take the weights of a file at compile time: frozen ones compute what their twins compute, others start with the twins' parameters.</summary>
public sealed class FrozenLayerTests(ITestOutputHelper output)
{
    private const int Samples = 19; // a group of samples in the lanes and a rest

    private delegate void Pass<T>(ReadOnlySpan<T> inputs, Span<T> outputs);

    private delegate int Class<T>(ReadOnlySpan<T> input);

    private static readonly LayeredNetwork[] Networks =
    [
        .. LayeredGolden.In("GoldenLayers").Select(golden => golden.Network), .. RandomLayered.Draw(20),
        .. RandomLayered.Draw(8, 31).Where(network => network.Layers[0].Kind != LayeredKind.Embedding).Select(network => network with { Name = network.Name + "Scaled", IsStandardized = true }),
        Large,
    ];

    /// <summary>What a pass keeps is more than a call may have on the stack.</summary>
    private static LayeredNetwork Large => new("Large", [40, 40, 2], [Convolution(16, "part0"), Convolution(16, null), new(LayeredKind.Add) { From = "part0" }, new(LayeredKind.GlobalAveragePool)], Loss.HalfSquaredError);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFrozenNetworkGivesTheBitsOfItsTwin(bool isPlain)
    {
        var twins = Twins($"NetGen.FrozenLayerTwins.{isPlain}", isPlain);
        var frozen = Compile($"NetGen.FrozenLayers.{isPlain}", twins, isPlain, isFrozen: true);
        Assert.All(Networks, network =>
        {
            if (network.Precision == Precision.Single)
            {
                Compare<float>(network, twins[network.Name], frozen.TypeOf(network));
            }
            else
            {
                Compare<double>(network, twins[network.Name], frozen.TypeOf(network));
            }
        });
        output.WriteLine($"{Networks.Length} networks");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnInstanceStartsWithTheWeights(bool isPlain)
    {
        var twins = Twins($"NetGen.StartedLayerTwins.{isPlain}", isPlain);
        var started = Compile($"NetGen.StartedLayers.{isPlain}", twins, isPlain, isFrozen: false);
        Assert.All(Networks, network => Assert.Equal(TextMembers.Of(twins[network.Name].Instance).ToText(), TextMembers.Of(Start(started.TypeOf(network))).ToText()));
    }

    // Dropout has a seed.
    private static object Start(Type type) => type.GetConstructors().Single() is var constructor && constructor.GetParameters().Length == 0 ? constructor.Invoke([]) : constructor.Invoke([1]);

    private static LayeredLayer Convolution(int filters, string? name) =>
        new(LayeredKind.Conv2D) { Units = filters, KernelHeight = 3, KernelWidth = 3, Padding = Padding.Same, Activation = Activation.Relu, Name = name };

    private static Dictionary<string, LayeredTwin> Twins(string assembly, bool isPlain)
    {
        var compiled = new CompiledLayered(assembly, Networks, isPlain);
        var twins = Networks.ToDictionary(network => network.Name, network => compiled.Create(network));
        foreach (var network in Networks.Where(network => network.IsStandardized))
        {
            var samples = new LayeredSamples(network, 5);
            twins[network.Name].FitStandardization([.. samples.Input(), .. samples.Input(), .. samples.Input()]);
        }

        return twins;
    }

    private static CompiledLayered Compile(string assembly, Dictionary<string, LayeredTwin> twins, bool isPlain, bool isFrozen) => new(
        assembly,
        Networks.Select(network => network with { Pretrained = network.Name + ".weights", IsFrozen = isFrozen, HasInputGradient = network.HasInputGradient && !isFrozen }),
        isPlain,
        Networks.Select(network => new WeightsText($"/weights/{network.Name}.weights", TextMembers.Of(twins[network.Name].Instance).ToText())));

    private static void Compare<T>(LayeredNetwork network, LayeredTwin twin, Type type)
        where T : struct, IConvertible
    {
        var samples = new LayeredSamples(network, 3);
        var inputs = Enumerable.Range(0, Samples).Select(_ => samples.Input()).ToArray();
        var forward = type.GetMethod("Forward", [typeof(ReadOnlySpan<T>), typeof(Span<T>)])!.CreateDelegate<Pass<T>>();
        var forwardBatch = type.GetMethod("ForwardBatch", [typeof(ReadOnlySpan<T>), typeof(Span<T>)])!.CreateDelegate<Pass<T>>();
        var all = new T[Samples * network.OutputShape.Size];
        forwardBatch(LayeredTwin<T>.Narrow([.. inputs.SelectMany(input => input)]), all);
        Assert.Equal(Bits(twin.ForwardBatch([.. inputs.SelectMany(input => input)])), Bits(all));
        Assert.All(inputs.Take(3), input =>
        {
            var result = new T[network.OutputShape.Size];
            forward(LayeredTwin<T>.Narrow(input), result);
            Assert.Equal(Bits(twin.Forward(input)), Bits(result));
        });
        if (type.GetMethod("Classify", [typeof(ReadOnlySpan<T>)])?.CreateDelegate<Class<T>>() is { } classify)
        {
            Assert.Equal(twin.Classify(inputs[0]), classify(LayeredTwin<T>.Narrow(inputs[0])));
        }
    }

    private static long[] Bits<T>(T[] values)
        where T : struct, IConvertible => [.. values.Select(value => BitConverter.DoubleToInt64Bits(value.ToDouble(null)))];
}
