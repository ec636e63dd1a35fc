using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Hosts;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>What an edit makes the generator do again, by the reasons of its steps.</summary>
public class IncrementalityTests
{
    public static TheoryData<string> Cases => [.. CaseCatalogue.Named.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheSameSourceIsCached(string name)
    {
        var compilation = Compilations.Of(CaseCatalogue.Find(name).ToSource());
        var steps = Steps.Between(compilation, compilation);
        Assert.Equal((IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached), steps);
    }

    [Theory]
    [InlineData("// a comment")]
    [InlineData("/* a longer\n   comment */ ")]
    [InlineData("\n\n\n")]
    [InlineData("public class Unrelated { public int Member { get; set; } }\n")]
    public void AnEditThatSaysNothingNewKeepsTheOutput(string addition)
    {
        var source = CaseCatalogue.Find("Iris").ToSource();
        var steps = Steps.Between(Compilations.Of(source), Compilations.Of(addition + "\n" + source));
        Assert.Equal((IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached), steps);
    }

    [Theory]
    [InlineData("Dense(16", "Dense(17")]
    [InlineData("Network(4", "Network(5")]
    [InlineData("Activation.Relu", "Activation.Tanh")]
    [InlineData("Loss.CrossEntropy", "Loss.CrossEntropy, Reduction = global::NetGen.Reduction.Sum")]
    [InlineData("class Iris", "class Lily")]
    public void AnEditThatSaysSomethingNewRunsEverything(string old, string now)
    {
        var source = CaseCatalogue.Find("Iris").ToSource();
        var steps = Steps.Between(Compilations.Of(source), Compilations.Of(source.Replace(old, now, StringComparison.Ordinal)));
        Assert.Equal((IncrementalStepRunReason.Modified, Host.MadeAgain), steps);
    }

    // The guard's mutant: a generator whose model holds the class's syntax does everything again after a comment.
    [Fact]
    public void AModelThatHoldsSyntaxIsSeen()
    {
        var source = CaseCatalogue.Find("Iris").ToSource();
        var steps = Steps.Between(Compilations.Of(source), Compilations.Of("// a comment\n" + source), new SyntaxHoldingGenerator());
        Assert.Equal((IncrementalStepRunReason.Modified, Host.MadeAgain), steps);
    }

    [Theory]
    [InlineData("build_property.Other", "1", "2")]
    [InlineData("build_property.NetGenMaxEmittedLines", "90000", "")]
    [InlineData("build_property.NetGenMaxEmittedLines", "30000", " 30000 ")]
    [InlineData("build_property.NetGenProfile", "auto", "")]
    [InlineData("build_property.NetGenProfile", "plain", " Plain ")]
    public void AnOptionThatSaysNothingNewKeepsTheOutput(string key, string before, string after) =>
        Assert.Equal((IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached), OptionSteps(key, before, after));

    [Fact]
    public void AnotherLimitThatAllowsTheSameKeepsTheOutput() => Assert.Equal(
        (IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached), OptionSteps("build_property.NetGenMaxEmittedLines", "20000", "30000"));

    [Theory]
    [InlineData("10")]
    [InlineData("many")]
    public void ALimitThatForbidsRunsTheOutputAgain(string after) => Assert.Equal(
        (IncrementalStepRunReason.Modified, Host.MadeAgain), OptionSteps("build_property.NetGenMaxEmittedLines", "20000", after));

    [Theory]
    [InlineData("plain")]
    [InlineData("simd")]
    public void AnotherProfileRunsTheOutputAgain(string after) => Assert.Equal(
        (IncrementalStepRunReason.Unchanged, Host.MadeAgain), OptionSteps("build_property.NetGenProfile", "auto", after));

    // The guard's mutant: a generator that holds all options does everything again after any change of them.
    [Fact]
    public void AModelThatHoldsAllOptionsIsSeen() => Assert.Equal(
        (IncrementalStepRunReason.Modified, Host.MadeAgain), OptionSteps("build_property.Other", "1", "2", new OptionsHoldingGenerator()));

    private static (IncrementalStepRunReason Limit, IncrementalStepRunReason Output) OptionSteps(string key, string before, string after, IIncrementalGenerator? generator = null) => Steps.Between(
        new ProjectOptions(new() { [key] = before }), new ProjectOptions(new() { [key] = after }), Compilations.Of(CaseCatalogue.Find("Iris").ToSource()), generator);
}
