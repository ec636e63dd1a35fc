using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Support;
using Xunit.Abstractions;

namespace NetGen.Tests.Export;

/// <summary>The source of networks of any layers compiles alone and computes what the network computes.</summary>
public sealed class ExportLayerTests(ITestOutputHelper output)
{
    private const int Samples = 5;

    private static readonly LayeredNetwork[] Networks =
    [
        .. LayeredGolden.In("GoldenLayers").Select(golden => golden.Network).Concat(RandomLayered.Draw(40)).Select(network => network with { Arithmetic = Arithmetic.Portable }),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheSourceGivesTheBitsOfThePortableNetwork(bool isPlain)
    {
        var compiled = new CompiledLayered($"NetGen.ExportedLayers.{isPlain}", Networks, isPlain);
        Assert.All(Networks, network =>
        {
            var twin = compiled.Create(network);
            Compare(network, twin, new ExportedNetwork(ExportedNetwork.Source(twin.Instance)));
        });
        output.WriteLine($"{Networks.Length} networks");
    }

    /// <summary>Their first forty have them all.</summary>
    [Fact]
    public void EveryLayerIsAmongThem() =>
        Assert.Equal(Enum.GetValues<LayeredKind>().Order(), Networks.SelectMany(network => network.Layers, (_, layer) => layer.Kind).Distinct().Order());

    [Fact]
    public void EveryLanguageCompilesIt()
    {
        LayeredNetwork[] networks = [.. Networks.Take(20)];
        var compiled = new CompiledLayered("NetGen.ExportedLanguages", networks);
        Assert.All(networks, network =>
        {
            var source = ExportedNetwork.Source(compiled.Create(network).Instance);
            Assert.All(ExportCompiler.Languages, language => Assert.Empty(ExportCompiler.Problems(source, language)));
        });
    }

    /// <summary>Indices that are not rows of the table are refused as the network refuses them.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(0.5)]
    [InlineData(1e30)]
    [InlineData(double.NaN)]
    public void AnIndexThatIsNoneIsRefused(double index)
    {
        var network = Networks.First(network => network.Layers[0].Kind == LayeredKind.Embedding);
        var twin = new CompiledLayered($"NetGen.ExportedIndex", [network]).Create(network);
        var exported = new ExportedNetwork(ExportedNetwork.Source(twin.Instance));
        var input = new double[network.Inputs];
        exported.Forward(input, network.OutputShape.Size);
        input[^1] = index;
        var refused = Assert.ThrowsAny<ArgumentException>(() => exported.Forward(input, network.OutputShape.Size));
        Assert.Contains($"'input[{network.Inputs - 1}]'", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>The guard's mutant: a weight that is another.</summary>
    [Fact]
    public void AnotherWeightIsSeen()
    {
        var network = Networks.First(network => network.Layers[0].Kind == LayeredKind.Conv1D);
        var twin = new CompiledLayered("NetGen.ExportedLayerMutant", [network]).Create(network);
        var parameters = twin.Parameters;
        parameters[0] = 0.25;
        twin.Parameters = parameters;
        var source = ExportedNetwork.Source(twin.Instance);
        Compare(network, twin, new ExportedNetwork(source));
        Assert.ThrowsAny<Exception>(() => Compare(network, twin, new ExportedNetwork(source.Replace("0.25", "0.2501", StringComparison.Ordinal))));
    }

    private static void Compare(LayeredNetwork network, LayeredTwin twin, ExportedNetwork exported)
    {
        var samples = new LayeredSamples(network, 3);
        for (var n = 0; n < Samples; n++)
        {
            var input = samples.Input();
            Assert.Equal(Bits(twin.Forward(input)), Bits(exported.Forward(input, network.OutputShape.Size)));
        }
    }

    private static long[] Bits(double[] values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];
}
