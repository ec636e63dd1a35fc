extern alias runtime;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Tests.Support;

/// <summary>Builds sources in memory as a real build does: the generator, which reports too, then the analyzer on all files (where the assembly is written, on the sources), then the compiler.</summary>
internal static class AnalyzerHost
{
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference Library =
        MetadataReference.CreateFromFile(typeof(runtime::NetGen.NetworkAttribute).Assembly.Location);

    /// <summary>What every source is compiled against.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = Framework.Add(Library);

    // Every compilation starts as a copy of this one, so they share what the compiler has read of the references.
    private static readonly CSharpCompilation Base = CSharpCompilation.Create("Tests", references: [.. Framework, Library]);

    // The library of netstandard, against which plain code is emitted, and what it refers to.
    private static readonly CSharpCompilation Plain = Base.RemoveReferences(Library).AddReferences(Compilations.PlainReferences);

    private static readonly CSharpCompilation WithoutLibrary = Base.RemoveReferences(Library);

    /// <summary>A compilation without sources.</summary>
    public static CSharpCompilation Empty(bool referencesNetGen) => referencesNetGen ? Base : WithoutLibrary;

    /// <summary>The compilation of the sources and of what is emitted for them.</summary>
    public static Compilation Generate(IEnumerable<string> sources, bool isPlain)
    {
        CSharpGeneratorDriver.Create(new NetworkGenerator()).RunGeneratorsAndUpdateCompilation(
            (isPlain ? Plain : Base).AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source))), out var output, out _);
        return output;
    }

    /// <summary>Builds the sources.</summary>
    /// <exception cref="InvalidOperationException">The generator or the analyzer failed.</exception>
    public static async Task<HostResult> RunAsync(
        IReadOnlyList<string> sources,
        HostOptions? options = null,
        IIncrementalGenerator? generator = null,
        DiagnosticAnalyzer? analyzer = null)
    {
        options ??= new HostOptions();
        var parse = new CSharpParseOptions(options.Language, DocumentationMode.Diagnose);
        var compilation = (options.IsPlain ? Plain : Empty(options.ReferencesNetGen))
            .AddSyntaxTrees(sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, parse, string.Format(options.FileName, i))))
            .WithOptions(new CSharpCompilationOptions(
                options.Kind,
                checkOverflow: true,
                concurrentBuild: false,
                warningLevel: options.WarningLevel,
                nullableContextOptions: options.Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));
        var properties = options.Properties.ToDictionary(property => "build_property." + property.Key, property => property.Value);
        if (options.MaxEmittedLines is { } lines)
        {
            properties["build_property.NetGenMaxEmittedLines"] = lines;
        }

        var project = new ProjectOptions(properties);
        var driver = CSharpGeneratorDriver
            .Create([(generator ?? new NetworkGenerator()).AsSourceGenerator()], options.Files, parse, project)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var problems);
        var emitted = driver.GetRunResult().GeneratedTrees;
        var analysis = output.WithAnalyzers([analyzer ?? new NetworkAnalyzer()], new AnalyzerOptions([.. options.Files], project));
        var (diagnostics, assembly) = options.Emits
            ? await EmitAsync(output, analysis, compilation.SyntaxTrees)
            : (await analysis.GetAllDiagnosticsAsync(), null);
        diagnostics = diagnostics.AddRange(problems);
        return Failure(diagnostics) is { } failure
            ? throw new InvalidOperationException(failure.ToString())
            : new HostResult(
                [.. Ordered(diagnostics.Where(IsFinding))],
                [.. Ordered(diagnostics.Where(IsCost))],
                [.. diagnostics.Where(diagnostic => !IsFinding(diagnostic) && !IsCost(diagnostic) && diagnostic.Severity >= DiagnosticSeverity.Warning && !IsUndocumented(diagnostic, emitted))],
                emitted,
                output) { Assembly = assembly };
    }

    private static async Task<(ImmutableArray<Diagnostic> Diagnostics, byte[]? Assembly)> EmitAsync(Compilation output, CompilationWithAnalyzers analysis, IEnumerable<SyntaxTree> sources)
    {
        using var assembly = new MemoryStream();
        var result = output.Emit(assembly);
        var diagnostics = result.Diagnostics.ToBuilder();
        foreach (var source in sources)
        {
            diagnostics.AddRange((await analysis.GetAnalysisResultAsync(analysis.Compilation.GetSemanticModel(source), filterSpan: null, CancellationToken.None)).GetAllDiagnostics());
        }

        return (diagnostics.ToImmutable(), result.Success ? assembly.ToArray() : null);
    }

    private static IEnumerable<Diagnostic> Ordered(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(finding => finding.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start);

    // Every network that is in order has its cost reported: no finding, since there is nothing to mend.
    private static bool IsCost(Diagnostic diagnostic) => diagnostic.Id == "NETGEN901";

    private static bool IsFinding(Diagnostic diagnostic) => diagnostic.Id.StartsWith("NETGEN", StringComparison.Ordinal) && !IsCost(diagnostic);

    // Emitted members must be documented; those of the test sources need not be.
    private static bool IsUndocumented(Diagnostic diagnostic, ImmutableArray<SyntaxTree> emitted) =>
        diagnostic.Id == "CS1591" && !emitted.Contains(diagnostic.Location.SourceTree!);

    // AD0001 is an analyzer's exception, CS8785 a generator's: both are warnings that a build passes over.
    private static Diagnostic? Failure(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.FirstOrDefault(diagnostic => diagnostic.Id is "AD0001" or "CS8785" or "CS8784");
}
