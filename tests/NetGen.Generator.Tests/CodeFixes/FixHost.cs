using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>A project in a workspace, as an editor has it: what the analyzer reports there, and what a fix makes of it.</summary>
internal sealed class FixHost : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    public FixHost(IReadOnlyList<string> sources)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var project = _workspace.CurrentSolution.AddProject("User", "User", LanguageNames.CSharp)
            .WithCompilationOptions(options)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithMetadataReferences(AnalyzerHost.References);
        foreach (var (source, i) in sources.Select((source, i) => (source, i)))
        {
            project = project.AddDocument($"Source{i}.cs", source, filePath: $"Source{i}.cs").Project;
        }

        Project = project;
    }

    public Project Project { get; }

    public void Dispose() => _workspace.Dispose();

    /// <summary>What the generator reports, and the analyzer beside the emitted code, in source order; at the same place, in that of the other places.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(string rule)
    {
        var compilation = (await Project.GetCompilationAsync())!;
        CSharpGeneratorDriver
            .Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)Project.ParseOptions!)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported);
        var diagnostics = await output.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        diagnostics = diagnostics.AddRange(reported);
        return
        [
            .. diagnostics.Where(diagnostic => diagnostic.Id == rule)
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.AdditionalLocations.Count == 0 ? 0 : diagnostic.AdditionalLocations[0].SourceSpan.Start),
        ];
    }

    /// <summary>What a provider offers for a diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(CodeFixProvider provider, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        var document = Project.GetDocument(diagnostic.Location.SourceTree)!;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), CancellationToken.None));
        return offers;
    }

    /// <summary>What a provider offers for all diagnostics of a scope.</summary>
    public async Task<CodeAction?> OfferAllAsync(CodeFixProvider provider, FixAllScope scope, string key)
    {
        var rule = provider.FixableDiagnosticIds.Single();
        var context = new FixAllContext(
            Project.Documents.First(), provider, scope, key, [rule], new Diagnostics(await FindAsync(rule)), CancellationToken.None);
        return await provider.GetFixAllProvider()!.GetFixAsync(context);
    }

    /// <summary>The texts of the files after an action.</summary>
    public async Task<string[]> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(Project.Id)!;
        return await Task.WhenAll(changed.Documents.Select(async document => (await document.GetTextAsync()).ToString()));
    }

    private sealed class Diagnostics(ImmutableArray<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(found.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
