using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Emit;
using NetGen.Generator.Plans;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>An editor takes back what it asked for at any time: then there is an <see cref="OperationCanceledException"/> or the result, nothing else.</summary>
public sealed class CancellationTests(ITestOutputHelper output)
{
    // Three with code, of which two read a file, and one that is wrong.
    private static readonly string Several = CaseCatalogue.Find("Xor").ToSource() + """
        [NetGen.Network(2)] [NetGen.Dense(1)] [NetGen.Pretrained("one.weights")] static partial class One { }
        [NetGen.Network(2)] [NetGen.Dense(1)] [NetGen.Pretrained("two.weights")] partial class Two { }
        [NetGen.Network(0)] partial class Wrong { }
        """;

    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public async Task ATokenThatIsCancelledAlready()
    {
        foreach (var (source, number) in Declarations.All.Select((source, number) => (source, number)))
        {
            Assert.Equal(Outcome.Cancelled, await RunAsync(new Editor(), Editor.Compile(source), Cancelled, $"declaration {number}"));
        }
    }

    /// <summary>The token fires at each moment at which the project is asked for something, in a run of its own; before the first it does so above.</summary>
    [Fact]
    public async Task ATokenThatFiresMidway()
    {
        var counts = new int[2];
        var (all, twice) = await InterruptAsync(int.MaxValue, counts);
        Assert.Equal([1, 0], counts);
        for (var moment = 0; moment < all.Count; moment++)
        {
            // It came to that moment; and what was interrupted can be taken up again.
            var (seen, emitted) = await InterruptAsync(moment, counts);
            Assert.InRange(seen.Count, moment + 1, all.Count);
            Assert.True(emitted == twice || 2 * emitted == twice, $"{emitted} files after moment {moment}");
        }

        output.WriteLine($"{all.Count} moments: {counts[0]} runs finished, {counts[1]} cancelled, none failed");
        Assert.All(counts, count => Assert.NotEqual(0, count));

        // Options of the generator and of the analyzer, and files in between.
        Assert.InRange(all.Count(moment => moment.Contains("NetGenMaxEmittedLines", StringComparison.Ordinal)), 2, all.Count);
        Assert.Contains(all, moment => moment.StartsWith("text of ", StringComparison.Ordinal));
        Assert.InRange(counts[(int)Outcome.Cancelled], all.Count / 2, all.Count);
    }

    [Fact]
    public void EachStageAsksTheToken()
    {
        var compilation = Editor.Compile(CaseCatalogue.Find("Iris").ToSource());
        var declaration = NetworkDeclaration.Read(compilation.GetTypeByMetadataName("NetGen.Cases.Iris")!)!;
        var model = NetworkReader.Read(declaration, compilation, CancellationToken.None).Model!;
        Assert.True(Stops(token => NetworkReader.Read(declaration, compilation, token)));
        Assert.True(Stops(token => NetworkEmitter.Emit(Planner.Plan(model), token)));
        Assert.False(Stops(_ => NetworkEmitter.Emit(Planner.Plan(model))));
    }

    // The mutant: when asked to stop it fails in a way of its own, which the compiler would report as a crash.
    [Fact]
    public async Task AGeneratorThatFailsWhenCancelledIsSeen()
    {
        using var cancellation = new CancellationTokenSource();
        var editor = new Editor(new CarelessGenerator((_, _) =>
        {
            cancellation.Cancel();
            throw new InvalidOperationException("stopped");
        }));
        await Assert.ThrowsAnyAsync<XunitException>(
            () => RunAsync(editor, Editor.Compile(CaseCatalogue.Find("Iris").ToSource()), cancellation.Token, "mutant"));
    }

    private static bool Stops(Action<CancellationToken> stage) => Record.Exception(() => stage(Cancelled)) is OperationCanceledException;

    private static async Task<Outcome> RunAsync(Editor editor, CSharpCompilation compilation, CancellationToken token, string name)
    {
        try
        {
            var failure = await editor.TryAsync(name, compilation, token);
            Assert.True(failure is null, failure);
            return Outcome.Finished;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return Outcome.Cancelled;
        }
    }

    // Interrupts a file of several networks at one moment, and then has all of it done: what was asked for until the interruption, and the files of both runs.
    private static async Task<(IReadOnlyList<string> Moments, int Emitted)> InterruptAsync(int moment, int[] counts)
    {
        using var project = new InterruptedProject(moment, ("/project/one.weights", WeightTexts.Tiny()), ("/project/two.weights", WeightTexts.Tiny("1 2 3")), ("/project/other.txt", ""));
        var (editor, compilation) = (new Editor(project: project), Editor.Compile(Several));
        var outcome = await RunAsync(editor, compilation, project.Token, $"moment {moment}");
        counts[(int)outcome]++;
        IReadOnlyList<string> seen = [.. project.Moments];
        Assert.Null(await editor.TryAsync($"after moment {moment}", compilation));
        return (seen, editor.Emitted);
    }

    private enum Outcome
    {
        Finished,
        Cancelled,
    }
}
