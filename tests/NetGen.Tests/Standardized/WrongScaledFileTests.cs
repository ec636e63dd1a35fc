using NetGen.Tests.Weights;
using NetGen.Weights;

namespace NetGen.Tests.Standardized;

/// <summary>Files and texts with a wrong standardization, without one, and with one too many are refused, with the place and what is wrong, and nothing changes.</summary>
public sealed class WrongScaledFileTests
{
    private static readonly float[] Rows = [1, 100, -0.001f, 2, 300, 0.002f, 4, -50, 0];

    public static TheoryData<string, string, WeightFormatCode> Wrong => new()
    {
        { "deviation 0", "Expected a deviation above 0 in single precision for 'layer1.deviation', found 0.", WeightFormatCode.NotFinite },
        { "deviation -1", "Expected a deviation above 0 in single precision for 'layer1.deviation', found -1.", WeightFormatCode.NotFinite },
        { "deviation NaN", "Expected a value that is finite in single precision for 'layer1.deviation', found NaN.", WeightFormatCode.NotFinite },
        { "mean infinite", "Expected a value that is finite in single precision for 'layer1.mean', found", WeightFormatCode.NotFinite },
        { "mean too long", "Expected the shape [3] of 'layer1.mean', found [4].", WeightFormatCode.Shape },
        { "mean of two sizes", "Expected the shape [3] of 'layer1.mean', found [3,1].", WeightFormatCode.Shape },
        { "no deviation", "Expected 'layer1.deviation' among the header's names", WeightFormatCode.MissingTensor },
        { "no mean", "Expected 'layer1.mean' among the header's names", WeightFormatCode.MissingTensor },
        { "second mean", "Expected 'layer2.weight', since only the first layer is [Standardize], found 'layer2.mean'.", WeightFormatCode.UnknownName },
        { "without it, by others", "Expected 'layer1.mean', since this network's first layer is [Standardize], found 'layer1.weight'.", WeightFormatCode.UnknownName },
        { "without it", "Its inputs are not standardized, and the network's are.", WeightFormatCode.Architecture },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void AWrongFileIsRefused(string how, string says, WeightFormatCode code)
    {
        var (header, values) = (ScaledFile.GoodHeader, ScaledFile.GoodValues);
        var file = how switch
        {
            "deviation 0" => ScaledFile.With(4, 0),
            "deviation -1" => ScaledFile.With(4, -1),
            "deviation NaN" => ScaledFile.With(4, float.NaN),
            "mean infinite" => ScaledFile.With(1, float.NegativeInfinity),
            "mean too long" => ScaledFile.Of(header.Replace("\"shape\":[3],\"data_offsets\":[0,12]", "\"shape\":[4],\"data_offsets\":[0,12]", StringComparison.Ordinal), values),
            "mean of two sizes" => ScaledFile.Of(header.Replace("\"shape\":[3],\"data_offsets\":[0,12]", "\"shape\":[3,1],\"data_offsets\":[0,12]", StringComparison.Ordinal), values),
            "no deviation" => ScaledFile.Of(header.Replace("\"layer1.deviation\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[12,24]},", string.Empty, StringComparison.Ordinal), values),
            "no mean" => ScaledFile.Of(header.Replace("\"layer1.mean\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,12]},", string.Empty, StringComparison.Ordinal), values),
            "second mean" => ScaledFile.Of(header.Replace("layer2.weight", "layer2.mean", StringComparison.Ordinal), values),
            "without it, by others" => ScaledFile.Of(HostileFile.GoodHeader, values[6..]),
            _ => ScaledFile.Of(new UnscaledNet(1)),
        };
        var net = new ScaledNet(3);
        var before = ScaledFile.Of(net);
        foreach (var load in new Action[] { () => net.Load(file), () => net.Load(new MemoryStream(file)) })
        {
            var refusal = Assert.Throws<WeightFormatException>(load);
            Assert.Equal(code, refusal.Code);
            Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, ScaledFile.Of(net));
        Assert.False(net.IsStandardizationFitted);
    }

    [Fact]
    public void ANetworkWithoutItRefusesItsFileAndText()
    {
        var (net, other) = (new UnscaledNet(1), new ScaledNet(1));
        var refusal = Assert.Throws<WeightFormatException>(() => net.Load(ScaledFile.Of(other)));
        Assert.EndsWith("Its inputs are standardized, and the network's are not.", refusal.Message, StringComparison.Ordinal);
        refusal = Assert.Throws<WeightFormatException>(() => net.Load(ScaledFile.Of(ScaledFile.GoodHeader, ScaledFile.GoodValues)));
        Assert.Contains("Expected weights and biases only, since this network does not start with [Standardize], found 'layer1.mean'.", refusal.Message, StringComparison.Ordinal);
        refusal = Assert.Throws<WeightFormatException>(() => net.LoadText(new StringReader(ScaledFile.TextOf(other))));
        Assert.Contains("Expected the layers '3-4:Tanh-2:Identity', found '3-Standardize-4:Tanh-2:Identity", refusal.Message, StringComparison.Ordinal);
        refusal = Assert.Throws<WeightFormatException>(() => other.LoadText(new StringReader(ScaledFile.TextOf(net))));
        Assert.Contains("Expected the layers '3-Standardize-4:Tanh-2:Identity', found '3-4:Tanh-2:Identity", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "Line 6, column 9: Layer 1, input 2: expected a deviation above 0 in the network's precision, found '0'.")]
    [InlineData("-1", "Layer 1, input 2: expected a deviation above 0")]
    [InlineData("1e-60", "Layer 1, input 2: expected a deviation above 0 in the network's precision, found '1e-60'.")]
    [InlineData("NaN", "Layer 1, input 2: expected a finite number, found 'NaN'.")]
    public void AWrongTextIsRefused(string deviation, string says)
    {
        var net = new ScaledNet(3);
        net.FitStandardization(Rows);
        var lines = ScaledFile.TextOf(net).Split('\n');
        lines[5] = "116.667 " + deviation;
        var before = ScaledFile.Of(net);
        var refusal = Assert.Throws<WeightFormatException>(() => net.LoadText(new StringReader(string.Join('\n', lines))));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, ScaledFile.Of(net));
    }

    [Fact]
    public void EveryBeginningIsRefused()
    {
        var (net, other) = (new ScaledNet(3), new ScaledNet(4));
        other.FitStandardization(Rows);
        var (before, file, text) = (ScaledFile.Of(net), ScaledFile.Of(other), ScaledFile.TextOf(other));
        for (var length = 0; length < file.Length; length++)
        {
            var part = file[..length];
            Assert.Throws<WeightFormatException>(() => net.Load(part));
            Assert.Throws<WeightFormatException>(() => net.Load(new MemoryStream(part)));
        }

        // Without its last line break a text is whole.
        for (var length = 0; length < text.Length - 1; length++)
        {
            Assert.Throws<WeightFormatException>(() => net.LoadText(new StringReader(text[..length])));
        }

        Assert.Equal(before, ScaledFile.Of(net));
        Assert.False(net.IsStandardizationFitted);
    }

    [Fact]
    public void EveryFlippedBitOfTheDataIsRefused()
    {
        var (net, file) = (new ScaledNet(3), ScaledFile.Of(new ScaledNet(4)));
        var before = ScaledFile.Of(net);
        for (var k = 8 + BitConverter.ToInt32(file, 0); k < file.Length; k++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                byte[] flipped = [.. file];
                flipped[k] ^= (byte)(1 << bit);
                Assert.Throws<WeightFormatException>(() => net.Load(flipped));
            }
        }

        Assert.Equal(before, ScaledFile.Of(net));
    }
}
