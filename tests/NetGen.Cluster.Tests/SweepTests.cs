using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Cluster.Tests.Support;

namespace NetGen.Cluster.Tests;

/// <summary>The promises of `sweep`: results are the same wherever they are computed, and never computed twice.</summary>
[Collection(ClusterProgram.Collection)]
public sealed class SweepTests : IDisposable
{
    // 3 variants x 2 rates x 2 seeds x 3 folds = 36 pieces.
    private static readonly string[] Work = ["sweep", "--variants", "Linear,Narrow,Deep", "--rates", "0.003,0.01", "--seeds", "2", "--folds", "3", "--epochs", "20"];

    // The first line of Work's results.
    private static readonly Lazy<Task<string>> Row = new(async () =>
    {
        var file = Path.GetTempFileName();
        try
        {
            Outcome.Of(await ClusterProgram.RunAsync([.. Work, "--variants", "Linear", "--out", file]));
            return File.ReadLines(file).First();
        }
        finally
        {
            File.Delete(file);
        }
    });

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
        File.WriteAllLines(PathOf("believed"), Lines("believed").Select((line, i) => i == 0 ? Regex.Replace(line, "\"right\":\\d+", "\"right\":0") : line));
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
        var accuracies = run.Text.Split('\n').Where(line => line.Contains("accuracy")).Select(line => double.Parse(line.Split("accuracy ")[1].Split(' ')[0], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(6, accuracies.Count);
        Assert.Equal(accuracies.OrderDescending(), accuracies);
        Assert.DoesNotContain('\x1b', run.Text);
    }

    [Theory]
    [InlineData("{\"variant\":1}\n", ":1:1")]
    [InlineData("nonsense\n", ":1:2: expected a result of a sweep as JSON")]
    [InlineData("nonsense", ":1:2: expected a result of a sweep as JSON")]
    [InlineData("{", null)]
    [InlineData("{ \"variant\": ", ":1:14: expected a result of a sweep as JSON")]
    [InlineData("{\"variant\":\"Wide\",\"price\":", ":1:27: expected a result of a sweep as JSON")]
    [InlineData("{\"variant\":\"Wide\",\"network\":,", ":1:29: expected a result of a sweep as JSON")]
    [InlineData("{\"variant\":\"Wide\",\"price\":3}", ":1:29: expected a result of a sweep as JSON")]
    public Task RefusesAFileOfSomethingElse(string text, string? message) => RefusesAsync(text, message);

    /// <summary>Rows that are of other work, or that nothing but another program can have written.</summary>
    [Theory]
    [InlineData("\"folds\":3", "\"folds\":9", "found 9 folds")]
    [InlineData("\"network\":\"", "\"network\":\"f", ":1:1: expected results of Linear as it is declared and trained now (")]
    [InlineData("\"network\":", "\"networks\":", ": expected a result of a sweep as JSON")]
    [InlineData("\"data\":\"", "\"data\":null,\"date\":\"", ": expected a result of a sweep as JSON")]
    [InlineData("\"variant\":\"Linear\"", "\"variant\":null", ": expected a result of a sweep as JSON")]
    [InlineData("\"loss\":", "\"loss\":1e999,\"lost\":", ": expected a result of a sweep as JSON")]
    [InlineData("\"right\":", "\"right\":-", ": expected a result of a sweep as JSON")]
    [InlineData("\"right\":", "\"right\":9", ": expected a result of a sweep as JSON")]
    [InlineData("\"heldOut\":", "\"heldOut\":0,\"held\":", ": expected a result of a sweep as JSON")]
    public async Task RefusesARowThatIsNotOfThisSweep(string part, string other, string message)
    {
        var row = (await Row.Value).Replace(part, other);
        Assert.NotEqual(await Row.Value, row);
        await RefusesAsync(row + "\n", message);
        await RefusesAsync(row, message);
    }

    /// <summary>What is cut off is cut off by the next result, not by opening the file.</summary>
    [Fact]
    public async Task ARunThatAddsNothingChangesNothing()
    {
        await RunAsync("same", Work);
        File.AppendAllText(PathOf("same"), "{\"variant\":\"De");
        var text = File.ReadAllText(PathOf("same"));
        Assert.Contains("0 done", (await RunAsync("same", Work)).Text);
        Assert.Equal(text, File.ReadAllText(PathOf("same")));
    }

    /// <summary>As an editor leaves a file, or a disk that was full by one byte.</summary>
    [Fact]
    public async Task AWholeLastLineNeedsNoEnd()
    {
        var whole = await RunAsync("ended", Work);
        File.WriteAllText(PathOf("open"), string.Join('\n', Lines("ended").Skip(1)));
        var open = await RunAsync("open", Work);
        Assert.Contains("1 done", open.Text);
        Assert.Equal(whole.Hash, open.Hash);
        Assert.Equal(Lines("ended").Order(), Lines("open").Order());
    }

    /// <summary>A result is of a network as it was declared: each variant has a word for that.</summary>
    [Fact]
    public async Task EachVariantHasItsFingerprint()
    {
        await RunAsync("prints", Work);
        var prints = Lines("prints").Select(line => (Variant: Word(line, "variant"), Network: Word(line, "network"))).Distinct().ToList();
        Assert.Equal(["Deep", "Linear", "Narrow"], prints.Select(print => print.Variant).Order());
        Assert.Equal(3, prints.Select(print => print.Network).Distinct().Count());

        static string Word(string line, string name) => line.Split($"\"{name}\":\"")[1].Split('"')[0];
    }

    /// <summary>Rows of a table that is much larger than any here: their numbers must not overflow.</summary>
    [Fact]
    public async Task AddsRowsOfLargeTables()
    {
        await RunAsync("large", Work);
        File.WriteAllText(PathOf("large"), Regex.Replace(File.ReadAllText(PathOf("large")), "\"right\":\\d+,\"heldOut\":\\d+", "\"right\":2000000000,\"heldOut\":2000000000"));
        Assert.Contains("accuracy 100.00 %", (await RunAsync("large", Work)).Text);
    }

    /// <summary>However many slots a silo has: 20 bytes a row, in more than one part.</summary>
    [Fact]
    public async Task DataTravelOnceToEachSilo()
    {
        const int Rows = 40_000;
        var data = Path.Combine(_folder, "data.csv");
        File.WriteAllLines(data, Enumerable.Range(0, Rows).Select(row => $"{row % 7},{row % 11},{row % 13},{row},{row % 3}").Prepend("a,b,c,d,label"));
        string[] work = ["sweep", "--data", data, "--variants", "Linear", "--rates", "0.01", "--folds", "2", "--epochs", "1", "--seeds", "6", "--outstanding", "12"];
        using var silos = await Silos.StartAsync(2);
        var spread = Outcome.Of(await ClusterProgram.RunAsync(["run", "--gateway", silos.Gateways[0], .. work, "--out", PathOf("spread")]));

        Assert.Equal((await RunAsync("alone", work)).Hash, spread.Hash);
        Assert.InRange(spread.AllBytes, 2 * 20 * Rows, 3 * 20 * Rows);
    }

    [Fact]
    public async Task TooManyRowsAreRefused()
    {
        var data = Path.Combine(_folder, "many.csv");
        File.WriteAllLines(data, Enumerable.Repeat("1,1,1,1,0", 1_000_001).Prepend("a,b,c,d,label"));
        OptionTests.IsOneLine(await ClusterProgram.RunAsync("sweep", "--data", data, "--out", PathOf("many")), ":1000002:1: expected at most 1000000 rows, found more");
    }

    [Fact]
    public async Task APipeIsNoFileOfResults()
    {
        using (var make = System.Diagnostics.Process.Start("mkfifo", PathOf("pipe")))
            make.WaitForExit();
        OptionTests.IsOneLine(await ClusterProgram.RunAsync([.. Work, "--out", PathOf("pipe")]), "--out: expected a file, found ");
    }

    // Without a message the text is the beginning of a row, which is cut off.
    private async Task RefusesAsync(string text, string? message)
    {
        File.WriteAllText(PathOf("other"), text);
        var run = await ClusterProgram.RunAsync([.. Work, "--out", PathOf("other")]);
        if (message is null)
        {
            Assert.Contains("36 done", Outcome.Of(run).Text);
            return;
        }

        OptionTests.IsOneLine(run, message);
        Assert.Equal(text, File.ReadAllText(PathOf("other")));
    }

    private string PathOf(string name) => Path.Combine(_folder, name + ".jsonl");

    private string[] Lines(string name) => File.ReadAllLines(PathOf(name));

    private async Task<Outcome> RunAsync(string name, string[] work) => Outcome.Of(await ClusterProgram.RunAsync([.. work, "--out", PathOf(name)]));
}
