using NetGen.Tests.Training;
using Xunit.Abstractions;

namespace NetGen.Tests.Checkpoints;

/// <summary>A small checkpoint, of a network and of a session, cut at every byte and with every bit flipped: refused, or it is loaded as it was saved.</summary>
public class CheckpointFlipTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryTruncationIsRefused(bool hasSession)
    {
        var (file, net) = (Good(hasSession), new TinyAdamNet(2));
        var before = Checkpointed.Save(net);
        for (var length = 0; length < file.Length; length++)
        {
            Assert.Throws<WeightFormatException>(() => Checkpointed.Load(net, file[..length]));
            Assert.Throws<WeightFormatException>(() => net.Load(file.AsSpan(0, length)));
        }

        Assert.Equal(before, Checkpointed.Save(net));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryFlipIsRefusedOrHarmless(bool hasSession)
    {
        var file = Good(hasSession);
        var (net, read) = (new TinyAdamNet(2), new TinyAdamNet(3));
        Checkpointed.Load(read, file);
        var (before, expected, parameters) = (Checkpointed.Save(net), Checkpointed.Save(read), TrainingRows.Parameters(read));
        var (refused, harmless, end) = (0, new List<int>(), 8 + BitConverter.ToInt32(file));
        for (var bit = 0; bit < 8 * file.Length; bit++)
        {
            file[bit / 8] ^= (byte)(1 << (bit % 8));
            if (Record.Exception(() => Checkpointed.Load(net, file)) is { } exception)
            {
                Assert.IsType<WeightFormatException>(exception);
                Assert.Equal(before, Checkpointed.Save(net));
                refused++;
            }
            else
            {
                Assert.Equal(expected, Checkpointed.Save(net));
                harmless.Add(bit / 8);
                net = new TinyAdamNet(2);
            }

            // Load alone: what it leaves out may be anything of the right form.
            if (Record.Exception(() => read.Load(file)) is { } other)
            {
                Assert.IsType<WeightFormatException>(other);
            }

            Assert.Equal(parameters, TrainingRows.Parameters(read));
            file[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        // Only the key of the parameters' own fingerprint, which that of all makes superfluous.
        var key = file.AsSpan().IndexOf("netgen.fingerprint"u8);
        Assert.All(harmless, place => Assert.InRange(place, key, key + "netgen.fingerprint".Length - 1));
        Assert.DoesNotContain(harmless, place => place >= end);
        output.WriteLine($"{8 * file.Length} bits, {refused} refused, {harmless.Count} harmless");
    }

    private static byte[] Good(bool hasSession)
    {
        var net = new TinyAdamNet(1);
        var session = net.StartTraining(new float[] { 1, 2, 3 }, new float[] { 2, 4, 6 }, new NetGen.Training.FitOptions { Epochs = 9, BatchSize = 2 });
        session.RunSteps(5);
        using var stream = new MemoryStream();
        session.SaveCheckpoint(stream);
        return hasSession ? stream.ToArray() : Checkpointed.Save(net);
    }
}
