using NetGen.Tests.Cases;
using NetGen.Tests.Numerics;
using NetGen.Tests.Support;

namespace NetGen.Tests.Weights;

/// <summary>What a network writes, it reads back bit for bit; and what it writes keeps the published rules.</summary>
public class RoundTripTests
{
    /// <summary>What is written depends on shapes and precision, which the networks with a reason of their own have all of.</summary>
    public static TheoryData<string> Names => [.. (Exhaustive.IsRequested ? CaseCatalogue.All : CaseCatalogue.Named).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryNetworkReadsWhatItWrote(string name)
    {
        var network = CaseCatalogue.Find(name);
        var (written, read) = (Create(network, 7), Create(network, 8));
        var file = written.ToFile();
        Assert.Equal(file, written.ToFile());
        foreach (var (way, load) in read.Ways)
        {
            read.Load(Create(network, 9).ToFile());
            Assert.NotEqual(written.Parameters(), read.Parameters());
            load(file);
            Assert.True(written.Parameters().AsSpan().SequenceEqual(read.Parameters()), way);
        }

        CheckRules(network, file, Values(written.Parameters(), network.Precision));
    }

    /// <summary>Plain code keeps its parameters in another order, which the file must not show.</summary>
    [Fact]
    public void PlainNetworksReadAndWriteTheSame()
    {
        var plain = new CompiledCases("NetGen.PlainFiles", CaseCatalogue.Named, isPlain: true);
        foreach (var network in CaseCatalogue.Named)
        {
            var (written, read) = (Of(plain.Create(network.Name, 7)), Of(plain.Create(network.Name, 8)));
            var file = written.ToFile();
            CheckRules(network, file, Values(written.Parameters(), network.Precision));
            Assert.Equal(Create(network, 7).ToFile(), file);
            foreach (var (way, load) in read.Ways)
            {
                read.Load(Of(plain.Create(network.Name, 9)).ToFile());
                load(file);
                Assert.True(written.Parameters().AsSpan().SequenceEqual(read.Parameters()), $"{network.Name}, {way}");
            }
        }
    }

    [Fact]
    public void TheRulesOfAWrittenFileCanBeBroken()
    {
        var network = CaseCatalogue.Find("Xor");
        var net = Create(network, 1);
        var (file, values) = (net.ToFile(), Values(net.Parameters(), network.Precision));
        CheckRules(network, file, values);
        Assert.Throws<InvalidDataException>(() => PublishedRules.Read(file[..^1]));
        Assert.Throws<InvalidDataException>(() => PublishedRules.Read([.. file, 0]));
        Assert.ThrowsAny<Exception>(() => CheckRules(network, file, [.. values[..^1], values[^1] + 1]));
        Assert.ThrowsAny<Exception>(() => CheckRules(network with { Inputs = 3 }, file, values));
        foreach (var broken in HostileFiles.All.Where(file => file.Code is WeightFormatCode.Offsets or WeightFormatCode.Truncated or WeightFormatCode.TrailingData or WeightFormatCode.Utf8))
        {
            Assert.Throws<InvalidDataException>(() => PublishedRules.Read(broken.Content));
        }
    }

    /// <summary>64 layers with every option: the longest header fits its limit twice.</summary>
    [Fact]
    public void TheDeepestNetworkFitsTheLimitOfHeaders()
    {
        LayerCase[] layers = [.. Enumerable.Range(0, 64).Select(i => new LayerCase(255, Activation.LeakyRelu, UseBias: i % 2 == 0, Alpha: 0.12345678901234567))];
        var network = new NetworkCase("Deepest", 255, layers, Precision: Precision.Double); // for use only: the code of training would pass the limit of lines
        var deep = new CompiledCases("NetGen.Deepest", [network]);
        var (written, read) = (Of(deep.Create("Deepest", 1)), Of(deep.Create("Deepest", 2)));
        var file = written.ToFile();
        Assert.InRange(BitConverter.ToInt32(file), 1, (4096 + (512 * 64)) / 2);
        read.Load(file);
        Assert.True(written.Parameters().AsSpan().SequenceEqual(read.Parameters()));
    }

    [Fact]
    public void TheBytesNeverChange()
    {
        var net = new SmallNet();
        net.SetParameters(new float[26]);
        var file = Loadable.Of(net).ToFile();
        var header = System.Text.Encoding.ASCII.GetString(file.AsSpan(8, BitConverter.ToInt32(file)));
        Assert.Equal(
            """{"__metadata__":{"netgen.architecture":"3-4:Tanh-2:Identity;HalfSquaredError;Single","netgen.fingerprint":"FINGERPRINT"},"""
                .Replace("FINGERPRINT", Fnv([.. "3-4:Tanh-2:Identity;HalfSquaredError;Single".Select(c => (byte)c), .. new byte[104]]))
            + HostileFile.GoodHeader[1..],
            header.TrimEnd(' '));
        Assert.Equal(0, header.Length % 8);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void WhatIsNotFiniteIsNotWritten(float value)
    {
        var (net, parameters) = (new SmallNet(), new float[26]);
        parameters[20] = value;
        net.SetParameters(parameters);
        using var stream = new MemoryStream();
        Assert.Contains("'layer2.weight'", Assert.Throws<InvalidOperationException>(() => net.Save(stream)).Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
    }

    /// <summary>Another loss and precision change no parameter's meaning; another activation does.</summary>
    [Fact]
    public void AFileGoesToNetworksOfTheSameLayers()
    {
        var (trained, used, wide) = (new SmallNet(3), new SmallInferenceNet(4), new SmallDoubleNet(4));
        var file = Loadable.Of(trained).ToFile();
        used.Load(file);
        wide.Load(file);
        var parameters = new double[26];
        wide.GetParameters(parameters);
        Assert.Equal(Loadable.Of(trained).Parameters(), Loadable.Of<float>(used).Parameters());
        Assert.Equal(Values(Loadable.Of(trained).Parameters(), Precision.Single), parameters);
        Assert.Equal(WeightFormatCode.Architecture, Assert.Throws<WeightFormatException>(() => new SmallReluNet().Load(file)).Code);

        // Wide values round to the nearest float; the fingerprint is of what the file has, not of what it becomes.
        parameters[3] = 0.1;
        wide.SetParameters(parameters);
        trained.Load(Loadable.Of(wide).ToFile());
        Assert.Equal(0.1f, Values(Loadable.Of(trained).Parameters(), Precision.Single)[3]);
    }

    private static string Fnv(byte[] bytes) =>
        bytes.Aggregate(14695981039346656037UL, (hash, value) => unchecked((hash ^ value) * 1099511628211UL)).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    private static double[] Values(byte[] bits, Precision precision) => precision == Precision.Single
        ? [.. bits.Chunk(4).Select(value => (double)BitConverter.ToSingle(value))]
        : [.. bits.Chunk(8).Select(value => BitConverter.ToDouble(value))];

    private static Loadable Create(NetworkCase network, int seed) => Of(Emitted.Create(network, seed));

    private static Loadable Of(Emitted net) => net is Emitted<float> single ? Loadable.Of(single.Network) : Loadable.Of(((Emitted<double>)net).Network);

    private static void CheckRules(NetworkCase network, byte[] file, double[] values)
    {
        var tensors = PublishedRules.Read(file);
        var (inputs, next) = (network.Inputs, 0);
        foreach (var (layer, number) in network.Layers.Select((layer, i) => (layer, i + 1)))
        {
            Check($"layer{number}.weight", [layer.Units, inputs]);
            if (layer.UseBias)
            {
                Check($"layer{number}.bias", [layer.Units]);
            }

            inputs = layer.Units;
        }

        Assert.Empty(tensors);
        Assert.Equal(values.Length, next);

        void Check(string name, int[] shape)
        {
            Assert.True(tensors.Remove(name, out var tensor), name);
            Assert.Equal(network.Precision == Precision.Single ? "F32" : "F64", tensor.Type);
            Assert.Equal(shape, tensor.Shape);
            Assert.Equal(values[next..(next + tensor.Values.Length)], tensor.Values);
            next += tensor.Values.Length;
        }
    }
}
