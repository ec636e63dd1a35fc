using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Declarations;

namespace NetGen.Generator.Tests.Support;

/// <summary>Compares a build with what its case expects.</summary>
internal static class Expectation
{
    private const string Usings = "using System;\nusing NetGen;\n";

    public static Task<HostResult> BuildAsync(DiagnosticCase expected) =>
        AnalyzerHost.RunAsync([Marked(expected).Text, .. expected.OtherSources], expected.Options with { Files = [.. Files(expected).Select(file => file.Text)] });

    /// <summary>The analyzer reports what is marked, there, at its severity and with the fix, and nothing else.</summary>
    public static void CheckFindings(DiagnosticCase expected, HostResult actual)
    {
        var rule = Rules.All.Single(rule => rule.Id == expected.Rule);
        var source = Marked(expected);
        Assert.Equal(
            Marks(expected, source).Select(mark => $"{rule.Id} {rule.DefaultSeverity} at '{mark.Text.Substring(mark.Span.Start, mark.Span.Length)}' {mark.Span} {LinesOf(mark.Text, mark.Span)}"),
            actual.Findings.Select(finding => $"{finding.Id} {finding.Severity} at '{TextOf(expected, finding.Location).Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length)}' {finding.Location.SourceSpan} {finding.Location.GetLineSpan().Span}"));
        Assert.All(actual.Findings, finding =>
        {
            Assert.NotEmpty(expected.Says);
            Assert.Contains(expected.Says, finding.GetMessage(), StringComparison.Ordinal);
        });
    }

    /// <summary>
    /// Analyzer, generator and compiler agree: under an error nothing is emitted; without one the code is, and it compiles
    /// without a warning. The user's part has the expected compiler errors and no others.
    /// </summary>
    public static void CheckAgreement(DiagnosticCase expected, HostResult actual)
    {
        var isRejected = actual.Findings.Any(finding => finding.Severity == DiagnosticSeverity.Error);
        if (expected.CompilerErrors.Count == 0)
        {
            Assert.Equal(expected.Emitted ?? (isRejected ? 0 : 1), actual.Networks.Length);
            Assert.Empty(actual.Compiler);
        }
        else
        {
            Assert.Equal(expected.CompilerErrors.Order(), actual.Compiler.Select(diagnostic => diagnostic.Id).Distinct().Order());
            Assert.Equal(expected.Emitted ?? 0, actual.Networks.Length);
        }
    }

    private static MarkedSource Marked(DiagnosticCase expected) => MarkedSource.Parse(Usings + expected.Source);

    // The source's marks, then those of the additional files.
    private static IEnumerable<(string Text, TextSpan Span)> Marks(DiagnosticCase expected, MarkedSource source) =>
        source.Spans.Select(span => (source.Text, span)).Concat(Files(expected).SelectMany(file => file.Spans.Select(span => (file.Text.Content, span))));

    private static IEnumerable<(MemoryText Text, IReadOnlyList<TextSpan> Spans)> Files(DiagnosticCase expected) => expected.Options.Files.Select(file =>
    {
        if (!file.IsReadable)
        {
            return (file, Array.Empty<TextSpan>());
        }

        var marked = MarkedSource.Parse(file.Content);
        return (new MemoryText(file.Path, marked.Text), marked.Spans);
    });

    private static LinePositionSpan LinesOf(string text, TextSpan span) => SourceText.From(text).Lines.GetLinePositionSpan(span);

    private static string TextOf(DiagnosticCase expected, Location location) =>
        location.SourceTree?.ToString() ?? Files(expected).Single(file => file.Text.Path == location.GetLineSpan().Path).Text.Content;
}
