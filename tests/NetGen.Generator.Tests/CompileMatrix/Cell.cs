using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tests.Cases;

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
    /// The networks that it compiles, dealt out evenly: those with a reason of their own into one cell of each framework, the combinations into one cell
    /// of each profile. With NETGEN_EXHAUSTIVE=1 every cell takes all of them, which takes many minutes.
    /// </summary>
    public IReadOnlyList<NetworkCase> Networks => Environment.GetEnvironmentVariable("NETGEN_EXHAUSTIVE") == "1" ? CaseCatalogue.All
        : [.. Dealt(CaseCatalogue.Named, cell => cell.Framework == Framework), .. Dealt(CaseCatalogue.Combinations, cell => cell.Framework.IsPlain == Framework.IsPlain)];

    private IEnumerable<NetworkCase> Dealt(IEnumerable<NetworkCase> networks, Func<Cell, bool> isPlayer)
    {
        var players = All.Where(isPlayer).ToList();
        return networks.Where((_, i) => players[i % players.Count] == this);
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
