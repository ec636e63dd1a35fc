using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Models;
using NetGen.Generator.Tests.Hosts;
using NetGen.Generator.Tests.Robustness;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Numerics;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>After any series of edits the generator has what a run without a past would have.</summary>
public sealed class RandomWalkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TheResultDoesNotDependOnThePast(int seed)
    {
        var failure = Walk(seed, Steps, new NetworkGenerator(), fewest: 0);
        if (Host.Loaded != "4.3.1")
        {
            Assert.True(failure is null, failure?.Text);
            return;
        }

        // Roslyn 4.3 confuses the classes of a project where one with the attribute comes in before others (it counts them through): whatever
        // the generator makes of them, as one shows that makes nothing. So it is only held to fail no sooner.
        var compilers = Walk(seed, Steps, new CarelessGenerator((_, _) => "//"), fewest: 0);
        Assert.NotNull(compilers);
        Assert.True(failure is null || failure.Value.Step >= compilers.Value.Step, failure?.Text);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void NetworksThatAreWrongForAWhileAreNoDanger(int seed) => Assert.Null(Walk(seed, Steps, new NetworkGenerator(), fewest: 1));

    // The mutants: a model without all that matters keeps old text; and after a filter Roslyn 4.3 confuses what is wrong for a while, too.
    [Fact]
    public void AModelThatForgetsIsSeen() => Assert.NotNull(Walk(1, 300, new ForgetfulGenerator(), fewest: 1));

    [Fact]
    public void AFilterIsSeenInTheOldCompiler() => Assert.Equal(Host.Loaded == "4.3.1", Walk(3, 300, new FilteringGenerator(), fewest: 1) is not null);

    private static int Steps => Exhaustive.IsRequested ? 3_000 : 300;

    private static (int Step, string Text)? Walk(int seed, int steps, IIncrementalGenerator generator, int fewest)
    {
        var random = new Random(seed);
        var units = Enumerable.Repeat(2, 6).ToArray();
        var (driver, project) = (Untracked(generator), Project.Of(("0.cs", ""), ("1.cs", "")));
        for (var step = 0; step < steps; step++)
        {
            // 0 is no network, 1 a wrong one.
            var before = string.Join(", ", units);
            units[random.Next(units.Length)] = random.Next(fewest, 5);
            project = project.Write("0.cs", Text(units[..3])).Write("1.cs", Text(units[3..], first: 3));
            if (Differs(ref driver, project, generator) is { } difference)
            {
                return (step, $"seed {seed}, step {step}, units {before} to {string.Join(", ", units)}: {difference}");
            }
        }

        return null;
    }

    private static string? Differs(ref GeneratorDriver driver, Project project, IIncrementalGenerator generator)
    {
        try
        {
            driver = driver.RunGenerators(project.Compilation);
            var now = driver.GetRunResult().Results[0];
            var fresh = Untracked(generator).RunGenerators(project.Compilation).GetRunResult().Results[0];
            var differing = EditRun.Texts(now).Except(EditRun.Texts(fresh)).Concat(EditRun.Texts(fresh).Except(EditRun.Texts(now))).Select(file => file.Key).Distinct().ToList();
            return now.Exception?.Message ?? (differing.Count == 0 ? null : $"another text than without a past: {string.Join(", ", differing)}; {EditRun.Texts(now).Count} files, without a past {EditRun.Texts(fresh).Count}");
        }
        catch (InvalidOperationException exception)
        {
            // The compiler's own.
            return exception.Message;
        }
    }

    private static string Text(int[] units, int first = 0) => string.Concat(units.Select((count, i) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(count == 0 ? "" : $"[NetGen.Network(1)] [NetGen.Dense({count - 1})]")} partial class {(char)('A' + first + i)} {{ }}\n")));

    // As compilers and editors run it: with the steps tracked, Roslyn 5.12 loses files behind Combine where an input has gone before.
    private static GeneratorDriver Untracked(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: Compilations.ParseOptions);

    private sealed class FilteringGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var models = context.SyntaxProvider.ForAttributeWithMetadataName("NetGen.NetworkAttribute", static (_, _) => true, static (found, _) => Read(found))
                .Where(static model => model is not null);
            context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model!.Type.FileName, "// " + model.Layers[0].Units));
        }

        private static NetworkModel? Read(GeneratorAttributeSyntaxContext found) =>
            NetworkReader.Read(NetworkDeclaration.Read((INamedTypeSymbol)found.TargetSymbol)!, found.SemanticModel.Compilation, CancellationToken.None).Model;
    }
}
