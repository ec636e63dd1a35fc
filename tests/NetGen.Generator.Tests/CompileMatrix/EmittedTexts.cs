using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;

namespace NetGen.Generator.Tests.CompileMatrix;

/// <summary>
/// The declarations of networks with what the generator writes for them, parsed for each language. The generator runs once for each framework:
/// that the language does not change its text is a test of its own.
/// </summary>
internal sealed class EmittedTexts(IReadOnlyList<ITestNetwork> networks)
{
    // By the names of the files with the members.
    private readonly Dictionary<TargetFramework, IReadOnlyDictionary<string, List<string>>> _texts = [];
    private readonly Dictionary<(string Language, string Text), SyntaxTree> _trees = [];

    /// <summary>The trees of networks in a cell; equal texts of two frameworks are parsed once.</summary>
    public IReadOnlyList<SyntaxTree> Trees(Cell cell, IEnumerable<ITestNetwork> cases)
    {
        if (!_texts.TryGetValue(cell.Framework, out var texts))
        {
            texts = Generate(cell.Framework, Cell.Languages[0]).GroupBy(file => EmittedFiles.OfMembers(file.Key), file => file.Value).ToDictionary(files => files.Key, files => files.ToList());
            _texts.Add(cell.Framework, texts);
        }

        return [.. cases.SelectMany(network => texts[$"{NetworkCase.Namespace}.{network.Name}.g.cs"].Prepend(network.ToSource())).Select(text => Tree(cell.Language, text))];
    }

    /// <summary>What the generator writes, by the files' names.</summary>
    public IReadOnlyDictionary<string, string> Generate(TargetFramework framework, string language)
    {
        var options = Cell.ParseOptions(language);
        var sources = networks.Select((network, i) => CSharpSyntaxTree.ParseText(network.ToSource(), options, $"Source{i}.cs"));
        var result = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGenerators(new Cell(language, framework, Nullable: true).Compilation(sources))
            .GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
    }

    private SyntaxTree Tree(string language, string text)
    {
        if (!_trees.TryGetValue((language, text), out var tree))
        {
            _trees.Add((language, text), tree = CSharpSyntaxTree.ParseText(text, Cell.ParseOptions(language), $"File{_trees.Count}.cs"));
        }

        return tree;
    }
}
