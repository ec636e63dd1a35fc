using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>Each kind of edit makes the generator emit again what it means to change, and nothing else.</summary>
public sealed class EditTests
{
    public static TheoryData<string> Edits => [.. EditCatalogue.All.Select(edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Edits))]
    public void AnEditEmitsWhatItChanges(string name) => Check(EditCatalogue.Find(name));

    [Fact]
    public void ThereAreManyKinds() => Assert.True(EditCatalogue.All.Count >= 40 && EditCatalogue.All.Count(edit => edit.EmitsAgain.Length == 0) >= 20);

    // The mutants: a model that is never equal, one that is equal too often, and an edit that is expected to do less or more.
    [Fact]
    public void AModelThatHoldsSyntaxIsSeen() => Fails(EditCatalogue.Find("comment above"), new SyntaxHoldingGenerator());

    [Fact]
    public void AModelThatForgetsIsSeen() => Fails(EditCatalogue.Find("units"), new ForgetfulGenerator());

    [Fact]
    public void AnotherExpectationFails()
    {
        Fails(EditCatalogue.Find("comment above") with { EmitsAgain = ["N.A.g.cs"] });
        Fails(EditCatalogue.Find("units") with { EmitsAgain = [] });
    }

    private static void Fails(Edit edit, IIncrementalGenerator? generator = null) => Assert.ThrowsAny<XunitException>(() => Check(edit, generator));

    private static void Check(Edit edit, IIncrementalGenerator? generator = null)
    {
        var run = new EditRun(EditCatalogue.Before, edit.Apply(EditCatalogue.Before), generator);
        Assert.Equal(edit.EmitsAgain, run.EmittedAgain);
        Assert.Equal(run.Fresh, run.Emitted);

        // The reasons say the same: where nothing is emitted again and no class has come or gone, every model is equal to the last.
        var again = run.Outputs.Count(reason => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
        Assert.InRange(again, edit.EmitsAgain.Length, edit.EmitsAgain.Length + run.Models.Count - run.Networks.Count);
        if (edit.EmitsAgain.Length == 0 && run.Networks.Count == run.Models.Count)
        {
            Assert.All(run.Models, reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached, reason.ToString()));
            Assert.All(run.Outputs, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }
    }
}
