using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Hosts;
using NetGen.Generator.Tests.Support;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>Files of weights have steps of their own, by the reasons of the steps.</summary>
public sealed class WeightStepTests
{
    private const string Net = "using NetGen; [Network(2)] [Dense(1)] [Pretrained(\"net.weights\")] static partial class Net { }";

    private static readonly MemoryText First = new("/project/net.weights", WeightTexts.Tiny());

    [Fact]
    public void AnEditOfCodeReadsNoWeights()
    {
        var read = First.Reads;
        var steps = Run(Net, [First], "// a comment\n" + Net, [First]);
        Assert.Equal([Unchanged], steps.Models);
        Assert.Equal([Cached], steps.Files);
        Assert.Equal([Cached], steps.Weights);
        Assert.Equal([Cached, Cached], steps.Outputs);
        Assert.Equal(read + 1, First.Reads);
    }

    /// <summary>The guard's mutant: a generator that reads the files beside the compilation reads them after each edit.</summary>
    [Fact]
    public void AGeneratorThatReadsWeightsWithTheCodeIsSeen()
    {
        var read = First.Reads;
        var steps = Run(Net, [First], "// a comment\n" + Net, [First], new WeightReadingGenerator());
        Assert.Equal([Modified], steps.Files);
        Assert.Equal([Host.MadeAgain], steps.Outputs);
        Assert.Equal(read + 2, First.Reads);
    }

