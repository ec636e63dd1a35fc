using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>The mutants of the typing tests: a generator or an analyzer that fails on some half declaration is found out, with the text.</summary>
public sealed class TypingMutantTests
{
    // The numbers of the declaration of Xor, which is short, and of a file with two networks.
    private const int OneClass = 1;
    private const int TwoClasses = 0;

    [Fact]
    public void AGeneratorThatFailsIsSeen() => IsSeen(
        () => new Editor(new CarelessGenerator((name, _) => name.Length < 2 ? throw new NotSupportedException("too short") : "//")), "too short");

    [Fact]
    public void ATextThatDoesNotParseIsSeen() => IsSeen(
        () => new Editor(new CarelessGenerator((name, _) => $"partial class {name} {{ }}")), "CS1001");

    [Fact]
    public void TwoFilesOfOneNameAreSeen() => IsSeen(
        () => new Editor(new CarelessGenerator((_, _) => "//", _ => "Same")), "hintName", first: TwoClasses, step: 40);

    [Fact]
    public void AnAnalyzerThatFailsIsSeen() => IsSeen(() => new Editor(analyzer: new CarelessAnalyzer()), "no name");

    [Fact]
    public void ATextIsAFunctionOfItsSeed()
    {
        Assert.Equal(TokenEdits.Source(4711), TokenEdits.Source(4711));
        Assert.True(Enumerable.Range(0, 500).Select(TokenEdits.Source).Distinct().Count() > 490);
    }

    private static void IsSeen(Func<Editor> open, string message, int first = OneClass, int step = 1)
    {
        var typing = new Typing(open);
        typing.Truncate(step, first, 1);
        var failure = typing.Failures.FirstOrDefault(failure => failure.Contains(message, StringComparison.Ordinal));
        Assert.True(failure is not null, typing.Summary);
        Assert.Matches("^(seed|declaration) [0-9]+", failure);
        Assert.Contains("to replay it ---\n\"", failure, StringComparison.Ordinal);
    }

#pragma warning disable RS1036, RS1041 // this is no compiler extension but a mutant of one
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class CarelessAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = new NetworkAnalyzer().SupportedDiagnostics;

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSymbolAction(symbol => _ = symbol.Symbol.Name.Length > 0 ? 0 : throw new NotSupportedException("no name"), SymbolKind.NamedType);
        }
    }
#pragma warning restore RS1036, RS1041
}
