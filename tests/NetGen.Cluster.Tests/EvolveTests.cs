using NetGen.Cluster.Tests.Support;

namespace NetGen.Cluster.Tests;

/// <summary>The promises of `evolve`: it learns, and where and how often its work is done leaves no trace in any bit.</summary>
public sealed class EvolveTests
{
    private const int Generations = 60;

    private static readonly string[] Work = ["evolve", "--generations", $"{Generations}", "--pairs", "30", "--seed", "3"];

    /// <summary>Enough to be in the middle of when a silo is killed.</summary>
    internal static readonly string[] LongWork = ["evolve", "--generations", "30", "--pairs", "64", "--episodes", "20"];

    /// <summary>What comes of it in one process.</summary>
    internal static readonly Lazy<Task<Outcome>> LocalLongWork = new(async () => Outcome.Of(await ClusterProgram.RunAsync(LongWork)));

    private static readonly Lazy<Task<Outcome>> Local = new(async () => Outcome.Of(await ClusterProgram.RunAsync(Work)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task BalancesThePole(int seed)
    {
        var start = Environment.TickCount64;
        var outcome = Outcome.Of(await ClusterProgram.RunAsync("local", "evolve", "--seed", $"{seed}"));

        Assert.InRange(outcome.Return, 475, 500);
        Assert.InRange(Environment.TickCount64 - start, 0, 60_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task AnyNumberOfSilosGivesTheBitsOfALocalRun(int count)
    {
        using var silos = await Silos.StartAsync(count);
        var outcome = Outcome.Of(await ClusterProgram.RunAsync(["run", "--gateway", silos.Gateways[0], .. Work]));

        Assert.Equal((await Local.Value).Hash, outcome.Hash);
        Assert.Contains($"{count} silo", outcome.Text);
        Assert.InRange(outcome.Bytes, 1, 1024);
    }

    [Fact]
    public async Task AnotherSeedHasOtherBits()
    {
        var other = Outcome.Of(await ClusterProgram.RunAsync("evolve", "--generations", "1", "--seed", "4"));
        Assert.NotEqual(other.Hash, Outcome.Of(await ClusterProgram.RunAsync("evolve", "--generations", "1", "--seed", "5")).Hash);
    }

    [Fact]
    public async Task AKilledSiloLosesNothing()
    {
        using var silos = await Silos.StartAsync(3);
        using var run = ClusterProgram.Start(["run", "--gateway", silos.Gateways[0], .. LongWork]);
        await run.ReadLineAsync(line => line.Contains("3 silos"));
        silos.Kill(2);
        var outcome = Outcome.Of(await run.EndAsync());

        Assert.Equal((await LocalLongWork.Value).Hash, outcome.Hash);
        Assert.InRange(outcome.Lost, 1, int.MaxValue);
        Assert.Contains("2 silos", outcome.Text);
    }
}
