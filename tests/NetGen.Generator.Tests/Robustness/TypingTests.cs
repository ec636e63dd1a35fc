using NetGen.Tests.Numerics;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>Half a declaration, or a wrong one, never makes the generator or the analyzer fail. NETGEN_EXHAUSTIVE=1 tries far more.</summary>
public sealed class TypingTests(ITestOutputHelper output)
{
    [Fact]
    public void ADeclarationCutOffAnywhere()
    {
        var typing = new Typing(() => new Editor());
        typing.Truncate(Exhaustive.IsRequested ? 1 : 16);
        Report(typing, Exhaustive.IsRequested ? 10_000 : 700);
    }

    [Fact]
    public void ADeclarationWithItsTokensMixedUp()
    {
        var (typing, count) = (new Typing(() => new Editor()), Exhaustive.IsRequested ? 100_000 : 1_000);
        typing.Edit(count);
        Report(typing, count);
    }

    /// <summary>NETGEN_SEED=17 tries one edit again, alone.</summary>
    [Fact]
    public async Task OneSeedAgain()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("NETGEN_SEED"), out var number) ? number : 0;
        var (name, compilation) = Typing.Edited(seed);
        Assert.Equal(TokenEdits.Source(seed), Typing.Edited(seed).Compilation.SyntaxTrees[0].ToString());
        Assert.Null(await new Editor().TryAsync(name, compilation));
    }

    private void Report(Typing typing, int least)
    {
        output.WriteLine(typing.Summary);
        Assert.True(typing.Tried >= least, typing.Summary);
        Assert.True(typing.CompilerFailures <= typing.Tried / 1000, typing.Summary);
        Assert.True(typing.Failures.Count == 0, $"{typing.Summary}\n{string.Join('\n', typing.Failures.Take(5))}");
    }
}
