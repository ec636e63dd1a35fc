using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator.Tests.CodeFixes.Cases;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>Each fix gives the expected text in which no rule is broken, with either kind of line breaks, at one place and at all.</summary>
public sealed class FixTests
{
    private static readonly Dictionary<string, FixCase> All =
        ((IEnumerable<FixCase>)[.. PartialCases.All, .. ActivationCases.All, .. MoveCases.All, .. NetworkCases.All, .. RemovedOptionCases.All, .. RemovedOptimizerCases.All, .. StableFormulaCases.All])
        .ToDictionary(test => test.ToString());

    public static TheoryData<string> Cases => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task OnePlaceIsFixed(string name) => FixExpectation.CheckOneAsync(All[name], Provider(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public Task OnePlaceIsFixedWithCarriageReturns(string name) =>
        FixExpectation.CheckOneAsync(All[name].WithCarriageReturns(), Provider(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public Task AllPlacesOfTheProjectAreFixed(string name) => FixExpectation.CheckAllAsync(All[name], Provider(name), FixAllScope.Project);

    [Fact]
    public Task AllPlacesOfTheSolutionAreFixed() =>
        FixExpectation.CheckAllAsync(All["NETGEN010 several in several files"], Provider("NETGEN010 "), FixAllScope.Solution);

    [Fact]
    public Task AllPlacesOfADocumentAreFixed() =>
        FixExpectation.CheckAllAsync(All["NETGEN001 two networks in one outer class"], Provider("NETGEN001 "), FixAllScope.Document);

    [Fact]
    public void EveryFixHasCases() => Assert.Equal(
        FixExpectation.Providers.Select(provider => provider.FixableDiagnosticIds.Single()).Order(),
        All.Values.Select(test => test.Rule).Distinct().Order());

    private static CodeFixProvider Provider(string name) => FixExpectation.ProviderOf(name.Split(' ')[0]);
}
