using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator;

namespace Playground.Compiler;

/// <summary>Compiles one source text again and again. The generator's driver is kept, so that it works as in an editor.</summary>
internal sealed class LiveCompiler
{
    /// <summary>The name of the text in messages and traces.</summary>
    public const string FileName = "Declaration.cs";

    private const string Usings = "global using System;";

    private static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None)
        .WithFeatures([new("run-nullable-analysis", "never")]);

    // A library for net8.0 refers to that version of the framework, as in every build.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> UnifiedVersions = ImmutableDictionary<string, ReportDiagnostic>.Empty
        .Add("CS1701", ReportDiagnostic.Suppress).Add("CS1702", ReportDiagnostic.Suppress);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Empty",
        [CSharpSyntaxTree.ParseText(Usings, Parsing, "Usings.cs")],
        References.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            concurrentBuild: false,
            specificDiagnosticOptions: UnifiedVersions,
            nullableContextOptions: NullableContextOptions.Enable));

    private GeneratorDriver _driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Parsing);
    private int _assemblies;

    /// <summary>Generates, and says what is wrong; writes no assembly.</summary>
    /// <param name="text">The source.</param>
    /// <param name="profile">What <c>NetGenProfile</c> says.</param>
    public async Task<Compiled> CheckAsync(string text, string profile)
    {
        var tree = CSharpSyntaxTree.ParseText(text, Parsing, FileName);
        var options = new ProjectOptions(profile);
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(options)
            .RunGeneratorsAndUpdateCompilation(Named().AddSyntaxTrees(tree), out var output, out var reported);
        var analysis = output.WithAnalyzers([new NetworkAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], options), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var found = await analysis.GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        var model = output.GetSemanticModel(tree);
        return new Compiled(
            (CSharpCompilation)output,
            tree,
            [.. reported.Concat(found).Concat(model.GetDiagnostics()).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).Distinct()],
            [.. _driver.GetRunResult().Results[0].GeneratedSources]);
    }

    /// <summary>Writes the assembly of what was checked.</summary>
    /// <param name="compiled">It has no error.</param>
    /// <exception cref="InvalidOperationException">The compiler finds one after all, in what was emitted.</exception>
    public static byte[] Emit(Compiled compiled)
    {
        using var image = new MemoryStream();
        var result = compiled.Output.Emit(image);
        return result.Success
            ? image.ToArray()
            : throw new InvalidOperationException(result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
    }

    // Each assembly has a name of its own: the runtime keeps those that it has.
    private CSharpCompilation Named() => Empty.WithAssemblyName($"Live{++_assemblies}");
}
