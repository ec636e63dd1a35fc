using NetGen.Onnx.Tests.Support;
using NetGen.Weights;

namespace NetGen.Onnx.Tests;

/// <summary>Networks of every kind of layer, written as ONNX: ONNX Runtime computes what they compute, and reading them gives the same network to the bit.</summary>
public class ExportTests
{
    private const double Bound = 1e-5;

    public static TheoryData<string> ReturnedNetworks => [.. ExportedNetworks.Returned];

    public static TheoryData<string> RunNetworks => [.. ExportedNetworks.Run];

    [Theory]
    [MemberData(nameof(RunNetworks))]
    public void ExportsAgreeWithOnnxRuntime(string name)
    {
        var (network, bytes) = Export(name);
        using var runtime = new Runtime(bytes);
        var random = new Random(3);
        for (var sample = 0; sample < 3; sample++)
        {
            var input = ExportedNetworks.Sample(name, CompiledNetwork.InputSize(network), random);
            var expected = runtime.Run(input, []);
            var actual = CompiledNetwork.Forward(network, input);
            Assert.Equal(expected.Length, actual.Length);
            Assert.All(expected.Zip(actual), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, Bound * Math.Max(1, Math.Abs(pair.First))));
        }
    }

    [Theory]
    [MemberData(nameof(ReturnedNetworks))]
    public void RoundTripsAreExact(string name)
    {
        var (network, bytes) = Export(name);
        var imported = OnnxReader.Read(bytes);
        var again = CompiledNetwork.Create(imported, "Again");
        Assert.Equal(Layers(((IWeightMemory)network).Architecture), Layers(((IWeightMemory)again).Architecture));
        Assert.Equal(Layers(imported.Architecture), Layers(((IWeightMemory)again).Architecture));
        Assert.Equal(imported.DeclarationSource("Again"), ArchitectureDeclaration.Source(((IWeightMemory)network).Architecture, "Again"));
        Assert.Empty(imported.Warnings);
        Assert.Equal(Weights(network), Weights(again));
    }

    [Fact]
    public void FunctionsOfTheUsersAreRefusedAndNothingIsWritten()
    {
        const string Source = "using NetGen;\nnamespace Exported;\n[Network(3), Dense(4, Function = nameof(Bend)), Dense(1)]\npublic partial class OwnNet\n{\n    static float Bend(float z) => z / (1 + z * z);\n}\n";
        var network = (INetwork<float>)Activator.CreateInstance(CompiledNetwork.Compile(Source, "OwnNet"), 1)!;
        using var stream = new MemoryStream();
        var exception = Assert.Throws<NotSupportedException>(() => OnnxWriter.Write(network, stream));
        Assert.Contains("functions of its own", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void AStreamThatCannotBeWrittenIsRefused()
    {
        var network = (INetwork<float>)ExportedNetworks.Create("Linear");
        Assert.Throws<ArgumentException>(() => OnnxWriter.Write(network, new MemoryStream([], writable: false)));
    }

    private static (object Network, byte[] Bytes) Export(string name)
    {
        var network = ExportedNetworks.Create(name);
        using var stream = new MemoryStream();
        if (network is INetwork<double> wide)
        {
            OnnxWriter.Write(wide, stream);
        }
        else
        {
            OnnxWriter.Write((INetwork<float>)network, stream);
        }

        return (network, stream.ToArray());
    }

    private static string Layers(string architecture) => architecture.Split(';')[0];

    // All tensors, a standardization's among them, bit for bit.
    private static string[] Weights(object network)
    {
        using var text = new StringWriter();
        ((IWeightMemory)network).SaveText(text);
        return [.. text.ToString().Split('\n').Skip(3)];
    }
}
