using NetGen.Tests.Checks;
using Xunit.Abstractions;

namespace NetGen.Tests.Weights;

/// <summary>Loading allocates nothing; what is refused costs its exception, whatever the file says.</summary>
public sealed class LoadAllocationTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-weights").FullName;

    public static TheoryData<string> Names => [nameof(SmallNet), nameof(SmallDoubleNet), nameof(NoBiasNet), nameof(LargeInferenceNet), nameof(LargeNet)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void LoadingAllocatesNothing(string name)
    {
        var net = Net(name);
        var file = net.ToFile();
        var path = Path.Combine(_folder, "file");
        File.WriteAllBytes(path, file);
        using var memory = new MemoryStream(file);
        using var disk = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        Assert.Equal(0, Allocation.BytesOf(() => net.Load(file), 1000));
        Assert.Equal(0, Allocation.BytesOf(() => Rewound(net, memory), 1000));
        Assert.Equal(0, Allocation.BytesOf(() => Rewound(net, disk), 1000));
    }

    [Theory]
    [InlineData("bf16")]
    [InlineData("f64")]
    [InlineData("sequential")]
    [InlineData("metadata")]
    [InlineData("data_reversed")]
    public void ForeignFilesAllocateNothing(string name)
    {
        var net = Loadable.Small();
        var path = Path.Combine(Support.Repository.Root, "tests/NetGen.Tests/Weights/Files", name + ".safetensors");
        var file = File.ReadAllBytes(path);
        using var memory = new MemoryStream(file);
        using var disk = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        Assert.Equal(0, Allocation.BytesOf(() => net.Load(file), 1000));
        Assert.Equal(0, Allocation.BytesOf(() => Rewound(net, memory), 1000));
        Assert.Equal(0, Allocation.BytesOf(() => Rewound(net, disk), 1000));
    }

    /// <summary>What cannot seek is kept: the bytes of the network's parameters, not what the file announces.</summary>
    [Fact]
    public void WhatCannotSeekCostsItsData()
    {
        var net = Net(nameof(LargeNet));
        var file = net.ToFile();
        var data = file.Length - 8 - BitConverter.ToInt32(file);
        Assert.InRange(Allocation.BytesOf(() => net.LoadStream(new DroppingStream(file, 4096)), 10) / 10, data, data + 200);
    }

    [Fact]
    public void ARefusalCostsItsException()
    {
        var net = Loadable.Small();
        var worst = (Bytes: 0L, Name: string.Empty);
        foreach (var file in HostileFiles.All)
        {
            using var memory = new MemoryStream(file.Content);
            var bytes = Math.Max(
                Allocation.BytesOf(() => Record(() => net.Load(file.Content)), 5, warmUp: 3) / 5,
                Allocation.BytesOf(() => Record(() => Rewound(net, memory)), 5, warmUp: 3) / 5);
            worst = bytes > worst.Bytes ? (bytes, file.Name) : worst;
        }

        output.WriteLine($"a refusal allocates at most {worst.Bytes} bytes ({worst.Name})");

        // The most is where the layers differ: both lines are taken apart to tell which.
        Assert.InRange(worst.Bytes, 1, 12288);
    }

    [Fact]
    public void AnAllocationIsSeen() => Assert.NotEqual(0, Allocation.BytesOf(() => GC.KeepAlive(new byte[1]), 10));

    private static void Rewound(Loadable net, Stream stream)
    {
        stream.Position = 0;
        net.LoadStream(stream);
    }

    private static void Record(Action load)
    {
        try
        {
            load();
        }
        catch (WeightFormatException)
        {
            return;
        }

        Assert.Fail("accepted");
    }

    internal static Loadable Net(string name, int seed = 1) => name switch
    {
        nameof(SmallNet) => Loadable.Small(seed),
        nameof(SmallDoubleNet) => Loadable.Of(new SmallDoubleNet(seed)),
        nameof(NoBiasNet) => Loadable.Of(new NoBiasNet(seed)),
        nameof(LargeInferenceNet) => Loadable.Of(new LargeInferenceNet(seed)),
        _ => Loadable.Of(new LargeNet(seed)),
    };
}