    [Fact]
    public void AnEditOfWeightsReadsNoDeclaration()
    {
        var steps = Run(Net, [First], Net, [new(First.Path, WeightTexts.Tiny("0.75 -1.5 0.25"))]);
        Assert.Equal([Cached], steps.Models);
        Assert.Equal([Modified], steps.Weights);
        Assert.Equal([Host.MadeAgain, Cached], steps.Outputs);
        Assert.Contains("0.75f,", steps.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSignOfZeroIsAnEdit()
    {
        var steps = Run(Net, [new(First.Path, WeightTexts.Tiny("0 1 2"))], Net, [new(First.Path, WeightTexts.Tiny("-0 1 2"))]);
        Assert.Equal([Modified], steps.Weights);
        Assert.Contains("-0f,", steps.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameNumbersSpelledOtherwiseKeepTheOutput()
    {
        var steps = Run(Net, [First], Net, [new(First.Path, First.Content.Replace("0.5 ", "5E-1  ", StringComparison.Ordinal))]);
        Assert.Equal([Unchanged], steps.Weights);
        Assert.Equal([Cached, Cached], steps.Outputs);
    }

    [Fact]
    public void AFileThatNobodyNamesChangesNothing()
    {
        MemoryText other = new("/project/notes.txt", "1"), weights = new("/project/other.weights", "1");
        var steps = Run(Net, [First, other, weights], Net, [First, new(other.Path, "2"), new(weights.Path, "2")]);
        Assert.Equal([Cached], steps.Models);
        Assert.Equal([Unchanged], steps.Sources);
        Assert.Equal([Cached], steps.Weights);
        Assert.Equal([Cached, Cached], steps.Outputs);
        Assert.Equal(0, other.Reads);
    }

    /// <summary>A build copies the file to its output: that is no second file of the name, and its next writing no edit.</summary>
    [Fact]
    public void ACopyInTheOutputChangesNothing()
    {
        MemoryText copy = new("/project/bin/net.weights", WeightTexts.Tiny("1 2 3"));
        var steps = Run(Net, [copy, First], Net, [new(copy.Path, First.Content), First], folders: ("bin/", "bin/"));
        Assert.Equal([Unchanged], steps.Sources);
        Assert.Equal([Cached], steps.Weights);
        Assert.Equal([Cached, Cached], steps.Outputs);
        Assert.Equal(1, steps.Emitted);
    }

    [Fact]
    public void AnotherSpellingOfTheOutputChangesNothing()
    {
        var steps = Run(Net, [First], Net, [First], folders: ("bin/", "/project/./bin\\"));
        Assert.Equal([Cached], steps.Sources);
        Assert.Equal([Cached], steps.Weights);
        Assert.Equal([Cached, Cached], steps.Outputs);
    }

    [Fact]
    public void AnotherFolderOfOutputKeepsTheWeights()
    {
        var steps = Run(Net, [First], Net, [First], folders: ("bin/", "out/"));
        Assert.Equal([Unchanged], steps.Sources);
        Assert.Equal([Cached], steps.Weights);
        Assert.Equal([Cached, Cached], steps.Outputs);
    }

    [Fact]
    public void OnlyTheNetworkOfAnEditedFileIsReadAgain()
    {
        const string Two = Net + " [Network(2)] [Dense(1)] [Pretrained(\"b/net.weights\")] static partial class Other { } [Network(2)] [Dense(1)] partial class Third { }";
        MemoryText a = new("/a/net.weights", WeightTexts.Tiny()), b = new("/b/net.weights", WeightTexts.Tiny("1 2 3"));
        var source = Two.Replace("\"net.weights\"", "\"a/net.weights\"", StringComparison.Ordinal);
        var steps = Run(source, [a, b], source, [a, new(b.Path, WeightTexts.Tiny("1 2 4"))]);
        Assert.Equal([Cached, Cached], steps.Models);
        Assert.Equal([Modified, Cached], steps.Weights.Order());
    }

    [Fact]
    public void WhatIsWrongIsEmittedNowhereUntilItIsRight()
    {
        var steps = Run(Net, [new(First.Path, "NetGen weights 0\n")], Net, [First]);
        Assert.Equal(1, steps.Emitted);
        Assert.Equal(0, Run(Net, [First], Net, [new(First.Path, "NetGen weights 0\n")]).Emitted);
        Assert.Equal(0, Run(Net, [First], Net, []).Emitted);
    }

    private static Reasons Run(string before, ImmutableArray<MemoryText> filesBefore, string after, ImmutableArray<MemoryText> filesAfter, IIncrementalGenerator? generator = null, (string Before, string After)? folders = null)
    {
        var compilation = Compilations.Of(before);
        var driver = Compilations.Driver(generator)
            .AddAdditionalTexts(ImmutableArray<AdditionalText>.CastUp(filesBefore))
            .WithUpdatedAnalyzerConfigOptions(Options(folders?.Before))
            .RunGenerators(compilation)
            .WithUpdatedAnalyzerConfigOptions(Options(folders?.After));
        foreach (var (old, now) in filesBefore.Zip(filesAfter).Where(pair => pair.First != pair.Second))
        {
            driver = driver.ReplaceAdditionalText(old, now);
        }

        if (filesAfter.IsEmpty)
        {
            driver = driver.RemoveAdditionalTexts(ImmutableArray<AdditionalText>.CastUp(filesBefore));
        }

        var result = driver.RunGenerators(after == before ? compilation : Compilations.Of(after)).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return new Reasons(
            Of(NetworkGenerator.PretrainedStep),
            Of(NetworkGenerator.FileStep),
            Of(NetworkGenerator.SourceStep),
            Of(NetworkGenerator.WeightsStep),
            [.. result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason).Order()],
            EmittedFiles.OfNetworks(result.GeneratedSources.Select(source => source.HintName)).Count,
            string.Join('\n', result.GeneratedSources.Select(source => source.SourceText.ToString())));

        IReadOnlyList<IncrementalStepRunReason> Of(string step) => result.TrackedSteps.TryGetValue(step, out var steps)
            ? [.. steps.SelectMany(each => each.Outputs).Select(output => output.Reason)]
            : [];
    }

    private static ProjectOptions Options(string? folder) => new(folder is null ? [] : new()
    {
        ["build_property.ProjectDir"] = "/project/",
        ["build_property.OutputPath"] = folder,
    });

    private sealed record Reasons(
        IReadOnlyList<IncrementalStepRunReason> Models,
        IReadOnlyList<IncrementalStepRunReason> Files,
        IReadOnlyList<IncrementalStepRunReason> Sources,
        IReadOnlyList<IncrementalStepRunReason> Weights,
        IReadOnlyList<IncrementalStepRunReason> Outputs,
        int Emitted, // the outputs above are two: networks without weights have their own, which emits nothing here
        string Text);
}
