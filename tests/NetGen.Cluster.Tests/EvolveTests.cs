using NetGen.Cluster.Tests.Support;

namespace NetGen.Cluster.Tests;

/// <summary>The promises of `evolve`: it learns, and where and how often its work is done leaves no trace in any bit.</summary>
[Collection(ClusterProgram.Collection)]
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

    /// <summary>It is a member still: nobody has noticed yet.</summary>
    [Fact]
    public async Task ASiloThatWasKilledJustBeforeIsNotWaitedFor()
    {
        using var silos = await Silos.StartAsync(2);
        silos.Kill(1);
        var outcome = Outcome.Of(await ClusterProgram.RunAsync(["run", "--gateway", silos.Gateways[0], .. Work]));
        Assert.Equal((await Local.Value).Hash, outcome.Hash);
    }

    /// <summary>Of the gateways that a collector names one may not answer at all, and one may be killed.</summary>
    [Fact]
    public async Task AnotherGatewayTakesOver()
    {
        using var silos = await Silos.StartAsync(3);
        string[] gateways = ["--gateway", $"127.0.0.1:{ClusterProgram.FreePorts(1)[0]}", "--gateway", silos.Gateways[1], "--gateway", silos.Gateways[2]];
        using var run = ClusterProgram.Start(["run", .. gateways, .. LongWork]);
        await run.ReadLineAsync(line => line.Contains("3 silos"));
        silos.Kill(1);
        var outcome = Outcome.Of(await run.EndAsync());

        Assert.Equal((await LocalLongWork.Value).Hash, outcome.Hash);
        Assert.Contains("2 silos", outcome.Text);
    }

    [FactOnUnix]
    public async Task ASiloThatIsAskedToEndLeavesNoTraceInTheBits()
    {
        using var silos = await Silos.StartAsync(2);
        using var run = ClusterProgram.Start(["run", "--gateway", silos.Gateways[0], .. LongWork]);
        await run.ReadLineAsync(line => line.Contains("2 silos"));
        var silo = await silos.TerminateAsync(1);
        var outcome = Outcome.Of(await run.EndAsync());

        Assert.Equal((0, ""), (silo.ExitCode, silo.Error));
        Assert.Equal((await LocalLongWork.Value).Hash, outcome.Hash);
        Assert.Contains("1 silo", outcome.Text);
    }

    /// <summary>A silo that comes in the middle is told all returns so far, and gets its share of the work.</summary>
    [FactOnUnix]
    public async Task ASiloThatJoinsLateCatchesUp()
    {
        string[] work = ["evolve", "--generations", "100", "--pairs", "64", "--episodes", "20"];
        using var silos = await Silos.StartAsync(1);
        using var run = ClusterProgram.Start(["run", "--gateway", silos.Gateways[0], .. work]);
        await run.ReadLineAsync(line => line.Contains("1 silo"));
        run.Signal("STOP"); // It would be done before another silo has started.
        await silos.JoinAsync();
        run.Signal("CONT");
        var outcome = Outcome.Of(await run.EndAsync());

        Assert.Contains("2 silos", outcome.Text);
        Assert.Equal(Outcome.Of(await ClusterProgram.RunAsync(work)).Hash, outcome.Hash);
    }

    /// <summary>The dearest: a message for each pair, and one that tells the returns of each generation.</summary>
    [Fact]
    public async Task GenerationsOfOnePairTakeLessThanAKilobyteAnEvaluation()
    {
        using var silos = await Silos.StartAsync(2);
        var outcome = Outcome.Of(await ClusterProgram.RunAsync("run", "--gateway", silos.Gateways[0], "evolve", "--pairs", "1", "--generations", "200"));
        Assert.InRange(outcome.Bytes, 1, 1024);
    }
}
