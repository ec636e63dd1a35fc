using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Diagnostics.Cases;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>All cases of the rules, each built once for all the tests that look at it.</summary>
internal static class CaseCatalogue
{
    private static readonly Dictionary<string, DiagnosticCase> Cases =
        ((IEnumerable<DiagnosticCase>)[.. ClassCases.All, .. LayerCases.All, .. OptionCases.All, .. MemberCases.All, .. SpellingCases.All, .. LineCases.All])
        .Where(test => (LanguageVersion)(100 * test.Needs) <= LanguageVersion.Latest.MapSpecifiedToEffectiveVersion())
        .ToDictionary(test => test.ToString());

    private static readonly Dictionary<string, Lazy<Task<HostResult>>> Builds =
        Cases.ToDictionary(test => test.Key, test => new Lazy<Task<HostResult>>(() => Expectation.BuildAsync(test.Value)));

    public static IReadOnlyCollection<DiagnosticCase> All => Cases.Values;

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static DiagnosticCase Find(string name) => Cases[name];

    public static Task<HostResult> BuildAsync(string name) => Builds[name].Value;
}
