using NetGen.Tests.Bits;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;
using Xunit.Abstractions;

namespace NetGen.Tests.Export;

/// <summary>The source that a network writes compiles alone and computes what the network computes.</summary>
public sealed class ExportTests(ITestOutputHelper output)
{
    private const int Samples = 9;

    private static readonly double[] Extremes = [double.PositiveInfinity, 1e-40, double.NaN, -1e38, double.NegativeInfinity, 1e38, -0.0, -1e-45];

    private static readonly NetworkCase[] Networks =
    [
        .. CaseCatalogue.Named.Select(network => network with { Arithmetic = Arithmetic.Portable }),
        .. CaseCatalogue.ForwardCombinations.Select(network => network with { Arithmetic = Arithmetic.Portable }),
        .. RandomNetworks.Draw(20).Select(network => network with { Arithmetic = Arithmetic.Portable }),
    ];

    private static readonly Lazy<CompiledCases> Compiled = new(() => new CompiledCases("NetGen.Exported", Networks));

    [Fact]
    public void TheSourceGivesTheBitsOfThePortableNetwork()
    {
        Assert.All(Networks, network =>
        {
            var twin = Twin(Compiled.Value, network);
            Compare(twin, new ExportedNetwork(ExportedNetwork.Source(twin)));
        });
        output.WriteLine($"{Networks.Length} networks");
    }

    [Fact]
    public void EveryActivationIsAmongThem() => Assert.Equal(
        Enum.GetValues<Activation>().Length * Enum.GetValues<Precision>().Length,
        Networks.SelectMany(network => network.Layers, (network, layer) => (layer.Activation, network.Precision)).Distinct().Count());

    /// <summary>One source for both profiles, and the bits of both.</summary>
    [Fact]
    public void TheProfileChangesNoCode()
    {
        NetworkCase[] networks = [.. Networks.Take(CaseCatalogue.Named.Count)];
        var plain = new CompiledCases("NetGen.ExportedPlain", networks, isPlain: true);
        Assert.All(networks, network =>
        {
            var (ours, theirs) = (Twin(Compiled.Value, network), Twin(plain, network));
            var source = ExportedNetwork.Source(theirs);
            Assert.Equal(Code(ExportedNetwork.Source(ours)), Code(source));
            Compare(theirs, new ExportedNetwork(source));
        });
    }

    /// <summary>Where the network fuses, the file rounds once more in each multiply-add and in each function.</summary>
    [Fact]
    public void TheSourceOfAFusedNetworkIsWithinRounding()
    {
        NetworkCase[] networks = [.. CaseCatalogue.Named.Where(network => network.Arithmetic == Arithmetic.Fused)];
        var compiled = new CompiledCases("NetGen.ExportedFused", networks);
        Assert.All(networks, network =>
        {
            var (twin, bound) = (compiled.Create(network.Name, 3), network.Precision == Precision.Single ? 2e-5 : 1e-12);
            var (exported, inputs) = (new ExportedNetwork(ExportedNetwork.Source(twin)), new SampleDraw(network, 3).Inputs(1));
            Assert.All(twin.Forward(inputs).Zip(exported.Forward(inputs, network.Outputs)), pair =>
                Assert.InRange(Math.Abs(pair.First - pair.Second), 0, bound * Math.Max(1, Math.Abs(pair.First))));
        });
    }

    /// <summary>A fused network exports the source of its portable twin: only the words about the network differ.</summary>
    [Fact]
    public void TheArithmeticChangesNoCode()
    {
        var fused = CaseCatalogue.Find("Iris");
        var compiled = new CompiledCases("NetGen.ExportedTwins", [fused, fused with { Name = "Eyes", Arithmetic = Arithmetic.Portable }]);
        var (ours, theirs) = (ExportedNetwork.Source(compiled.Create("Iris", 4)), ExportedNetwork.Source(compiled.Create("Eyes", 4)));
        Assert.NotEqual(ours, theirs);
        Assert.Equal(Code(ours), Code(theirs));
    }

    [Fact]
    public void EveryLanguageCompilesIt()
    {
        var compiled = new CompiledCases("NetGen.ExportedLanguages", CaseCatalogue.Named);
        foreach (var network in CaseCatalogue.Named)
        {
            var source = ExportedNetwork.Source(compiled.Create(network.Name));
            Assert.All(ExportCompiler.Languages, language => Assert.Empty(ExportCompiler.Problems(source, language)));
        }
    }

    /// <summary>The guard's mutants: a weight, an order of additions, a formula and a constant of a function that are others.</summary>
    [Theory]
    [InlineData("0.25f,", "0.250001f,")]
    [InlineData("(float)((float)(v0 + v1) + (float)(v2 + v3))", "(float)((float)(v0 + v2) + (float)(v1 + v3))")]
    [InlineData("max > a[j] ? max : a[j]", "max < a[j] ? max : a[j]")]
    [InlineData("0.693145751953125f", "0.693145812f")]
    [InlineData("i < 5;", "i < 4;")]
    public void AnotherTextIsSeen(string text, string other)
    {
        var network = CaseCatalogue.Find("PortableMix");
        var twin = new CompiledCases("NetGen.ExportedMutant", [network]).Create(network.Name);
        var parameters = Parameters(network);
        parameters[0] = 0.25;
        twin.Parameters = parameters;
        var source = ExportedNetwork.Source(twin);
        Assert.Contains(text, source, StringComparison.Ordinal);
        Compare(twin, new ExportedNetwork(source));
        Assert.ThrowsAny<Exception>(() => Compare(twin, new ExportedNetwork(source.Replace(text, other, StringComparison.Ordinal))));
    }

    private static Emitted Twin(CompiledCases compiled, NetworkCase network)
    {
        var twin = compiled.Create(network.Name);
        twin.Parameters = Parameters(network);
        return twin;
    }

    // The head tells the network's own cost and arithmetic.
    private static string Code(string source) => source[source.IndexOf("namespace", StringComparison.Ordinal)..];

    private static double[] Parameters(NetworkCase network)
    {
        var parameters = new SampleDraw(network, 2).Parameters();
        for (var i = 3; i < parameters.Length; i += 11)
        {
            parameters[i] = i % 2 == 0 ? -0.0 : 0;
        }

        return parameters;
    }

    private static void Compare(Emitted twin, ExportedNetwork exported)
    {
        var network = twin.Case;
        var inputs = new SampleDraw(network, 3).Inputs(Samples);
        for (var i = 0; i < inputs.Length; i += 7)
        {
            inputs[i] = i % 2 == 0 ? -0.0 : 1e3;
        }

        for (var n = 0; n < Samples + Extremes.Length; n++)
        {
            // Beyond the samples, one input that is extreme, another in each turn.
            var input = inputs[(n % Samples * network.Inputs)..(((n % Samples) + 1) * network.Inputs)];
            input[n % network.Inputs] = n < Samples ? input[n % network.Inputs] : Extremes[n - Samples];
            Assert.Equal(Bits(twin.Forward(input)), Bits(exported.Forward(input, network.Outputs)));
        }
    }

    // Of a NaN only that it is one is promised.
    private static long[] Bits(double[] values) => [.. values.Select(value => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value))];
}
