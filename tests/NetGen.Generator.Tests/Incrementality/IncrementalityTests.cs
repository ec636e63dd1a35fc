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
}
