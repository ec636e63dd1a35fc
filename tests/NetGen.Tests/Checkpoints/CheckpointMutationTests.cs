using NetGen.Tests.Weights;
using Xunit.Abstractions;

namespace NetGen.Tests.Checkpoints;

/// <summary>Random changes of checkpoints: refused with the one exception, and nothing has changed, or right by a second reader on the framework's JSON.</summary>
public class CheckpointMutationTests(ITestOutputHelper output)
{
    private const int Seeds = 6_000;

    [Fact]
    public void EveryMutationIsRefusedOrRight()
    {
        var mutator = new Mutator([Checkpointed.Save(Checkpointed.Trained()), OfSession(), Checkpointed.Save(new AdamNet(4))]);
        var (accepted, loaded, codes) = (0, 0, new HashSet<WeightFormatCode>());
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (file, net) = (mutator.Make(seed), Checkpointed.Trained(1, seed: 7));
            var before = Checkpointed.Save(net);
            if (Record.Exception(() => Checkpointed.Load(net, file)) is { } exception)
            {
                codes.Add(Assert.IsType<WeightFormatException>(exception).Code);
                Assert.True(before.AsSpan().SequenceEqual(Checkpointed.Save(net)), $"seed {seed}: refused, but something has changed");
            }
            else
            {
                accepted++;
                AssertSame(seed, file, Checkpointed.Save(net), "layer", "optimizer.");
            }

            net = Checkpointed.Trained(1, seed: 7);
            if (Record.Exception(() => net.Load(new MemoryStream(file))) is { } other)
            {
                Assert.IsType<WeightFormatException>(other);
                Assert.True(before.AsSpan().SequenceEqual(Checkpointed.Save(net)), $"seed {seed}: refused, but something has changed");
            }
            else
            {
                loaded++;
                AssertSame(seed, file, Checkpointed.Save(net), "layer");
            }
        }

        output.WriteLine($"{Seeds} mutations: {accepted} accepted and right, {loaded} for their parameters; codes of refusals: {string.Join(", ", codes.Order())}");
        Assert.InRange(accepted, 1, loaded);
        Assert.InRange(loaded, 1, Seeds / 2);
        Assert.InRange(codes.Count, 12, 18);
    }

    private static void AssertSame(int seed, byte[] file, byte[] saved, params string[] groups)
    {
        var (expected, actual) = (PublishedRules.Read(file), PublishedRules.Read(saved));
        foreach (var (name, tensor) in actual.Where(tensor => groups.Any(group => tensor.Key.StartsWith(group, StringComparison.Ordinal))))
        {
            Assert.True(expected[name].Values.SequenceEqual(tensor.Values), $"seed {seed}: '{name}' has other values than in the file");
        }
    }

    private static byte[] OfSession()
    {
        var session = new AdamNet(2).StartTraining(new float[30], new float[20], new NetGen.Training.FitOptions { BatchSize = 3 });
        session.RunSteps(9);
        using var stream = new MemoryStream();
        session.SaveCheckpoint(stream);
        return stream.ToArray();
    }
}
