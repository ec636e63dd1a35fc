using System.Text;
using NetGen.Weights;

namespace NetGen.Tests.Weights.Tensors;

/// <summary>The names and shapes of other writers, such as PyTorch: what is loaded, and what is refused in which words.</summary>
public sealed class TensorNameTests
{
    /// <summary>Modules of a sequential model in PyTorch's order; pools and activations take numbers too.</summary>
    private static readonly string[] Numbers = ["0", "1", "4", "5", "7", "8", "9", "12", "13"];

    private static readonly string[] Modules = ["scale", "conv1", "body.conv", "rnn", "memory", "norm", "act", "table", "out"];

    [Theory]
    [InlineData("")]
    [InlineData("model.")]
    [InlineData("a.b.")]
    public void ASequentialModelLoads(string prefix)
    {
        var read = FakeTensors.Network(2);
        read.Load(Renamed(Numbers, prefix));
        Assert.Equal(FakeTensors.Network(1).Values, read.Values);
    }

    [Theory]
    [InlineData("")]
    [InlineData("model.")]
    public void NamedModulesLoad(string prefix)
    {
        var read = FakeTensors.Network(2);
        read.Load(Renamed(Modules, prefix), Modules);
        Assert.Equal(FakeTensors.Network(1).Values, read.Values);
        read = FakeTensors.Network(2);
        read.Load(new MemoryStream(Renamed(Modules, prefix)), Modules);
        Assert.Equal(FakeTensors.Network(1).Values, read.Values);
    }

    [Fact]
    public void ThereIsANameForEachLayerThatHasTensors()
    {
        var (read, file) = (FakeTensors.Network(2), Renamed(Modules, string.Empty));
        Assert.Contains("Expected 9 names of modules, one for each layer that has tensors, found 2.", Assert.Throws<ArgumentException>(() => read.Load(file, "conv1", "rnn")).Message, StringComparison.Ordinal);
        Assert.Equal("modules", Assert.Throws<ArgumentNullException>(() => read.Load(file, (string[])null!)).ParamName);
    }

    [Theory]
    [InlineData("layer2.weight", "[4,3,3]", "[4,9]", "Expected the shape [4,3,3] of 'layer2.weight', found [4,9].")]
    [InlineData("layer2.weight", "[4,3,3]", "[3,4,3]", "Expected the shape [4,3,3] of 'layer2.weight', found [3,4,3].")]
    [InlineData("layer3.weight", "[5,2,3,2]", "[5,2,2,3]", "Expected the shape [5,2,3,2] of 'layer3.weight', found [5,2,2,3].")]
    [InlineData("layer3.weight", "[5,2,3,2]", "[5,2,6]", "Expected the shape [5,2,3,2] of 'layer3.weight', found [5,2,6].")]
    [InlineData("layer3.weight", "[5,2,3,2]", "[5,2,3,2,1]", "Expected a shape of one to four sizes for 'layer3.weight', found more.")]
    [InlineData("layer4.weight_ih", "[9,5]", "[12,5]", "Expected the shape [9,5] of 'layer4.weight_ih', found [12,5].")]
    [InlineData("layer4.bias_hh", "[9]", "[9,1]", "Expected the shape [9] of 'layer4.bias_hh', found [9,1].")]
    [InlineData("layer7.weight", "[4]", "[1]", "Expected the shape [4] of 'layer7.weight', found [1].")]
    [InlineData("layer8.weight", "[6,3]", "[3,6]", "Expected the shape [6,3] of 'layer8.weight', found [3,6].")]
    public void AnotherShapeIsRefused(string name, string shape, string other, string phrase) =>
        AssertRefused(WeightFormatCode.Shape, phrase, Edited($"\"{name}\":{{\"dtype\":\"F32\",\"shape\":{shape}", $"\"{name}\":{{\"dtype\":\"F32\",\"shape\":{other}"));

