using System.Globalization;
using NetGen.Cluster.Tests.Support;

namespace NetGen.Cluster.Tests;

/// <summary>The promises of `sweep`: results are the same wherever they are computed.</summary>
[Collection(ClusterProgram.Collection)]
public sealed class SweepTests : IDisposable
{
    private readonly SweepFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SilosOfWhichOneIsKilledGiveTheResultsOfALocalRun()
    {
        string[] work = ["sweep", "--seeds", "8", "--epochs", "200"];
        using var silos = await Silos.StartAsync(2);
        using var run = ClusterProgram.Start(["run", "--gateway", silos.Gateways[0], .. work, "--out", _folder.PathOf("killed")]);
        await run.UntilAsync(() => File.Exists(_folder.PathOf("killed")) && new FileInfo(_folder.PathOf("killed")).Length > 5000);
        silos.Kill(1);
        var killed = Outcome.Of(await run.EndAsync());
        var local = await _folder.RunAsync("local", work);

        Assert.Equal(local.Hash, killed.Hash);
        Assert.Equal(_folder.Lines("local").Order(), _folder.Lines("killed").Order());
        Assert.InRange(killed.Lost, 1, int.MaxValue);
    }

    [Fact]
    public async Task ShowsTheBestFirst()
    {
        var run = await _folder.RunAsync("best", SweepFolder.Work);
        var accuracies = run.Text.Split('\n').Where(line => line.Contains("accuracy")).Select(line => double.Parse(line.Split("accuracy ")[1].Split(' ')[0], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(6, accuracies.Count);
        Assert.Equal(accuracies.OrderDescending(), accuracies);
        Assert.DoesNotContain('\x1b', run.Text);
    }

    /// <summary>However many slots a silo has: 20 bytes a row, in more than one part.</summary>
    [Fact]
    public async Task DataTravelOnceToEachSilo()
    {
        const int Rows = 40_000;
        var data = _folder.PathOf("data");
        File.WriteAllLines(data, Enumerable.Range(0, Rows).Select(row => $"{row % 7},{row % 11},{row % 13},{row},{row % 3}").Prepend("a,b,c,d,label"));
        string[] work = ["sweep", "--data", data, "--variants", "Linear", "--rates", "0.01", "--folds", "2", "--epochs", "1", "--seeds", "6", "--outstanding", "12"];
        using var silos = await Silos.StartAsync(2);
        var spread = Outcome.Of(await ClusterProgram.RunAsync(["run", "--gateway", silos.Gateways[0], .. work, "--out", _folder.PathOf("spread")]));

        Assert.Equal((await _folder.RunAsync("alone", work)).Hash, spread.Hash);
        Assert.InRange(spread.AllBytes, 2 * 20 * Rows, 3 * 20 * Rows);
    }

    [Fact]
    public async Task TooManyRowsAreRefused()
    {
        var data = _folder.PathOf("data");
        File.WriteAllLines(data, Enumerable.Repeat("1,1,1,1,0", 1_000_001).Prepend("a,b,c,d,label"));
        OptionTests.IsOneLine(await ClusterProgram.RunAsync("sweep", "--data", data, "--out", _folder.PathOf("many")), ":1000002:1: expected at most 1000000 rows, found more");
    }
}
