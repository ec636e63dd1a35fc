using NetGen.Generator.Tests.Diagnostics.Cases;
using NetGen.Generator.Tests.Hosts;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>All cases of the rules, each built once for all the tests that look at it.</summary>
internal static class CaseCatalogue
{
    private static readonly IReadOnlyList<DiagnosticCase> Written =
        [.. ClassCases.All, .. LayerCases.All, .. OptionCases.All, .. OptimizerCases.All, .. MemberCases.All, .. SpellingCases.All, .. LineCases.All, .. ProfileCases.All, .. OtherNetworkCases.All, .. WeightCases.All, .. StandardizeCases.All, .. ShapeCases.All, .. ShapeCases.Kept, .. LayerOptionCases.All, .. LayerOptionCases.Kept, .. StreamingCases.All, .. FormulaCases.All, .. FormulaWarningCases.All];

    private static readonly Dictionary<string, DiagnosticCase> Cases =
        Written.Where(test => Host.Parses(test.Needs)).ToDictionary(test => test.ToString());

    private static readonly Dictionary<string, Lazy<Task<HostResult>>> Builds =
        Cases.ToDictionary(test => test.Key, test => new Lazy<Task<HostResult>>(() => Expectation.BuildAsync(test.Value)));

    public static IReadOnlyCollection<DiagnosticCase> All => Cases.Values;

    /// <summary>What the compiler of this run is too old for; the run in the newest has them among the others.</summary>
    public static IReadOnlyList<DiagnosticCase> TooNew => [.. Written.Where(test => !Host.Parses(test.Needs))];

    public static TheoryData<string> Names => [.. Cases.Keys];

    public static DiagnosticCase Find(string name) => Cases[name];

    public static Task<HostResult> BuildAsync(string name) => Builds[name].Value;
}
