using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Declarations;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Snippets;

/// <summary>
/// Snippets of a page as one program, in order, as they are read: their <c>using</c> directives, then their statements, then their types. What one declares, the
/// later ones have. Files of weights that they name are there, with zeros.
/// </summary>
internal sealed class SnippetProgram
{
    // What a new project of the SDK has without asking.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly string _page;

    // The line of the page, for each line of the program.
    private readonly List<int> _pageLines = [];

    private readonly List<string> _lines = [];

    private readonly string _usings;

    private readonly bool _hasStatements;

    /// <summary>Puts the snippets together.</summary>
    public SnippetProgram(string page, IReadOnlyList<Snippet> snippets)
    {
        _page = page;
        _usings = snippets[0].BeginsProgram ? ImplicitUsings : ImplicitUsings + "\nglobal using NetGen;";
        var parts = snippets.Select(snippet => (Snippet: snippet, Cuts: Cuts(snippet))).ToList();
        foreach (var part in Enumerable.Range(0, 3))
        {
            foreach (var (snippet, cuts) in parts)
            {
                Add(snippet, cuts[part], cuts[part + 1]);
            }
        }

        _hasStatements = parts.Any(part => part.Cuts[1] < part.Cuts[2]);
    }

    /// <summary>What compiler, generator and analyzer say, warnings too: <c>page:line: what</c>.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        string[] sources = [string.Join('\n', _lines), _usings];
        var build = await AnalyzerHost.RunAsync(sources, new HostOptions(WarningLevel: 9999)
        {
            Kind = _hasStatements ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            Files = [.. WeightFiles(sources)],
        });
        return [.. build.Findings.Concat(build.Compiler).Select(Describe)];
    }

    // Where a snippet's usings start, its statements, its types, and where it ends.
    private static int[] Cuts(Snippet snippet)
    {
        var root = CSharpSyntaxTree.ParseText(snippet.Text).GetCompilationUnitRoot();
        var usings = root.Usings.Count == 0 ? 0 : root.Usings[^1].FullSpan.End;
        var statements = root.Members.OfType<GlobalStatementSyntax>().Select(statement => statement.FullSpan.End).LastOrDefault(usings);
        return [0, usings, statements, snippet.Text.Length];
    }

    private void Add(Snippet snippet, int start, int end)
    {
        var line = snippet.FirstLine + snippet.Text[..start].Count(c => c == '\n');
        foreach (var text in start == end ? [] : snippet.Text[start..end].Split('\n'))
        {
            _lines.Add(text);
            _pageLines.Add(line++);
        }
    }

    private string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var message = $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}";
        return diagnostic.Location.SourceTree is null ? $"{_page}: {message}"
            : place.Path == "Source0.cs" ? $"{_page}:{_pageLines[place.StartLinePosition.Line]}: {message}"
            : $"{_page}: {message} in {place.Path}, line {place.StartLinePosition.Line + 1}";
    }

    private static IEnumerable<MemoryText> WeightFiles(string[] sources)
    {
        var trees = Array.ConvertAll(sources, source => CSharpSyntaxTree.ParseText(source));
        var compilation = AnalyzerHost.Empty(referencesNetGen: true).AddSyntaxTrees(trees);
        return
            from tree in trees
            from type in tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            let symbol = compilation.GetSemanticModel(tree).GetDeclaredSymbol(type)
            let declaration = NetworkDeclaration.Read(symbol)
            let model = declaration is null ? null : NetworkReader.Read(declaration, compilation, default).Model
            where model?.Pretrained is not null
            select new MemoryText(model.Pretrained!, WeightTexts.ZerosOf(model));
    }
}
