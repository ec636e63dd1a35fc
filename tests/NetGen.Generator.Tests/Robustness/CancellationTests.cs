using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Emit;
using NetGen.Generator.Plans;
using NetGen.Tests.Cases;
using NetGen.Tests.Numerics;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>An editor takes back what it asked for at any time: then there is an <see cref="OperationCanceledException"/> or the result, nothing else.</summary>
public sealed class CancellationTests(ITestOutputHelper output)
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public async Task ATokenThatIsCancelledAlready()
    {
        foreach (var (source, number) in Declarations.All.Select((source, number) => (source, number)))
        {
            Assert.Equal(Outcome.Cancelled, await RunAsync(new Editor(), Editor.Compile(source), Cancelled, $"declaration {number}"));
        }
    }

    [Fact]
    public async Task ATokenThatFiresMidway()
    {
        var counts = new int[2];
        var random = new Random(1);
        for (var i = 0; i < (Exhaustive.IsRequested ? 5_000 : 60); i++)
        {
            // A big network, so that the token fires in every stage: reading, planning, emitting, analysing.
            var source = i % 2 == 0 ? CaseCatalogue.Find("Deep").ToSource() : Declarations.All[random.Next(Declarations.All.Count)];
            using var cancellation = new CancellationTokenSource();
            var editor = new Editor();
            var compilation = Editor.Compile(source);
            var firing = FireAsync(cancellation, TimeSpan.FromMicroseconds(random.Next(1, 30_000)));
            var outcome = await RunAsync(editor, compilation, cancellation.Token, $"round {i}");
            counts[(int)outcome]++;
            await firing;

            // What was interrupted can be taken up again.
            Assert.Null(await editor.TryAsync($"after round {i}", compilation));
        }

        output.WriteLine($"{counts[0]} finished, {counts[1]} cancelled, none failed");
        Assert.All(counts, count => Assert.NotEqual(0, count));
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

    // Timers tick in milliseconds; most stages take less.
    private static Task FireAsync(CancellationTokenSource cancellation, TimeSpan delay)
    {
        var start = Stopwatch.GetTimestamp();
        return Task.Run(() =>
        {
            while (Stopwatch.GetElapsedTime(start) < delay)
            {
                Thread.SpinWait(20);
            }

            cancellation.Cancel();
        });
    }

    private enum Outcome
    {
        Finished,
        Cancelled,
    }
}
