using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Emit;
using NetGen.Generator.Models;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;
using Xunit.Abstractions;
using NetworkCases = NetGen.Tests.Cases.CaseCatalogue;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>What a network costs is told at its class, and more lines than the project allows are an error.</summary>
public sealed class CostTests(ITestOutputHelper output)
{
    private const string Iris = "using NetGen;\n[Network(4, Loss.CrossEntropy)]\n[Dense(16, Activation.Relu)]\n[Dense(3, Activation.Softmax)]\npublic partial class Iris { }\n";

    [Fact]
    public async Task TheCostStandsAtTheClassAndInTheHeader()
    {
        var build = await AnalyzerHost.RunAsync([Iris]);
        var cost = Assert.Single(build.Costs);
        var text = string.Concat(build.Emitted.Select(file => file.ToString()));
        Assert.Equal((DiagnosticSeverity.Info, Iris.IndexOf("Iris", StringComparison.Ordinal)), (cost.Severity, cost.Location.SourceSpan.Start));

        // The gradient is as long as the parameters; how long the rest is the text says where it takes it.
        var workspace = 4 * (136 + int.Parse(Regex.Match(text, @"scratch: (\d+)").Groups[1].Value, CultureInfo.InvariantCulture));
        var told = $"131 parameters in 544 bytes, and {Count(workspace)} of workspace; 112 multiply-adds a sample forward, 272 a training step";
        Assert.Equal($"'Iris': {told}; {Count(Lines(build))} lines of code", cost.GetMessage());
        Assert.Contains($"\n// {told}.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANetworkThatBreaksARuleHasNoCost() =>
        Assert.Empty((await AnalyzerHost.RunAsync([Iris.Replace("16", "0", StringComparison.Ordinal)])).Costs);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 0)]
    public async Task TheLimitIsExact(int beyond, int emitted)
    {
        var lines = Lines(await AnalyzerHost.RunAsync([Iris]));
        var build = await AnalyzerHost.RunAsync([Iris], new HostOptions(MaxEmittedLines: $"{lines + beyond}"));
        Assert.Equal((emitted, emitted, 1 - emitted), (build.Networks.Length, build.Costs.Length, build.Findings.Length));
        Assert.Equal(3 * emitted, build.Emitted.Length);
        Assert.All(build.Findings, finding => Assert.Contains(
            $"would have {Count(lines)} lines, but the limit is {Count(lines + beyond)}: make the network smaller, or set NetGenMaxEmittedLines to {lines} or more",
            finding.GetMessage(),
            StringComparison.Ordinal));
    }

    // Layers of the activation with the longest formula, in the number type with the shorter vectors: what the page of the rule says.
    [Theory]
    [InlineData(64, 3, true)]
    [InlineData(64, 250, true)]
    public void TheDefaultIsGenerous(int layers, int units, bool isAllowed)
    {
        var lines = EmittedText.Of(CaseModels.Of(new NetworkCase(
            "Deep", 100, [.. Enumerable.Repeat(new LayerCase(units, Activation.Mish), layers - 1), new(2, Activation.Softmax)], Loss.CrossEntropy, Precision.Double))).Lines;
        output.WriteLine($"{layers} layers of {units} units: {lines} lines");
        Assert.Equal(isAllowed, LineLimit.Default.Allows(lines));
    }

    // A keystroke that does not change the declaration must not emit again.
    [Fact]
    public async Task TheLinesAreCountedOnceForTheSameDeclaration()
    {
        var analyzer = new NetworkAnalyzer();
        await AnalyzerHost.RunAsync([Iris], analyzer: analyzer);
        await AnalyzerHost.RunAsync(["// a comment\n" + Iris + "class Other { int _value = 1; int Value => _value; }"], analyzer: analyzer);
        Assert.Equal(1, analyzer.TextsEmitted);
        await AnalyzerHost.RunAsync([Iris.Replace("16", "17", StringComparison.Ordinal)], analyzer: analyzer);
        Assert.Equal(2, analyzer.TextsEmitted);
    }

    [Fact]
    public void TheCacheStaysSmallAndRight()
    {
        var cache = new CostCache();
        var model = CaseModels.Of(NetworkCases.Find("OneByOne"));
        var lines = cache.LinesOf(model);
        for (var inputs = 2; inputs < CostCache.Capacity + 10; inputs++)
        {
            cache.LinesOf(model with { Inputs = inputs });
        }

        var counted = cache.Counted;
        Assert.Equal(lines, cache.LinesOf(model with { Type = model.Type with { } }));
        Assert.Equal(counted + 1, cache.Counted);
        Assert.Equal(EmittedText.Of(model).Lines, lines);
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // Of all files of the network.
    private static int Lines(HostResult build) => build.Emitted.Sum(file => file.ToString().Count(letter => letter == '\n'));
}
