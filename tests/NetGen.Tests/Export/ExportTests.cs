using NetGen.Tests.Bits;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests.Export;

/// <summary>The source that a network writes compiles alone and computes what the network computes.</summary>
public sealed class ExportTests
{
    private const int Samples = 9;

    private static readonly NetworkCase[] Networks =
    [
        .. CaseCatalogue.Named.Select(network => network with { Arithmetic = Arithmetic.Portable }),
        .. CaseCatalogue.Combinations.Where((_, i) => i % 3 == 0).Select(network => network with { Arithmetic = Arithmetic.Portable }),
        .. RandomNetworks.Draw(20).Select(network => network with { Arithmetic = Arithmetic.Portable }),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheSourceGivesTheBitsOfThePortableNetwork(bool isPlain)
    {
        var compiled = new CompiledCases($"NetGen.Exported.{isPlain}", Networks, isPlain);
        Assert.All(Networks, network =>
        {
            var twin = compiled.Create(network.Name, 3);
            twin.Parameters = Parameters(network);
            Compare(twin, new ExportedNetwork(ExportedNetwork.Source(twin)));
        });
    }

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

        for (var n = 0; n < Samples; n++)
        {
            var input = inputs[(n * network.Inputs)..((n + 1) * network.Inputs)];
            Assert.Equal(Bits(twin.Forward(input)), Bits(exported.Forward(input, network.Outputs)));
        }
    }

    private static long[] Bits(double[] values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];
}
