using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Support;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>A thousand networks in one project: an edit emits again what it changes, and nothing else.</summary>
public sealed class ManyNetworksTests(ITestOutputHelper output)
{
    private const int Files = 20;
    private const int PerFile = 50;

    private static readonly Project Before = Project.Of([("Other.cs", "class Other { int X => 1; }"), .. Enumerable.Range(0, Files).Select(file => ($"Nets{file}.cs", Nets(file)))]);

    private static readonly Lazy<EditRun> Start = new(() => new EditRun(Before, Before.Replace("Other.cs", "=> 1", "=> 10 + 1")));

    [Fact]
    public void AnEditOutsideEmitsNothing()
    {
        var run = Start.Value;
        output.WriteLine($"{run.Networks.Count} networks, {run.EmittedAgain.Count} emitted again");
        Assert.Equal(Files * PerFile, run.Networks.Count);
        Assert.Empty(run.EmittedAgain);
        Assert.Equal(Files * PerFile, run.Outputs.Count);
        Assert.All(run.Outputs, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void AnEditOfOneEmitsOne()
    {
        var before = Start.Value.Driver;
        Assert.Empty(Again(before, Before.Replace("Nets7.cs", "class Net7_3 {", "class Net7_3 { /* typing */")));
        Assert.Equal(["Many.Net7_3.g.cs"], Again(before, Before.Replace("Nets7.cs", "class Net7_3 {", "class Lily { } [Network(7)] [Dense(9)] partial class Net7_3 {").Replace("Nets7.cs", "[Network(2)] [Dense(4)] public partial class Lily", "class Lily")));
    }

    private static List<string> Again(GeneratorDriver before, Project project)
    {
        var old = EditRun.Result(before).GeneratedSources.Select(file => file.SourceText).ToHashSet();
        return [.. EmittedFiles.OfNetworks(EditRun.Result(before.RunGenerators(project.Compilation)).GeneratedSources.Where(file => !old.Contains(file.SourceText)).Select(file => file.HintName))];
    }

    private static string Nets(int file) => "using NetGen;\nnamespace Many;\n" + string.Concat(Enumerable.Range(0, PerFile).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"[Network(2)] [Dense(4)] public partial class Net{file}_{i} {{ }}\n")));
}
