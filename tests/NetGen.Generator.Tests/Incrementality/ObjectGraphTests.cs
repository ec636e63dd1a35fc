using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;
using Xunit.Sdk;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>Between two runs the generator keeps plain values: anything of a compilation would keep all of it in the editor's memory.</summary>
public sealed class ObjectGraphTests
{
    [Fact]
    public void NothingOfTheCompilationIsKept()
    {
        var visited = Check(null);
        Assert.True(visited > 200, $"{visited} objects visited");
    }

    [Fact]
    public void AModelThatHoldsSyntaxIsSeen() => Assert.Contains("Model is a ClassDeclarationSyntax", Failure(new SyntaxHoldingGenerator()), StringComparison.Ordinal);

    [Theory]
    [InlineData("symbol", "Symbol")]
    [InlineData("location", "Location")]
    [InlineData("tree", "SyntaxTree")]
    [InlineData("compilation", "Compilation")]
    [InlineData("token", "SyntaxToken")]
    [InlineData("closure", "Symbol")]
    public void AModelThatHidesItIsSeen(string what, string type) => Assert.Contains(type, Failure(new HidingGenerator(what)), StringComparison.Ordinal);

    private static string Failure(IIncrementalGenerator generator) => Assert.ThrowsAny<XunitException>(() => Check(generator)).Message;

    private static int Check(IIncrementalGenerator? generator)
    {
        var driver = Compilations.Driver(generator).RunGenerators(Compilations.Of([.. CaseCatalogue.Named.Select(network => network.ToSource()), "[NetGen.Network(0)] class Wrong { }"]));
        var result = EditRun.Result(driver);
        var graph = new ObjectGraph();

        // The compiler's own steps, which find the attribute, have names of their own; whatever else has a name is ours.
        var steps = result.TrackedSteps.Where(step => !IsRoslyns(step.Key)).SelectMany(step => step.Value.Select(run => (step.Key, run)))
            .Concat(result.TrackedOutputSteps.SelectMany(step => step.Value.Select(run => (step.Key, run)))).ToList();
        Assert.Contains(steps, step => step.Key == NetworkGenerator.ModelStep);
        Assert.True(generator is not null || steps.Any(step => step.Key == NetworkGenerator.FindingStep));
        foreach (var (name, run) in steps)
        {
            foreach (var (value, _) in run.Outputs.Where(output => !Steps.IsReport(output.Value)))
            {
                var path = graph.Find(value, name);
                Assert.True(path is null, path);
            }
        }

        return graph.Count;
    }

    private static bool IsRoslyns(string name) => name.Contains("_ForAttribute", StringComparison.Ordinal)
        || name is "Compilation" or "ParseOptions" or "AdditionalTexts" or "AnalyzerConfigOptions" or "MetadataReferences";

    private sealed class HidingGenerator(string what) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var models = context.SyntaxProvider
                .ForAttributeWithMetadataName("NetGen.NetworkAttribute", static (_, _) => true, (found, _) => new Model([new Lazy<object>(Hide(found))]))
                .WithTrackingName(NetworkGenerator.ModelStep);
            context.RegisterSourceOutput(models, static (_, _) => { });
        }

        private Func<object> Hide(GeneratorAttributeSyntaxContext found)
        {
            object held = what switch
            {
                "location" => found.TargetNode.GetLocation(),
                "tree" => found.TargetNode.SyntaxTree,
                "compilation" => found.SemanticModel.Compilation,
                "token" => found.TargetNode.GetFirstToken(),
                _ => found.TargetSymbol,
            };
            return () => held;
        }

        private sealed record Model(ImmutableArray<Lazy<object>> Parts);
    }
}
