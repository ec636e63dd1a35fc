using NetGen.Tests.Checks;

namespace NetGen.Tests.Weights;

/// <summary>Files whose layers have names: loaded by these, and named in the refusal where they are others.</summary>
public sealed class NamedLoadTests
{
    private static readonly string[] Prefixes = ["", "module.", "_orig_mod.", "model.", "net.", "a.b.c."];

    [Fact]
    public void NamesInTheOrderOfTheLayersLoad()
    {
        foreach (var prefix in Prefixes)
        {
            AssertLoads(File(prefix + "fc1", prefix + "out"), "fc1", "out");
            AssertLoads(File(prefix + "z", prefix + "a"), "z", "a");
            AssertLoads(File(prefix + "stack.0", prefix + "stack.2"), "stack.0", "stack.2");
            AssertLoads(File(prefix + "größe", prefix + "aus"), "größe", "aus");
        }

        AssertLoads(File("model.fc1", "model.out"), "model.fc1", "model.out");
        AssertLoads(HostileFile.Good, "layer1", "layer2");
    }

    [Fact]
    public void WhatAllNamesStartWithIsLeftOffNumbersToo()
    {
        foreach (var prefix in Prefixes)
        {
            foreach (var file in new[] { File(prefix + "0", prefix + "2"), File(prefix + "layer1", prefix + "layer2") })
            {
                var net = new SmallNet(2);
                net.Load(file);
                Assert.Equal(HostileFile.GoodData, Loadable.Of(net).Parameters());
            }
        }
    }

