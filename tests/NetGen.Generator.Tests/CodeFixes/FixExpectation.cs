using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>Compares what a fix does with what its case expects.</summary>
internal static class FixExpectation
{
    /// <summary>The providers, found as an editor finds them.</summary>
    public static IReadOnlyList<CodeFixProvider> Providers { get; } =
    [
        .. typeof(DeclarationFix).Assembly.GetTypes()
            .Where(type => type.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), false).Length > 0)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    public static CodeFixProvider ProviderOf(string rule) => Providers.Single(provider => provider.FixableDiagnosticIds.Contains(rule));

    /// <summary>At the first place one fix is offered; it gives the expected text, to the character, which builds without a finding.</summary>
    public static async Task CheckOneAsync(FixCase expected, CodeFixProvider provider)
    {
        using var host = new FixHost(expected.Before);
        var finding = (await host.FindAsync(expected.Rule)).First();
        var offer = Assert.Single(await host.OffersAsync(provider, finding));
        AssertSame(expected.After, await host.ApplyAsync(offer));
        if (expected.AfterAll is null)
        {
            await CheckBuildAsync(expected.After);
        }
    }

    /// <summary>Fixing all of the project does the same at every place.</summary>
    public static async Task CheckAllAsync(FixCase expected, CodeFixProvider provider, FixAllScope scope)
    {
        using var host = new FixHost(expected.Before);
        var offer = await host.OfferAllAsync(provider, scope, provider.GetType().Name);
        Assert.NotNull(offer);
        var texts = await host.ApplyAsync(offer);
        AssertSame(expected.AfterAll ?? expected.After, texts);
        await CheckBuildAsync(texts);
    }

    // As one text, whose first difference is shown.
    private static void AssertSame(string[] expected, string[] actual) => Assert.Equal(string.Join("\f", expected), string.Join("\f", actual));

    private static async Task CheckBuildAsync(string[] sources)
    {
        var build = await AnalyzerHost.RunAsync(sources);
        Assert.Empty(build.Findings.Where(finding => finding.Severity >= DiagnosticSeverity.Warning));
        Assert.Empty(build.Compiler);
        Assert.NotEmpty(build.Emitted);
    }
}
