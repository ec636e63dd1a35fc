using System.Text;
using NetGen.Weights;

namespace NetGen.Tests.Weights.Tensors;

/// <summary>Tensors of every kind go through every format and come back.</summary>
public sealed class TensorFileTests
{
    [Fact]
    public void AFileHasTheNamesAndShapes()
    {
        var file = Save(FakeTensors.Network(1));
        var header = Encoding.ASCII.GetString(file, 8, BitConverter.ToInt32(file));
        string[] names =
        [
            "layer1.mean [3]", "layer1.deviation [3]", "layer2.weight [4,3,3]", "layer2.bias [4]", "layer3.weight [5,2,3,2]", "layer3.bias [5]",
            "layer4.weight_ih [9,5]", "layer4.weight_hh [9,3]", "layer4.bias_ih [9]", "layer4.bias_hh [9]",
            "layer5.weight_ih [8,3]", "layer5.weight_hh [8,2]", "layer5.bias_ih [8]", "layer5.bias_hh [8]",
            "layer6.weight [4]", "layer6.bias [4]", "layer7.weight [4]", "layer8.weight [6,3]", "layer9.weight [2,4]", "layer9.bias [2]",
        ];
        var place = 0;
        foreach (var (name, shape) in names.Select(name => (name.Split(' ')[0], name.Split(' ')[1])))
        {
            place = header.IndexOf($"\"{name}\":{{\"dtype\":\"F32\",\"shape\":{shape},", place, StringComparison.Ordinal);
            Assert.True(place > 0, name);
        }

        var data = file.AsSpan(8 + header.Length);
        Assert.Equal(FakeTensors.Network(1).Values, System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(data));
    }

    [Fact]
    public void EveryWayOfLoadingBringsThemBack()
    {
        var written = FakeTensors.Network(0.5f);
        var file = Save(written);
        foreach (var load in new Action<FakeNetwork>[]
        {
            net => net.Load(file),
            net => net.Load(new MemoryStream(file)),
            net => net.Load(new OnceStream(file)),
            net => net.LoadText(new StringReader(Text(written))),
        })
        {
            var read = FakeTensors.Network(2);
            load(read);
            Assert.Equal(written.Values, read.Values);
            Assert.Equal(1, read.Memory[FakeTensors.Fitted]);
            Assert.Equal(file, Save(read));
            Assert.Equal(Text(written), Text(read));
        }
    }

    [Fact]
    public void ACheckpointBringsBackWhatTheOptimizerRemembers()
    {
        var (written, read) = (FakeTensors.Network(0.5f), FakeTensors.Network(2));
        using var stream = new MemoryStream();
        written.SaveCheckpoint(stream);
        stream.Position = 0;
        read.LoadCheckpoint(stream);
        Assert.Equal(written.Values, read.Values);
        Assert.Equal(written.StateValues, read.StateValues);
        var header = Encoding.ASCII.GetString(stream.ToArray());
        Assert.Contains("\"optimizer.m.layer4.weight_ih\":{\"dtype\":\"F32\",\"shape\":[9,5],", header, StringComparison.Ordinal);
        Assert.DoesNotContain("optimizer.m.layer1", header, StringComparison.Ordinal);

        var other = FakeTensors.Network(2);
        other.Load(stream.ToArray());
        Assert.Equal(written.Values, other.Values);
    }

    [Fact]
    public void ATextNamesTheTensorsAndHasALineForEachRow()
    {
        var lines = Text(FakeTensors.Network(1)).Split('\n');
        Assert.Equal("layer 1: standardize 3", lines[3]);
        Assert.Equal(["1 4", "2 5", "3 6", "layer 2: weight [4,3,3], bias [4]", "7 8 9 10 11 12 13 14 15"], lines[4..9]);
        Assert.Equal(["43 44 45 46", "layer 3: weight [5,2,3,2], bias [5]"], lines[12..14]);
        Assert.Equal("layer 4: weight_ih [9,5], weight_hh [9,3], bias_ih [9], bias_hh [9]", lines[20]);
        Assert.Equal(9 + 9 + 2, Array.IndexOf(lines, "layer 5: weight_ih [8,3], weight_hh [8,2], bias_ih [8], bias_hh [8]") - 21);
        Assert.Contains("layer 6: weight [4], bias [4]", lines);
        Assert.Contains("layer 7: weight [4]", lines);
        Assert.Contains("layer 8: weight [6,3]", lines);
        Assert.Equal("layer 9: 4 -> 2, bias", lines[^4]);
    }

