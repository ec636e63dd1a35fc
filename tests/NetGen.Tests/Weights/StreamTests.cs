namespace NetGen.Tests.Weights;

/// <summary>Streams that fail, lie, or start in the middle: their errors pass through and change nothing.</summary>
public class StreamTests
{
    public static TheoryData<string> Names => LoadAllocationTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void AnErrorOfReadingPassesThroughWhenever(string name)
    {
        var (net, file) = (LoadAllocationTests.Net(name), LoadAllocationTests.Net(name, seed: 2).ToFile());
        var before = net.Parameters();
        var whole = new FaultyStream(file);
        LoadAllocationTests.Net(name).LoadStream(whole);
        for (var call = 1; call <= whole.Calls; call++)
        {
            using var stream = new FaultyStream(file, call);
            Assert.True(Unchanged(net, before, () => net.LoadStream(stream), FaultyStream.Failure), $"call {call}");
        }

        using var good = new FaultyStream(file, whole.Calls + 1);
        net.LoadStream(good);
        Assert.NotEqual(before, net.Parameters());
    }

    /// <summary>A reader that fills the parameters as it reads is seen.</summary>
    [Fact]
    public void AReaderThatFillsAtOnceIsSeen()
    {
        var (net, mutable) = (Loadable.Small(), Loadable.Small().Parameters());
        var bad = net with { Parameters = () => [.. mutable] };
        Assert.False(Unchanged(bad, bad.Parameters(), () => Fill(), FaultyStream.Failure));
        Assert.False(Unchanged(net, net.Parameters(), () => throw new IOException(), FaultyStream.Failure));

        void Fill()
        {
            mutable[0] ^= 1;
            throw FaultyStream.Failure;
        }
    }

    [Theory]
    [InlineData(1, WeightFormatCode.Truncated)]
    [InlineData(1_000_000, WeightFormatCode.TrailingData)]
    [InlineData(-1, WeightFormatCode.Truncated)]
    [InlineData(-1000, WeightFormatCode.Truncated)]
    public void AWrongLengthIsRefused(long error, WeightFormatCode code)
    {
        var net = Loadable.Small();
        var before = net.Parameters();

        // One byte too many is one that is not there; too few, and the file ends too early.
        using var stream = new FaultyStream(HostileFile.Good, lengthError: error);
        var refusal = Assert.Throws<WeightFormatException>(() => net.LoadStream(stream));
        Assert.Equal(error == 1 ? WeightFormatCode.TrailingData : code, refusal.Code);
        Assert.Equal(before, net.Parameters());
    }

    /// <summary>A stream that tells the right length and then gives more.</summary>
    [Fact]
    public void WhatFollowsTheToldLengthIsRefused()
    {
        var net = Loadable.Small();
        var before = net.Parameters();
        using var stream = new FaultyStream([.. HostileFile.Good, 0, 0], lengthError: -2);
        Assert.Equal(WeightFormatCode.TrailingData, Assert.Throws<WeightFormatException>(() => net.LoadStream(stream)).Code);
        Assert.Equal(before, net.Parameters());
    }

    [Fact]
    public void AFileMayStartAnywhereAndMustEndWithTheStream()
    {
        var net = Loadable.Small();
        using var stream = new MemoryStream([1, 2, 3, .. HostileFile.Good]);
        stream.Position = 3;
        net.LoadStream(stream);
        Assert.Equal(HostileFile.GoodData, net.Parameters());
        Assert.Equal(stream.Length, stream.Position);
        Assert.Equal(WeightFormatCode.Truncated, Assert.Throws<WeightFormatException>(() => net.LoadStream(stream)).Code);
    }

    [Fact]
    public void AnErrorOfWritingPassesThrough()
    {
        using var stream = new FaultyStream([], failingCall: 2);
        Assert.Same(FaultyStream.Failure, Assert.Throws<IOException>(() => new LargeNet().Save(stream)));
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        var net = new SmallNet();
        using var closed = new MemoryStream();
        closed.Close();
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(() => net.Load((Stream)null!)).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentException>(() => net.Load(closed)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => net.Load((string)null!)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentNullException>(() => net.Save((Stream)null!)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => net.Save(closed)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => net.Save((string)null!)).ParamName);
        Assert.Throws<FileNotFoundException>(() => net.Load(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString())));
    }

    /// <summary>Training still has its workspace after a load took it, and before.</summary>
    [Fact]
    public void LoadingAndTrainingShareTheirWorkspace()
    {
        var (net, twin) = (new LargeNet(1), new LargeNet(1));
        var (inputs, targets) = (new double[96 * 3], new double[7 * 3]);
        inputs.AsSpan().Fill(0.25);
        targets[0] = targets[7] = targets[14] = 1;
        using var file = new MemoryStream(Loadable.Of(twin).ToFile());
        for (var i = 0; i < 3; i++)
        {
            file.Position = 0;
            net.Load(file);
            Assert.Equal(twin.TrainBatch(inputs, targets, 0.1), net.TrainBatch(inputs, targets, 0.1));
            Assert.Equal(Loadable.Of(twin).Parameters(), Loadable.Of(net).Parameters());
            twin.Load(file.ToArray());
        }
    }

    private static bool Unchanged(Loadable net, byte[] before, Action load, Exception expected) =>
        ReferenceEquals(expected, Record.Exception(load)) && before.AsSpan().SequenceEqual(net.Parameters());
}
