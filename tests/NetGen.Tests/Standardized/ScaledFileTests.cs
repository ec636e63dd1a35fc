using NetGen.Tests.Export;
using NetGen.Tests.Frozen;
using NetGen.Weights;

namespace NetGen.Tests.Standardized;

/// <summary>The scaling is in every file, text, frozen network and exported source.</summary>
public sealed class ScaledFileTests
{
    private static readonly float[] Rows = [1, 100, -0.001f, 2, 300, 0.002f, 4, -50, 0];

    [Fact]
    public void EveryWayOfLoadingGivesTheNetworkBack()
    {
        var (written, far) = (new ScaledNet(3), new ScaledFarNet(3));
        written.FitStandardization(Rows);
        far.FitStandardization([.. Enumerable.Range(0, 9000).Select(i => (i % 7 * 10f) + (i % 11))]);
        Check(written, () => new ScaledNet(4), 3);
        Check(far, () => new ScaledFarNet(4), 3000);
    }

    [Fact]
    public void TheTextHasALineForEachInput()
    {
        var net = new ScaledNet(3);
        net.FitStandardization(Rows);
        var lines = ScaledFile.TextOf(net).Split('\n');
        Assert.Equal("architecture 3-Standardize-4:Tanh-2:Identity;HalfSquaredError;Single", lines[1]);
        Assert.Equal("layer 1: standardize 3", lines[3]);
        Assert.Equal("2.3333333 1.2472191", lines[4]);
        Assert.Equal("layer 2: 3 -> 4, bias", lines[7]);
    }

    /// <summary>The numbers of one precision are those of the other after rounding.</summary>
    [Fact]
    public void TheOtherPrecisionReadsIt()
    {
        var (net, wide, back) = (new ScaledNet(3), new ScaledDoubleNet(4), new ScaledNet(5));
        net.FitStandardization(Rows);
        wide.Load(ScaledFile.Of(net));
        back.Load(ScaledFile.Of(wide));
        Assert.True(wide.IsStandardizationFitted);
        Assert.Equal(ScaledFile.Of(net), ScaledFile.Of(back));
        back = new ScaledNet(6);
        back.LoadText(new StringReader(ScaledFile.TextOf(wide)));
        Assert.Equal(ScaledFile.Of(net), ScaledFile.Of(back));
    }

    [Fact]
    public void NamesOfModulesNameItToo()
    {
        var net = new ScaledNet(3);
        net.Load(ScaledFile.Of(ScaledFile.GoodHeader.Replace("layer1", "scale", StringComparison.Ordinal).Replace("layer2", "fc1", StringComparison.Ordinal).Replace("layer3", "fc2", StringComparison.Ordinal), ScaledFile.GoodValues), "scale", "fc1", "fc2");
        var same = new ScaledNet(4);
        same.Load(ScaledFile.Of(ScaledFile.GoodHeader, ScaledFile.GoodValues));
        Assert.Equal(ScaledFile.Of(same), ScaledFile.Of(net));
        Assert.Throws<ArgumentException>(() => net.Load(ScaledFile.Of(ScaledFile.GoodHeader, ScaledFile.GoodValues), "fc1", "fc2"));
    }

    /// <summary>A changed mean does not have the fingerprint.</summary>
    [Fact]
    public void TheFingerprintCoversIt()
    {
        var net = new ScaledNet(3);
        net.FitStandardization(Rows);
        var lines = ScaledFile.TextOf(net).Split('\n');
        lines[4] = "2.5 1.25";
        Assert.Equal(WeightFormatCode.Fingerprint, Assert.Throws<WeightFormatException>(() => net.LoadText(new StringReader(string.Join('\n', lines)))).Code);
        var file = ScaledFile.Of(net);
        file[8 + BitConverter.ToInt32(file, 0)] ^= 1;
        Assert.Equal(WeightFormatCode.Fingerprint, Assert.Throws<WeightFormatException>(() => net.Load(file)).Code);
    }

    /// <summary>Static twins, classes that start with the weights, and exported source, in both profiles.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FrozenPretrainedAndExportedNetworksStandardize(bool isPlain)
    {
        StandardizedCase[] all = [.. StandardizedCase.All.Where(network => network.Loss != Loss.External && network.ParameterCount < 10_000).Select(network => StandardizedCase.Of(network.Name, isPlain))];
        var frozen = new FrozenNetworks($"NetGen.FrozenStandardized.{isPlain}", [.. all.Select(each => each.Net)], isPlain);
        var pretrained = new FrozenNetworks($"NetGen.PretrainedStandardized.{isPlain}", [.. all.Select(each => each.Net)], isPlain, isStatic: false);
        foreach (var each in all)
        {
            var (network, raw) = (each.Net.Case, each.Raw(131));
            var expected = each.Net.ForwardBatch(raw);
            var (outputs, one) = (new double[expected.Length], new double[network.Outputs]);
            frozen.Of(network).ForwardBatch(raw, outputs);
            frozen.Of(network).Forward(raw[..network.Inputs], one);
            Assert.Equal(expected, outputs);
            Assert.Equal(expected[..network.Outputs], one);

            var instance = (IWeightMemory)Activator.CreateInstance(pretrained.TypeOf(network))!;
            Assert.Equal(ScaledFile.Of((IWeightMemory)each.Net.Instance), ScaledFile.Of(instance));
            Assert.True((bool)instance.GetType().GetProperty("IsStandardizationFitted")!.GetValue(instance)!);

            var exported = new ExportedNetwork(ExportedNetwork.Source(each.Net)).Forward(raw[..network.Inputs], network.Outputs);
            var tolerance = network.Arithmetic == Arithmetic.Portable ? 0 : network.Precision == Precision.Single ? 2e-5 : 1e-12;
            Assert.All(exported.Zip(one), pair => Assert.InRange(pair.First - pair.Second, -tolerance, tolerance));
        }
    }

    private static void Check<TNetwork>(TNetwork written, Func<TNetwork> create, int size)
        where TNetwork : INetwork<float>, IStandardized<float>
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "scaled");
        written.Save(path + ".safetensors");
        written.SaveText(path + ".weights");
        var (file, input, expected, output) = (ScaledFile.Of(written), Enumerable.Range(0, size).Select(i => i * 3.5f).ToArray(), new float[2], new float[2]);
        Assert.Equal(file, File.ReadAllBytes(path + ".safetensors"));
        written.Forward(input, expected);
        var ways = new Action<TNetwork>[]
        {
            net => net.Load(file), net => net.Load(new MemoryStream(file)), net => net.Load(path + ".safetensors"),
            net => net.LoadText(new StringReader(ScaledFile.TextOf(written))), net => net.LoadText(path + ".weights"),
        };
        foreach (var way in ways)
        {
            var net = create();
            way(net);
            net.Forward(input, output);
            Assert.Equal(expected, output);
            Assert.True(net.IsStandardizationFitted);
            Assert.Equal(file, ScaledFile.Of(net));
            Assert.Equal(ScaledFile.TextOf(written), ScaledFile.TextOf(net));
        }
    }
}
