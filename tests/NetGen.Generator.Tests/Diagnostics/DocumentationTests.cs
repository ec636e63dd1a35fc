using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>The rules, the release files and diagnostics.md tell the same, and the examples in it do what it says.</summary>
public sealed class DocumentationTests
{
    // Rules that are no more: their numbers are not given again.
    private static readonly int[] Retired = [6];

    private static readonly string[] Page = Read("diagnostics.md");

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Fact]
    public void IdsAreConsecutive()
    {
        var costs = Rules.All.Count(rule => string.CompareOrdinal(rule.Id, "NETGEN900") > 0);
        var numbers = Enumerable.Range(1, Rules.All.Count - costs + Retired.Length).Except(Retired).Concat(Enumerable.Range(901, costs));
        Assert.Equal(numbers.Select(number => $"NETGEN{number:000}"), Rules.All.Select(rule => rule.Id));
    }

    [Fact]
    public void AllHoldsEveryDescriptor()
    {
        var declared = typeof(Rules).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().OrderBy(rule => rule.Id, StringComparer.Ordinal);
        Assert.Equal(declared, Rules.All);
        Assert.Equal(declared, new NetworkAnalyzer().SupportedDiagnostics);
    }

    [Fact]
    public void TitlesAndMessagesAreAllDifferent()
    {
        Assert.Equal(Rules.All.Count, Rules.All.Select(Title).Distinct().Count());
        Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.MessageFormat.ToString()).Distinct().Count());
    }

    [Fact]
    public void HelpLinksLeadToTheSection() => Assert.All(Rules.All, rule => Assert.Equal(
        "https://github.com/netgen/netgen/blob/main/generator/NetGen.Generator/diagnostics.md#" + rule.Id.ToLowerInvariant(), rule.HelpLinkUri));

    [Fact]
    public void ErrorsCannotBeSilencedAndWarningsCan() => Assert.All(Rules.All, rule => Assert.Equal(
        rule.DefaultSeverity == DiagnosticSeverity.Error, rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));

    [Fact]
    public void TheReleaseFilesListEveryRule()
    {
        var rows = Read("AnalyzerReleases.Shipped.md").Concat(Read("AnalyzerReleases.Unshipped.md")).Where(line => line.StartsWith("NETGEN", StringComparison.Ordinal));
        Assert.Equal(Rules.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {Title(rule)}"), rows);
    }

    [Fact]
    public void ThePageHasASectionForEveryRule()
    {
        Assert.Equal(Rules.All.Select(rule => "## " + rule.Id), Page.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.All(Rules.All, rule => Assert.StartsWith($"**{rule.DefaultSeverity}: {Title(rule)}.** ", Section(rule.Id)[1], StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task TheFirstExampleBreaksTheRuleAndTheSecondNone(string id)
    {
        // An example may have a file of weights before it.
        var examples = Regex.Matches(string.Join('\n', Section(id)), "(?:```text\n([^`]*)```\n\n)?```csharp\n(.*?)\n```", RegexOptions.Singleline)
            .Select(match => (Source: "using System;\nusing NetGen;\n" + match.Groups[2].Value, Files: match.Groups[1].Success ? new[] { new MemoryText("net.weights", match.Groups[1].Value) } : []))
            .ToList();
        Assert.Equal(2, examples.Count);

        var wrong = await AnalyzerHost.RunAsync([examples[0].Source], (id switch
        {
            "NETGEN015" => new HostOptions(ReferencesNetGen: false),
            "NETGEN016" => new HostOptions(Language: LanguageVersion.CSharp8),
            "NETGEN902" => new HostOptions(MaxEmittedLines: "5000"),
            "NETGEN903" => new HostOptions(MaxEmittedLines: "5k"),
            "NETGEN904" => new HostOptions { Properties = new Dictionary<string, string> { ["NetGenProfile"] = "scalar" } },
            _ => new HostOptions(),
        }) with { Files = examples[0].Files });
        Assert.Equal(id, Assert.Single(id == "NETGEN901" ? wrong.Costs : wrong.Findings).Id);

        var right = await AnalyzerHost.RunAsync([examples[1].Source], new HostOptions(
            Language: id == "NETGEN016" ? LanguageVersion.CSharp9 : LanguageVersion.Latest,
            MaxEmittedLines: id is "NETGEN902" or "NETGEN903" ? "5000" : null) { Files = examples[1].Files });
        Assert.Empty(right.Findings);
        Assert.Empty(right.Compiler);
        Assert.Equal(id == "NETGEN027" ? 2 : 1, right.Networks.Length); // there one network is declared with another
    }

    private static List<string> Section(string id) =>
        [.. Page.SkipWhile(line => line != "## " + id).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))];

    private static string Title(DiagnosticDescriptor rule) => rule.Title.ToString();

    private static string[] Read(string file) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Rules", file));
}