    [Theory]
    [InlineData("layer 3: weight [5,2,3,2], bias [5]", "layer 3: weight [5,2,2,3], bias [5]", "Layer 3 of this network needs the line 'layer 3: weight [5,2,3,2], bias [5]', found 'layer 3: weight [5,2,2,3], bias [5]'.")]
    [InlineData("\n43 44 45 46\n", "\n43 44 45\n", "Layer 2, bias: expected 4 numbers, found 3.")]
    [InlineData("\n7 8 9 ", "\n7 8 ", "Layer 2, weight, row 1: expected 9 numbers, found 8.")]
    [InlineData("\n7 8 9 ", "\n7 8 9 9 ", "Layer 2, weight, row 1: expected 9 numbers, found more.")]
    [InlineData("\n7 8 9 ", "\n7 NaN 9 ", "Layer 2, weight, row 1: expected a finite number, found 'NaN'.")]
    [InlineData("\n43 44 45 46\n", "\n", "Layer 2 needs 5 lines of numbers, found 4 and then the next layer.")]
    [InlineData("\n43 44 45 46\n", "\n43 44 45 46\n1\n", "Layer 2 has 5 lines of numbers: expected the line 'layer 3: weight [5,2,3,2], bias [5]' after them, found another line of numbers.")]
    [InlineData("\n2 5\n", "\n2 0\n", "Layer 1, input 2: expected a deviation above 0")]
    public void AWrongTextIsRefused(string old, string replacement, string phrase)
    {
        var (text, net) = (Text(FakeTensors.Network(1)), FakeTensors.Network(2));
        Assert.Contains(old, text, StringComparison.Ordinal);
        var refusal = Assert.Throws<WeightFormatException>(() => net.LoadText(new StringReader(text.Replace(old, replacement, StringComparison.Ordinal))));
        Assert.Contains(phrase, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(FakeTensors.Network(2).Values, net.Values);
    }

    [Fact]
    public void WhatIsNotFiniteIsNamed()
    {
        var net = FakeTensors.Network(1);
        net.Memory[FakeTensors.PlacesOf(net.Tensors[7]).Last()] = float.NaN;
        Assert.Contains("'layer4.weight_hh'", Assert.Throws<InvalidOperationException>(() => Save(net)).Message, StringComparison.Ordinal);
    }

    /// <summary>An architecture of many layers without tensors has room in the header, and in the line of a text.</summary>
    [Fact]
    public void AVeryLongArchitectureHasRoom()
    {
        var architecture = "4-" + string.Concat(Enumerable.Repeat("Activate(LeakyRelu(Alpha=0.0123456789))-", 400)) + "2;None;Single";
        FakeNetwork Net(float factor) => new(architecture, FakeTensors.Tensors, FakeTensors.Length, factor);
        var read = Net(2);
        read.Load(Save(Net(1)));
        Assert.Equal(Net(1).Values, read.Values);
        read = Net(2);
        read.LoadText(new StringReader(Text(Net(1))));
        Assert.Equal(Net(1).Values, read.Values);
    }

    [Fact]
    public void ExportedSourceHasAnArrayForEach()
    {
        using var writer = new StringWriter();
        FakeTensors.Network(1).ExportSource(writer, null, "Net");
        var type = Export.ExportCompiler.Compile(writer.ToString());
        Assert.Equal(4, type.GetField("InputSize")!.GetRawConstantValue());
        var kernels = type.GetNestedType("Kernels", System.Reflection.BindingFlags.NonPublic)!;
        string[] names = ["mean", "deviation", "W1", "b1", "W2", "b2", "Wih3", "Whh3", "bih3", "bhh3", "Wih4", "Whh4", "bih4", "bhh4", "W5", "b5", "W6", "W7", "W8", "b8"];

        // Weights whose outputs lie side by side have a line for each input, so an array has the values of its tensor, in an order of its own.
        var place = 0;
        foreach (var name in names)
        {
            var values = (float[])kernels.GetField(name, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.GetValue(null)!;
            Assert.Equal(FakeTensors.Network(1).Values.Skip(place).Take(values.Length).Order(), values.Order());
            place += values.Length;
        }

        Assert.Equal(FakeTensors.Network(1).Values.Length, place);
        Assert.Contains("// Layer 3: weight_ih [9,5]", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("; then bias_ih [9]; then bias_hh [9].", writer.ToString(), StringComparison.Ordinal);
    }

    internal static byte[] Save(FakeNetwork net)
    {
        using var stream = new MemoryStream();
        net.Save(stream);
        return stream.ToArray();
    }

    internal static string Text(FakeNetwork net)
    {
        using var writer = new StringWriter();
        net.SaveText(writer);
        return writer.ToString();
    }

    private sealed class OnceStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