    [Fact]
    public void TheNameOfAOneLayerNetworkStays()
    {
        var net = new OneLayerNet(1);
        var data = HostileFile.GoodData[..16];
        foreach (var name in new[] { "fc", "model.fc", "module.model.fc" })
        {
            net.Load(HostileFile.File(One(name), data), "fc");
            Assert.Equal(data, System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(Values(net)).ToArray());
            Assert.Contains("Load(path, \"fc\") loads them", Refuse(() => net.Load(HostileFile.File(One(name), data))), StringComparison.Ordinal);
        }

        net.Load(HostileFile.File(One("model.0"), data));
        Assert.Contains("found those of 'fc'", Refuse(() => net.Load(HostileFile.File(One("fc"), data), "out")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fc1", "out", "found tensors of 'fc1', 'out'. Load(path, \"fc1\", \"out\") loads them; the names go in the order of the layers.")]
    [InlineData("model.fc1", "model.out", "found tensors of 'fc1', 'out'. Load(path, \"fc1\", \"out\") loads them")]
    [InlineData("a.fc1", "b.fc1", "Load(path, \"a.fc1\", \"b.fc1\") loads them")]
    [InlineData("layer0", "layer1", "since layers count from 1, found 'layer0.weight'. Load(path, \"layer0\", \"layer1\") loads them")]
    public void ARefusalShowsTheCallThatLoads(string first, string second, string phrase)
    {
        var net = new SmallNet(2);
        var before = Loadable.Of(net).Parameters();
        Assert.Contains(phrase, Refuse(() => net.Load(File(first, second))), StringComparison.Ordinal);
        Assert.Equal(before, Loadable.Of(net).Parameters());
    }

    /// <summary>Writers sort by name, so the shapes tell the order.</summary>
    [Fact]
    public void TheCallHasTheNamesInTheOrderOfTheShapes()
    {
        var header = HostileFile.GoodHeader.Replace("layer1", "z", StringComparison.Ordinal).Replace("layer2", "a", StringComparison.Ordinal);
        var parts = header[1..^1].Split(",\"a.weight", 2);
        var file = HostileFile.File("{\"a.weight" + parts[1] + "," + parts[0] + "}");
        var net = new SmallNet(2);
        Assert.Contains("found tensors of 'a', 'z'. Load(path, \"z\", \"a\") loads them", Refuse(() => net.Load(file)), StringComparison.Ordinal);
        net.Load(file, "z", "a");
        Assert.Equal(HostileFile.GoodData, Loadable.Of(net).Parameters());
    }

    [Fact]
    public void OtherNamesAreRefused()
    {
        var net = new SmallNet(2);
        Assert.Contains("Expected tensors of 'fc1', 'fc2', found those of 'fc1', 'out'. Load(path, \"fc1\", \"out\") loads them", Refuse(() => net.Load(File("fc1", "out"), "fc1", "fc2")), StringComparison.Ordinal);
        Assert.Contains("the shape [4,3] of 'out.weight'", Refuse(() => net.Load(File("fc1", "out"), "out", "fc1")), StringComparison.Ordinal);
        Assert.Contains("more than this network's 4 weights and biases, found tensors of 'fc1', 'out', 'bn'", Refuse(() => net.Load(HostileFile.File(
            HostileFile.GoodHeader.Replace("layer1", "fc1", StringComparison.Ordinal).Replace("layer2", "out", StringComparison.Ordinal)[..^1] + ""","bn.weight":{"dtype":"F32","shape":[1],"data_offsets":[104,108]}}"""), "fc1", "out")), StringComparison.Ordinal);
        Assert.DoesNotContain("Load(path", Refuse(() => net.Load(HostileFile.File(HostileFile.GoodHeader.Replace("layer1", "fc1", StringComparison.Ordinal).Replace("[4,3]", "[6,2]", StringComparison.Ordinal)))), StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongListOfNamesIsAnArgument()
    {
        var (net, file) = (new SmallNet(2), File("fc1", "out"));
        var wrong = Assert.Throws<ArgumentException>(() => net.Load(file, "fc1"));
        Assert.Contains("Expected 2 names of modules, one for each layer that has tensors, found 1.", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => net.Load(new MemoryStream(file), "fc1", "fc2", "out"));
        Assert.Throws<ArgumentException>(() => net.Load(file, "fc1", ""));
        Assert.Throws<ArgumentException>(() => net.Load(file, "fc1", "fc1"));
        Assert.Throws<ArgumentException>(() => net.Load(file, []));
        Assert.Throws<ArgumentNullException>(() => net.Load(file, (string[])null!));
    }

    [Fact]
    public void NamesAllocateNothing()
    {
        var (net, file) = (new SmallNet(2), File("model.fc1", "model.out"));
        string[] names = ["fc1", "out"];
        using var memory = new MemoryStream(file);
        Assert.Equal(0, Allocation.BytesOf(() => net.Load(file, names), 1000));
        Assert.Equal(0, Allocation.BytesOf(() => Rewound(net, memory, names), 1000));
    }

    private static void Rewound(SmallNet net, Stream stream, string[] names)
    {
        stream.Position = 0;
        net.Load(stream, names);
    }

    private static void AssertLoads(byte[] file, string first, string second)
    {
        var path = Path.GetTempFileName();
        try
        {
            System.IO.File.WriteAllBytes(path, file);
            foreach (var load in new Action<SmallNet>[]
            {
                net => net.Load(file, first, second), net => net.Load(new MemoryStream(file), first, second), net => net.Load(new DroppingStream(file), first, second), net => net.Load(path, first, second),
            })
            {
                var net = new SmallNet(2);
                load(net);
                Assert.Equal(HostileFile.GoodData, Loadable.Of(net).Parameters());
            }
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    private static string Refuse(Action load) => Assert.Throws<WeightFormatException>(load).Message;

    private static byte[] File(string first, string second) =>
        HostileFile.File(HostileFile.GoodHeader.Replace("layer1", "\u0001", StringComparison.Ordinal).Replace("layer2", second, StringComparison.Ordinal).Replace("\u0001", first, StringComparison.Ordinal));

    private static string One(string name) =>
        """{"fc.weight":{"dtype":"F32","shape":[1,3],"data_offsets":[0,12]},"fc.bias":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}}""".Replace("fc.", name + ".", StringComparison.Ordinal);

    private static float[] Values(OneLayerNet net)
    {
        var values = new float[OneLayerNet.ParameterCount];
        net.GetParameters(values);
        return values;
    }
}
