using NetGen.Generator.Declarations;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Each rule finds what breaks it, where it stands, and nothing in what only just keeps it.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Cases => CaseCatalogue.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TheAnalyzerReportsWhatIsMarkedAndNothingElse(string name) =>
        Expectation.CheckFindings(CaseCatalogue.Find(name), await CaseCatalogue.BuildAsync(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task CodeIsEmittedAndCompilesExactlyWhereNoErrorIsReported(string name) =>
        Expectation.CheckAgreement(CaseCatalogue.Find(name), await CaseCatalogue.BuildAsync(name));

    [Fact]
    public void EveryRuleHasACaseAndANeighbour()
    {
        Assert.Equal(
            Rules.All.Where(rule => rule != Rules.Cost).Select(rule => rule.Id),
            CaseCatalogue.All.Where(test => !test.IsNeighbour).Select(test => test.Rule).Distinct().Order());
        Assert.Equal(
            Rules.All.Where(rule => rule != Rules.Cost).Select(rule => rule.Id),
            CaseCatalogue.All.Where(test => test.IsNeighbour && test.CompilerErrors.Count == 0).Select(test => test.Rule).Distinct().Order());
    }
}
