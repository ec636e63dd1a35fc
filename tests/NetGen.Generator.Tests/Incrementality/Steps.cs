using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>Runs the generator before and after an edit.</summary>
internal static class Steps
{
    /// <summary>Whether an output is no file but what was reported: Roslyn keeps it, with its place.</summary>
    public static bool IsReport(object value) =>
        value is System.Runtime.CompilerServices.ITuple parts
        && Enumerable.Range(0, parts.Length).Any(i => parts[i] is IEnumerable<Diagnostic> reported && reported.Any());

    /// <summary>The reasons of the limit and of the output after a change of the project's options.</summary>
    public static (IncrementalStepRunReason Limit, IncrementalStepRunReason Output) Between(
        ProjectOptions before,
        ProjectOptions after,
        CSharpCompilation compilation,
        IIncrementalGenerator? generator = null)
    {
        var driver = Compilations.Driver(generator).WithUpdatedAnalyzerConfigOptions(before).RunGenerators(compilation)
            .WithUpdatedAnalyzerConfigOptions(after).RunGenerators(compilation);
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        var limit = result.TrackedSteps[NetworkGenerator.LimitStep].SelectMany(step => step.Outputs).Single().Reason;
        var output = result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Where(each => !IsReport(each.Value)).Single().Reason;
        return (limit, output);
    }

    /// <summary>The reason of the only model and of its output in the second run.</summary>
    public static (IncrementalStepRunReason Model, IncrementalStepRunReason Output) Between(
        CSharpCompilation before,
        CSharpCompilation after,
        IIncrementalGenerator? generator = null)
    {
        var driver = Compilations.Driver(generator).RunGenerators(before).RunGenerators(after);
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        var model = result.TrackedSteps[NetworkGenerator.ModelStep].SelectMany(step => step.Outputs).Single().Reason;
        var output = result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Single().Reason;
        return (model, output);
    }
}
