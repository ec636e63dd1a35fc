using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;

namespace NetGen.Generator.Tests.Support;

/// <summary>Compares a build with what its case expects.</summary>
internal static class Expectation
{
    private const string Usings = "using System;\nusing NetGen;\n";

    public static Task<HostResult> BuildAsync(DiagnosticCase expected) =>
        AnalyzerHost.RunAsync([Marked(expected).Text, .. expected.OtherSources], expected.Options);

    /// <summary>The analyzer reports what is marked, there, at its severity and with the fix, and nothing else.</summary>
    public static void CheckFindings(DiagnosticCase expected, HostResult actual)
    {
        var rule = Rules.All.Single(rule => rule.Id == expected.Rule);
        var source = Marked(expected);
        Assert.Equal(
            source.Spans.Select(span => $"{rule.Id} {rule.DefaultSeverity} at '{source.Text.Substring(span.Start, span.Length)}' {span}"),
            actual.Findings.Select(finding => $"{finding.Id} {finding.Severity} at '{Text(finding.Location)}' {finding.Location.SourceSpan}"));
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
            Assert.Equal(expected.Emitted ?? (isRejected ? 0 : 1), actual.Emitted.Length);
            Assert.Empty(actual.Compiler);
        }
        else
        {
            Assert.Equal(expected.CompilerErrors.Order(), actual.Compiler.Select(diagnostic => diagnostic.Id).Distinct().Order());
            Assert.Equal(expected.Emitted ?? 0, actual.Emitted.Length);
        }
    }

    private static MarkedSource Marked(DiagnosticCase expected) => MarkedSource.Parse(Usings + expected.Source);

    private static string? Text(Location location) => location.SourceTree?.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length);
}
