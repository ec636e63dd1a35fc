using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>
/// What an editor does after each change: the generator, in one driver that remembers the last text, then the analyzer on the file.
/// </summary>
internal sealed class Editor(IIncrementalGenerator? generator = null, DiagnosticAnalyzer? analyzer = null, InterruptedProject? project = null)
{
    private readonly DiagnosticAnalyzer _analyzer = analyzer ?? new NetworkAnalyzer();
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [(generator ?? new NetworkGenerator()).AsSourceGenerator()], project?.Files ?? [], Compilations.ParseOptions, project);

    private LanguageVersion _language;

    /// <summary>Networks emitted so far.</summary>
    public int Emitted { get; private set; }

    public static CSharpCompilation Compile(string source, LanguageVersion language = LanguageVersion.Latest, bool referencesNetGen = true) =>
        AnalyzerHost.Empty(referencesNetGen).AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(language), "Source.cs"));

    /// <summary>Texts on which the compiler itself failed, with none of our code in the stack: it binds what a file has for analyzers.</summary>
    public int CompilerFailures { get; private set; }

    /// <summary>Tries a text: what went wrong, in a line and the whole text, or null.</summary>
    public async Task<string?> TryAsync(string name, CSharpCompilation compilation, CancellationToken cancellation = default)
    {
        if (Generate(compilation, out var output, cancellation) is { } failure)
        {
            var isFresh = new Editor(generator).Generate(compilation, out _, CancellationToken.None) is not null;
            return Describe(name, $"the generator, {(isFresh ? "also" : "not")} in a fresh driver: {failure}", compilation);
        }

        try
        {
            return await AnalyzeAsync(output, compilation.SyntaxTrees[0], cancellation) is { } exception
                ? Describe(name, "the analyzer: " + exception, compilation)
                : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (exception.ToString().Contains("NetGen.Generator.Net", StringComparison.Ordinal))
            {
                return Describe(name, exception.ToString(), compilation);
            }

            CompilerFailures++;
            return null;
        }
    }

    private string? Generate(CSharpCompilation compilation, out Compilation output, CancellationToken cancellation)
    {
        var options = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        if (options.LanguageVersion != _language)
        {
            (_driver, _language) = (_driver.WithUpdatedParseOptions(options), options.LanguageVersion);
        }

        _driver = _driver.RunGeneratorsAndUpdateCompilation(compilation, out output, out var problems, cancellation);
        var result = _driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception)
        {
            return exception.ToString();
        }

        Emitted += EmittedFiles.OfNetworks(result.GeneratedSources.Select(file => file.HintName)).Count;
        var broken = result.GeneratedSources.SelectMany(file => file.SyntaxTree.GetDiagnostics(cancellation)).Concat(problems.Where(problem => !problem.Id.StartsWith("NETGEN", StringComparison.Ordinal)))
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id is "CS8785" or "CS8784");

        // A class in a record struct, which is too new for the language, has an outer part that is too new as well.
        var tooNew = compilation.SyntaxTrees[0].GetDiagnostics(cancellation).Select(Text).Where(text => text.Contains("is not available in C#", StringComparison.Ordinal));
        return broken.FirstOrDefault(diagnostic => !tooNew.Contains(Text(diagnostic)))?.ToString();

        static string Text(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
    }

    // Only the file that is typed in, as editors do: the emitted text need not be bound for it.
    private async Task<string?> AnalyzeAsync(Compilation output, SyntaxTree tree, CancellationToken cancellation)
    {
        string? failure = null;
        var options = new CompilationWithAnalyzersOptions(
            project is null ? new AnalyzerOptions([]) : new AnalyzerOptions(project.Files, project),
            onAnalyzerException: (exception, _, _) => failure ??= exception.ToString(),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        await output.WithAnalyzers([_analyzer], options).GetAnalyzerSemanticDiagnosticsAsync(output.GetSemanticModel(tree), filterSpan: null, cancellation);
        return failure;
    }

    private static string Describe(string name, string failure, Compilation compilation) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {failure}\n--- the source as a C# literal, to replay it ---\n{SymbolDisplay.FormatLiteral(compilation.SyntaxTrees.First().ToString(), quote: true)}\n");
}
