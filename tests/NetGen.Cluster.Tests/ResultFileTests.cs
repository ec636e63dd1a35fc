using System.Text.RegularExpressions;
using NetGen.Cluster.Tests.Support;

namespace NetGen.Cluster.Tests;

/// <summary>The file of results: nothing in it is computed twice, and nothing in it is lost that a sweep has not written.</summary>
public sealed class ResultFileTests : IDisposable
{
    // The first line of Work's results.
    private static readonly Lazy<Task<string>> Row = new(async () =>
    {
        var file = Path.GetTempFileName();
        try
        {
            Outcome.Of(await ClusterProgram.RunAsync([.. SweepFolder.Work, "--variants", "Linear", "--out", file]));
            return File.ReadLines(file).First();
        }
        finally
        {
            File.Delete(file);
        }
    });

    private readonly SweepFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WhatIsInTheFileIsNotComputedAgain()
    {
        var whole = await _folder.RunAsync("whole", SweepFolder.Work);
        Assert.Contains("36 done", whole.Text);
        Assert.Equal(36, _folder.Lines("whole").Distinct().Count());

        // As a collector leaves it that was killed in the middle of a line.
        var text = File.ReadAllText(_folder.PathOf("whole"));
        File.WriteAllText(_folder.PathOf("cut"), text[..(text.LastIndexOf('\n', text.Length / 2) + 20)]);
        var known = File.ReadAllText(_folder.PathOf("cut")).Count(c => c == '\n');
        var cut = await _folder.RunAsync("cut", SweepFolder.Work);
        Assert.Contains($"{36 - known} done", cut.Text);
        Assert.Contains($"{known} known before", cut.Text);
        Assert.Equal(whole.Hash, cut.Hash);
        Assert.Equal(_folder.Lines("whole").Order(), _folder.Lines("cut").Order());

        var again = await _folder.RunAsync("cut", SweepFolder.Work);
        Assert.Contains("0 done", again.Text);
        Assert.Equal(whole.Hash, again.Hash);
    }

    /// <summary>A result is taken from the file as it is: were it computed again, the changed one would not be there.</summary>
    [Fact]
    public async Task AResultInTheFileIsBelieved()
    {
        var first = await _folder.RunAsync("believed", SweepFolder.Work);
        File.WriteAllLines(_folder.PathOf("believed"), _folder.Lines("believed").Select((line, i) => i == 0 ? Regex.Replace(line, "\"right\":\\d+", "\"right\":0") : line));
        Assert.NotEqual(first.Hash, (await _folder.RunAsync("believed", SweepFolder.Work)).Hash);
    }

    [Theory]
    [InlineData("{\"variant\":1}\n", ":1:1")]
    [InlineData("nonsense\n", ":1:2: expected a result of a sweep as JSON")]
    [InlineData("nonsense", ":1:2: expected a result of a sweep as JSON")]
    [InlineData("{ \"variant\": ", ":1:14: expected a result of a sweep as JSON")]
    [InlineData("{\"variant\":\"Wide\",\"price\":", ":1:27: expected a result of a sweep as JSON")]
    [InlineData("{\"variant\":\"Wide\",\"network\":,", ":1:29: expected a result of a sweep as JSON")]
    [InlineData("{\"variant\":\"Wide\",\"price\":3}", ":1:29: expected a result of a sweep as JSON")]
    public Task RefusesAFileOfSomethingElse(string text, string message) => RefusesAsync(text, message);

    /// <summary>As a collector leaves it that was killed: a row begun, however little of it.</summary>
    [Theory]
    [InlineData("{")]
    [InlineData("{\"variant\":\"De")]
    [InlineData("{\"variant\":\"Wide\",\"network\":\"0\",\"rate\":0.")]
    [InlineData("{\"variant\":\"Wide\",\"network\":\"0\",\"ra")]
    public async Task ABegunRowIsCutOff(string text)
    {
        File.WriteAllText(_folder.PathOf("begun"), text);
        Assert.Contains("36 done", (await _folder.RunAsync("begun", SweepFolder.Work)).Text);
        Assert.Equal(36, _folder.Lines("begun").Length);

        // Every line is a row, or it would be refused.
        Assert.Contains("0 done", (await _folder.RunAsync("begun", SweepFolder.Work)).Text);
    }

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
        await RefusesAsync(row + " ", message);
        await RefusesAsync(row + "\r", message);
    }

    /// <summary>What is cut off is cut off by the next result, not by opening the file.</summary>
    [Fact]
    public async Task ARunThatAddsNothingChangesNothing()
    {
        await _folder.RunAsync("same", SweepFolder.Work);
        File.AppendAllText(_folder.PathOf("same"), "{\"variant\":\"De");
        var text = File.ReadAllText(_folder.PathOf("same"));
        Assert.Contains("0 done", (await _folder.RunAsync("same", SweepFolder.Work)).Text);
        Assert.Equal(text, File.ReadAllText(_folder.PathOf("same")));
    }

    /// <summary>As an editor leaves a file, or a disk that was full by one byte.</summary>
    [Fact]
    public async Task AWholeLastLineNeedsNoEnd()
    {
        var whole = await _folder.RunAsync("ended", SweepFolder.Work);
        File.WriteAllText(_folder.PathOf("open"), string.Join('\n', _folder.Lines("ended").Skip(1)));
        var open = await _folder.RunAsync("open", SweepFolder.Work);
        Assert.Contains("1 done", open.Text);
        Assert.Equal(whole.Hash, open.Hash);
        Assert.Equal(_folder.Lines("ended").Order(), _folder.Lines("open").Order());
    }

    /// <summary>A result is of a network as it was declared: each variant has a word for that.</summary>
    [Fact]
    public async Task EachVariantHasItsFingerprint()
    {
        await _folder.RunAsync("prints", SweepFolder.Work);
        var prints = _folder.Lines("prints").Select(line => (Variant: Word(line, "variant"), Network: Word(line, "network"))).Distinct().ToList();
        Assert.Equal(["Deep", "Linear", "Narrow"], prints.Select(print => print.Variant).Order());
        Assert.Equal(3, prints.Select(print => print.Network).Distinct().Count());

        static string Word(string line, string name) => line.Split($"\"{name}\":\"")[1].Split('"')[0];
    }

    /// <summary>Rows of a table that is much larger than any here: their numbers must not overflow.</summary>
    [Fact]
    public async Task AddsRowsOfLargeTables()
    {
        await _folder.RunAsync("large", SweepFolder.Work);
        File.WriteAllText(_folder.PathOf("large"), Regex.Replace(File.ReadAllText(_folder.PathOf("large")), "\"right\":\\d+,\"heldOut\":\\d+", "\"right\":2000000000,\"heldOut\":2000000000"));
        Assert.Contains("accuracy 100.00 %", (await _folder.RunAsync("large", SweepFolder.Work)).Text);
    }

    [FactOnUnix]
    public async Task APipeIsNoFileOfResults()
    {
        using (var make = System.Diagnostics.Process.Start("mkfifo", _folder.PathOf("pipe")))
            make.WaitForExit();
        OptionTests.IsOneLine(await ClusterProgram.RunAsync([.. SweepFolder.Work, "--out", _folder.PathOf("pipe")]), "--out: expected a file, found ");
    }

    private async Task RefusesAsync(string text, string message)
    {
        File.WriteAllText(_folder.PathOf("other"), text);
        var run = await ClusterProgram.RunAsync([.. SweepFolder.Work, "--out", _folder.PathOf("other")]);
        OptionTests.IsOneLine(run, message);
        Assert.Equal(text, File.ReadAllText(_folder.PathOf("other")));
    }
}
