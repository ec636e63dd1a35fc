using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Hosts;
using NetGen.Tests.Cases;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Numerics;

namespace NetGen.Generator.Tests.CompileMatrix;

/// <summary>One setting in which users compile: overflow is checked, warnings are errors, unsafe code is not allowed.</summary>
internal sealed record Cell(string Language, TargetFramework Framework, bool Nullable)
{
    /// <summary>The languages that the compiler of this test run knows.</summary>
    public static ImmutableArray<string> Languages { get; } =
        [.. new[] { "9", "10", "12", "latest" }.Where(language => LanguageVersionFacts.TryParse(language, out _))];

    public static IReadOnlyList<Cell> All { get; } =
    [
        .. from framework in TargetFramework.All
           from language in Languages
           from nullable in new[] { true, false }
           select new Cell(language, framework, nullable),
    ];

    /// <summary>
    /// The networks that it compiles, dealt out evenly: those with a reason of their own into two cells of each framework, the combinations into one cell
    /// of each profile. With NETGEN_EXHAUSTIVE=1 every cell takes all of them, which takes many minutes.
    /// </summary>
    public IReadOnlyList<ITestNetwork> Networks => Exhaustive.IsRequested ? Played
        : [.. Dealt(Named, 2, cell => cell.Framework == Framework), .. Dealt(Combinations, 1, cell => cell.Framework.IsPlain == Framework.IsPlain), .. Dealt(Layered, 1, cell => cell.Framework.IsPlain == Framework.IsPlain)];

    /// <summary>What is dealt out altogether. The text is the same in every compiler, so an old one takes the combinations for what is new to it: each activation.</summary>
    public static IReadOnlyList<ITestNetwork> Played { get; } = [.. Named, .. Exhaustive.IsRequested ? CaseCatalogue.Combinations : Combinations, .. Layered];

    /// <summary>Networks of layers of any kind: those with a reason of their own, and random ones with every kind of layer.</summary>
    private static IEnumerable<ITestNetwork> Layered =>
    [
        LayeredCatalogue.TinyConv1D, .. LayeredCatalogue.Timed, .. LayeredCatalogue.Grouped, .. RandomLayered.Draw(Exhaustive.IsRequested ? 300 : Host.Parses(12) ? 30 : 10),
    ];

    private static IEnumerable<NetworkCase> Named => [.. CaseCatalogue.Named, .. CaseCatalogue.Standardized];

    private static IEnumerable<NetworkCase> Combinations =>
        Host.Parses(12) ? CaseCatalogue.Combinations : CaseCatalogue.Combinations.DistinctBy(network => (network.Layers[0].Activation, network.Layers[^1].Activation == Activation.Softmax));

    private IEnumerable<ITestNetwork> Dealt(IEnumerable<ITestNetwork> networks, int copies, Func<Cell, bool> isPlayer)
    {
        var players = All.Where(isPlayer).ToList();
        return networks.Where((_, i) => Enumerable.Range(copies * i, copies).Any(card => players[card % players.Count] == this));
    }

    // As the SDK does: a library for net8.0 refers to that version of the framework.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> UnifiedVersions = ImmutableDictionary<string, ReportDiagnostic>.Empty
        .Add("CS1701", ReportDiagnostic.Suppress).Add("CS1702", ReportDiagnostic.Suppress);

    public static CSharpParseOptions ParseOptions(string language) => LanguageVersionFacts.TryParse(language, out var version)
        ? new CSharpParseOptions(version)
        : throw new InvalidOperationException($"This compiler does not know C# {language}.");

    public CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Matrix",
        trees,
        Framework.References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            checkOverflow: true,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            specificDiagnosticOptions: UnifiedVersions,
            nullableContextOptions: Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));

    /// <summary>What a build would stop at.</summary>
    public ImmutableArray<Diagnostic> Problems(IEnumerable<SyntaxTree> trees) => Problems(Compilation(trees).GetDiagnostics());

    public static ImmutableArray<Diagnostic> Problems(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>The number of the language: what the latest is depends on the compiler of this test run.</summary>
    public string EffectiveLanguage => ((int)ParseOptions(Language).LanguageVersion / 100).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override string ToString() => $"C# {Language}, {Framework}, nullable {(Nullable ? "on" : "off")}";
}
