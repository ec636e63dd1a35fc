using System.Text;
using NetGen.Tests.Training;
using NetGen.Tests.Weights;

namespace NetGen.Tests.Checkpoints;

/// <summary>Checkpoints as files: what is in them, what takes them, and what leaves the optimizer alone.</summary>
public sealed class CheckpointFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-checkpoints").FullName;

    private string Target => Path.Combine(_folder, "net.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Files hold these texts: a change here is a change of the format.
    [Fact]
    public void TheFileIsReadableByTheRulesOfTheFormat()
    {
        var net = Checkpointed.Trained(3);
        var file = Checkpointed.Save(net);
        var tensors = PublishedRules.Read(file);
        Assert.Equal(
            ["layer1.bias", "layer1.weight", "layer2.bias", "layer2.weight", "optimizer.m.layer1.bias", "optimizer.m.layer1.weight", "optimizer.m.layer2.bias",
             "optimizer.m.layer2.weight", "optimizer.v.layer1.bias", "optimizer.v.layer1.weight", "optimizer.v.layer2.bias", "optimizer.v.layer2.weight"],
            tensors.Keys.Order(StringComparer.Ordinal));
        Assert.All(tensors.Where(tensor => tensor.Key.StartsWith("optimizer.v", StringComparison.Ordinal)), tensor => Assert.All(tensor.Value.Values, value => Assert.True(value >= 0)));
        var header = Encoding.ASCII.GetString(file, 8, BitConverter.ToInt32(file));
        Assert.Contains("\"netgen.optimizer\":\"Adam(Beta1=0.9,Beta2=0.999,Epsilon=1E-08)\",\"netgen.steps\":\"3\",\"netgen.powers\":\"", header, StringComparison.Ordinal);
        Assert.Contains($"{Bits(0.9 * 0.9 * 0.9)},{Bits(0.999 * 0.999 * 0.999)}", header, StringComparison.Ordinal);
        Assert.Equal(0, (8 + header.Length) % 8);
    }

    [Fact]
    public void AFileIsWrittenReplacedAndRead()
    {
        for (var steps = 0; steps < 3; steps++)
        {
            var (net, read) = (Checkpointed.Trained(steps), new AdamNet(9));
            net.SaveCheckpoint(Target);
            Assert.Equal(Checkpointed.Save(net), File.ReadAllBytes(Target));
            Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
            read.LoadCheckpoint(Target);
            Assert.Equal(Checkpointed.Save(net), Checkpointed.Save(read));
        }
    }

    [Fact]
    public void AFailedSaveWritesNothing()
    {
        File.WriteAllText(Target, "old");
        var (net, stream) = (Checkpointed.Trained(), new MemoryStream());
        net.SetParameters([.. Enumerable.Repeat(float.NaN, AdamNet.ParameterCount)]);
        Assert.Throws<InvalidOperationException>(() => net.SaveCheckpoint(Target));
        Assert.Throws<InvalidOperationException>(() => net.SaveCheckpoint(stream));
        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void StreamsMayGiveFewBytesAtATimeAndOthersStandBehindSomething()
    {
        var (net, read) = (Checkpointed.Trained(), new AdamNet(9));
        var file = Checkpointed.Save(net);
        read.LoadCheckpoint(new DroppingStream(file));
        Assert.Equal(file, Checkpointed.Save(read));
        using var stream = new MemoryStream([1, 2, 3, .. file]) { Position = 3 };
        var other = new AdamNet(8);
        other.LoadCheckpoint(stream);
        Assert.Equal(file, Checkpointed.Save(other));
    }

    /// <summary>Load takes the parameters in each of its ways, and leaves what the optimizer remembers as it is.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void LoadTakesTheParametersOfACheckpoint(int way)
    {
        var (net, read, twin) = (Checkpointed.Trained(3), Checkpointed.Trained(7, seed: 4), Checkpointed.Trained(7, seed: 4));
        var file = Checkpointed.Save(net);
        Action load = way switch
        {
            0 => () => read.Load(file),
            1 => () => read.Load(new MemoryStream(file)),
            _ => () => read.Load(new DroppingStream(file)),
        };
        load();
        Assert.Equal(TrainingRows.Parameters(net), TrainingRows.Parameters(read));
        twin.SetParameters(TrainingRows.Parameters(net));
        Assert.Equal(Checkpointed.Save(twin), Checkpointed.Save(read));
    }

    /// <summary>A network without training takes the weights of a checkpoint too, as do modules with names.</summary>
    [Fact]
    public void ACheckpointIsAFileOfParameters()
    {
        var net = Checkpointed.Trained();
        var (inference, named) = (new SmallInferenceNet(2), new SmallNet(3));
        inference.Load(Checkpointed.Save(net));
        named.Load(Checkpointed.Save(net), "layer1", "layer2");
        Assert.Equal(TrainingRows.Parameters(net), TrainingRows.Parameters(inference));
        Assert.Equal(TrainingRows.Parameters(net), TrainingRows.Parameters(named));
    }

    /// <summary>What Load leaves out takes none of the memory that it has for a header.</summary>
    [Fact]
    public void AHeaderMayBeLongerThanThatOfParameters()
    {
        var net = new DeepAdamNet(1);
        var session = net.StartTraining(new float[30], new float[20], new NetGen.Training.FitOptions { BatchSize = 3 });
        session.RunSteps(9);
        using var stream = new MemoryStream();
        session.SaveCheckpoint(stream);
        var file = stream.ToArray();
        Assert.True(BitConverter.ToInt32(file) > NetGen.Weights.Safetensors.HeaderLimit(DeepAdamNet.Architecture, NetGen.Weights.CheckpointWriter.TensorsOf(net)), $"{BitConverter.ToInt32(file)} bytes");
        for (var way = 0; way < 3; way++)
        {
            var read = new DeepAdamNet(2);
            Loadable.Of<float>(read).Ways.ElementAt(way).Load(file);
            Assert.Equal(TrainingRows.Parameters(net), TrainingRows.Parameters(read));
        }

        var resumed = new DeepAdamNet(3);
        resumed.LoadCheckpoint(new DroppingStream(file, 1000));
        Assert.Equal(Checkpointed.Save(net), Checkpointed.Save(resumed));
    }

    /// <summary>Only a file that says it is a checkpoint has such tensors: a module may be called optimizer.</summary>
    [Fact]
    public void NamesOfModulesStayWhatTheyWere()
    {
        var file = HostileFile.File(HostileFile.GoodHeader.Replace("layer1.", "optimizer.a.", StringComparison.Ordinal).Replace("layer2.", "optimizer.b.", StringComparison.Ordinal));
        var net = new SmallNet(1);
        net.Load(file, "a", "b");
        net.Load(file, "optimizer.a", "optimizer.b");
        Assert.Equal(HostileFile.GoodData, Loadable.Of(net).Parameters());
    }

    [Fact]
    public void SetParametersAndCopyFromLeaveTheOptimizerAndCloneCopiesIt()
    {
        var net = Checkpointed.Trained(4);
        var clone = net.Clone();
        Assert.Equal(Checkpointed.Save(net), Checkpointed.Save(clone));
        var parameters = TrainingRows.Parameters(net);
        Assert.True(net.CopyFrom(Checkpointed.Trained(9, seed: 5)));
        Assert.NotEqual(Checkpointed.Save(clone), Checkpointed.Save(net));
        net.SetParameters(parameters);
        Assert.Equal(Checkpointed.Save(clone), Checkpointed.Save(net));
        Checkpointed.Train(clone, 4, 5);
        Assert.NotEqual(Checkpointed.Save(clone), Checkpointed.Save(net));
    }

    private static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
}
