using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        var steps = Steps.Between(compilation, compilation.Clone());
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
        Assert.Equal((IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified), steps);
    }

    // The guard's mutant: had the model held anything of the syntax tree, equal text in another tree would be unequal.
    [Fact]
    public void AModelThatHeldTheTreeWouldBeSeen()
    {
        var source = CaseCatalogue.Find("Iris").ToSource();
        var (first, second) = (CSharpSyntaxTree.ParseText(source), CSharpSyntaxTree.ParseText(source));
        Assert.NotEqual(first, second);
        Assert.NotEqual(IncrementalStepRunReason.Unchanged, Steps.Between(Compilations.Of(source), Compilations.Of("class Unrelated { }")).Model);
    }
}
