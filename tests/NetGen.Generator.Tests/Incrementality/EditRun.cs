using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>The generator on a project before and after an edit.</summary>
internal sealed class EditRun
{
    private readonly GeneratorRunResult _before;
    private readonly GeneratorRunResult _after;

    public EditRun(Project before, Project after, IIncrementalGenerator? generator = null)
    {
        var driver = Compilations.Driver(generator).RunGenerators(before.Compilation);
        _before = Result(driver);
        Driver = (before.Options == after.Options ? driver : driver.WithUpdatedParseOptions(after.Options)).RunGenerators(after.Compilation);
        _after = Result(Driver);
        Fresh = Texts(Result(Compilations.Driver(generator).WithUpdatedParseOptions(after.Options).RunGenerators(after.Compilation)));
    }

    public GeneratorDriver Driver { get; }

    /// <summary>The networks, each by its file with the members, of which the second run has a file that is not the very text of the first.</summary>
    public IReadOnlyList<string> EmittedAgain =>
        EmittedFiles.OfNetworks(_after.GeneratedSources.Where(file => _before.GeneratedSources.All(old => old.SourceText != file.SourceText)).Select(file => file.HintName));

    /// <summary>The reasons of the models, and of the outputs, in the second run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Models => Reasons(_after.TrackedSteps.GetValueOrDefault(NetworkGenerator.ModelStep, []));

    public IReadOnlyList<IncrementalStepRunReason> Outputs => Reasons(_after.TrackedOutputSteps.Values.SelectMany(steps => steps));

    /// <summary>What the second run has by its file names, and what a run without a past has: they must be the same.</summary>
    public ImmutableSortedDictionary<string, string> Emitted => Texts(_after);

    public ImmutableSortedDictionary<string, string> Fresh { get; }

    /// <summary>The networks of the second run.</summary>
    public IReadOnlyList<string> Networks => EmittedFiles.OfNetworks(Emitted.Keys);

    public static GeneratorRunResult Result(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result;
    }

    public static ImmutableSortedDictionary<string, string> Texts(GeneratorRunResult result) =>
        result.GeneratedSources.ToImmutableSortedDictionary(file => file.HintName, file => file.SourceText.ToString());

    private static List<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        [.. steps.SelectMany(step => step.Outputs).Where(output => !Steps.IsReport(output.Value)).Select(output => output.Reason).Where(reason => reason != IncrementalStepRunReason.Removed)];
}