    [Theory]
    [InlineData("layer4.weight_hh", "layer4.bias", "Expected no bias, since layer 4 has none (it has weight_ih [9,5], weight_hh [9,3], bias_ih [9], bias_hh [9]), found 'layer4.bias'.")]
    [InlineData("layer6.bias", "layer6.bias_ih", "Expected no bias_ih, since layer 6 has none (it has weight [4], bias [4]), found 'layer6.bias_ih'.")]
    [InlineData("layer4.weight_ih", "layer4.weight_ih_l1", "Expected a recurrent module of one layer and one direction (a layer here is one), found 'layer4.weight_ih_l1'.")]
    [InlineData("layer4.weight_ih", "layer4.weight_ih_l0_reverse", "Expected a recurrent module of one layer and one direction")]
    [InlineData("layer4.weight_ih", "layer4.weight_io", "which is neither a weight nor a bias.")]
    [InlineData("layer6.weight", "layer6.weight_l0", "which is neither a weight nor a bias.")]
    [InlineData("layer4.weight_ih", "layer10.weight", "Expected tensors of 9 layers, found 'layer10.weight'.")]
    [InlineData("layer1.mean", "layer2.mean", "Expected 'layer2.weight', since only the first layer is [Standardize], found 'layer2.mean'.")]
    public void AnotherNameIsRefused(string name, string other, string phrase) =>
        AssertRefused(WeightFormatCode.UnknownName, phrase, Edited($"\"{name}\"", $"\"{other}\""));

    [Fact]
    public void WhatIsMissingIsNamedAsTheFileWould()
    {
        AssertRefused(WeightFormatCode.MissingTensor, "Expected 'layer4.weight_hh' among", Edited("\"layer4.weight_hh\"", "\"layer4.weight_ih_l0\""));
        var file = Edit(Renamed(Modules, string.Empty), "\"rnn.weight_hh_l0\"", "\"rnn.weight_ih\"");
        var refusal = Assert.Throws<WeightFormatException>(() => FakeTensors.Network(2).Load(file, Modules));
        Assert.Contains("Expected 'rnn.weight_hh_l0' among", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>The shapes of the first tensors tell the order of modules whose names nobody gave.</summary>
    [Fact]
    public void ARefusalShowsTheCallThatLoads()
    {
        FakeNetwork Net(float factor) => new(
            "4-Conv1D-Gru-2;None;Single",
            [new(1, TensorKind.Weight, 0, 2, 12, 4, 3, 3, 1), new(2, TensorKind.WeightIh, 24, 3, 2, 2, 1), new(2, TensorKind.WeightHh, 30, 3, 1, 1, 1), new(3, TensorKind.Weight, 33, 2, 1, 1, 1)],
            35,
            factor);
        var file = TensorFileTests.Save(Net(1));
        foreach (var (name, other) in new[] { ("layer1.", "z."), ("layer2.", "y."), ("layer2.", "y."), ("layer3.", "a.") })
        {
            file = Edit(file, name, other);
        }

        var read = Net(2);
        Assert.Contains(
            "found tensors of 'z', 'y', 'a'. Load(path, \"z\", \"y\", \"a\") loads them; the names go in the order of the layers.",
            Assert.Throws<WeightFormatException>(() => read.Load(file)).Message,
            StringComparison.Ordinal);
        read.Load(file, "z", "y", "a");
        Assert.Equal(Net(1).Values, read.Values);
    }

    private static void AssertRefused(WeightFormatCode code, string phrase, byte[] file)
    {
        var read = FakeTensors.Network(2);
        var refusal = Assert.Throws<WeightFormatException>(() => read.Load(file));
        Assert.Contains(phrase, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(code, refusal.Code);
        Assert.StartsWith("Byte ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(FakeTensors.Network(2).Values, read.Values);
    }

    private static byte[] Edited(string old, string replacement) => Edit(TensorFileTests.Save(FakeTensors.Network(1)), old, replacement);

    private static byte[] Edit(byte[] file, string old, string replacement) => Checkpoints.Checkpointed.Edit(file, old, replacement);

    // PyTorch's files say nothing of NetGen, and number the tensors of recurrent modules.
    private static byte[] Renamed(string[] modules, string prefix)
    {
        var file = TensorFileTests.Save(FakeTensors.Network(1));
        var end = 8 + BitConverter.ToInt32(file);
        var header = Encoding.ASCII.GetString(file, 8, end - 8);
        header = "{" + header[(header.IndexOf("},", StringComparison.Ordinal) + 2)..];
        foreach (var kind in new[] { "weight_ih", "weight_hh", "bias_ih", "bias_hh" })
        {
            header = header.Replace(kind + "\"", kind + "_l0\"", StringComparison.Ordinal);
        }

        for (var i = 0; i < modules.Length; i++)
        {
            header = header.Replace($"\"layer{i + 1}.", $"\"{prefix}{modules[i]}.", StringComparison.Ordinal);
        }

        return HostileFile.File(header, file[end..]);
    }
}
