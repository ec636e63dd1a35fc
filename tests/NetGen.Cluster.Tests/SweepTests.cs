using NetGen.Cluster.Tests.Support;

namespace NetGen.Cluster.Tests;

/// <summary>The promises of `sweep`: results are the same wherever they are computed, and never computed twice.</summary>
public sealed class SweepTests : IDisposable
{
    // 3 variants x 2 rates x 2 seeds x 3 folds = 36 pieces.
    private static readonly string[] Work = ["sweep", "--variants", "Linear,Narrow,Deep", "--rates", "0.003,0.01", "--seeds", "2", "--folds", "3", "--epochs", "20"];

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-sweep-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task WhatIsInTheFileIsNotComputedAgain()
    {
        var whole = await RunAsync("whole", Work);
        Assert.Contains("36 done", whole.Text);
        Assert.Equal(36, Lines("whole").Distinct().Count());

        // As a collector leaves it that was killed in the middle of a line.
        var text = File.ReadAllText(PathOf("whole"));
        File.WriteAllText(PathOf("cut"), text[..(text.Length / 2)]);
        var known = File.ReadAllText(PathOf("cut")).Count(c => c == '\n');
        var cut = await RunAsync("cut", Work);
        Assert.Contains($"{36 - known} done", cut.Text);
        Assert.Contains($"{known} known before", cut.Text);
        Assert.Equal(whole.Hash, cut.Hash);
        Assert.Equal(Lines("whole").Order(), Lines("cut").Order());

        var again = await RunAsync("cut", Work);
        Assert.Contains("0 done", again.Text);
        Assert.Equal(whole.Hash, again.Hash);
    }

    /// <summary>A result is taken from the file as it is: were it computed again, the changed one would not be there.</summary>
    [Fact]
    public async Task AResultInTheFileIsBelieved()
    {
        var first = await RunAsync("believed", Work);
        File.WriteAllLines(PathOf("believed"), Lines("believed").Select((line, i) => i == 0 ? line.Replace("\"right\":", "\"right\":1") : line));
        Assert.NotEqual(first.Hash, (await RunAsync("believed", Work)).Hash);
    }

    [Fact]
    public async Task SilosOfWhichOneIsKilledGiveTheResultsOfALocalRun()
    {
        string[] work = ["sweep", "--seeds", "8", "--epochs", "200"];
        using var silos = await Silos.StartAsync(2);
        using var run = ClusterProgram.Start(["run", "--gateway", silos.Gateways[0], .. work, "--out", PathOf("killed")]);
        await run.UntilAsync(() => File.Exists(PathOf("killed")) && new FileInfo(PathOf("killed")).Length > 5000);
        silos.Kill(1);
        var killed = Outcome.Of(await run.EndAsync());
        var local = await RunAsync("local", work);

        Assert.Equal(local.Hash, killed.Hash);
        Assert.Equal(Lines("local").Order(), Lines("killed").Order());
        Assert.InRange(killed.Lost, 1, int.MaxValue);
    }

    [Fact]
    public async Task ShowsTheBestFirst()
    {
        var run = await RunAsync("best", Work);
        var accuracies = run.Text.Split('\n').Where(line => line.Contains("accuracy")).Select(line => line.Split("accuracy ")[1].Split(' ')[0]).ToList();
        Assert.Equal(6, accuracies.Count);
        Assert.Equal(accuracies.OrderDescending(StringComparer.Ordinal), accuracies);
        Assert.DoesNotContain('\x1b', run.Text);
    }

    [Theory]
    [InlineData("{\"variant\":1}\n", ":1:1")]
    [InlineData("nonsense\n", ":1:2: expected a result of a sweep as JSON")]
    [InlineData("{\"variant\":\"Wide\",\"rate\":0.01,\"seed\":1,\"fold\":0,\"folds\":9,\"epochs\":20,\"data\":\"x\",\"right\":1,\"heldOut\":2,\"loss\":0.5}\n", "found 9 folds")]
    public async Task RefusesAFileOfSomethingElse(string text, string message)
    {
        File.WriteAllText(PathOf("other"), text);
        var run = await ClusterProgram.RunAsync([.. Work, "--out", PathOf("other")]);
        OptionTests.IsOneLine(run, message);
        Assert.Equal(text, File.ReadAllText(PathOf("other")));
    }

    private string PathOf(string name) => Path.Combine(_folder, name + ".jsonl");

    private string[] Lines(string name) => File.ReadAllLines(PathOf(name));

    private async Task<Outcome> RunAsync(string name, string[] work) => Outcome.Of(await ClusterProgram.RunAsync([.. work, "--out", PathOf(name)]));
}
