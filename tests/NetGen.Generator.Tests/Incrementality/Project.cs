using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Incrementality;

/// <summary>A project as an editor holds it: after an edit only the changed files are parsed again.</summary>
internal sealed record Project(CSharpCompilation Compilation)
{
    public CSharpParseOptions Options => (CSharpParseOptions)Compilation.SyntaxTrees[0].Options;

    /// <summary>Files by their names, in this order.</summary>
    public static Project Of(params (string Name, string Text)[] files) =>
        new(Compilations.Of().AddSyntaxTrees(files.Select(file => Parse(file.Name, file.Text, Compilations.ParseOptions))));

    /// <summary>Replaces text in a file.</summary>
    /// <exception cref="ArgumentException">The file does not have it.</exception>
    public Project Replace(string name, string old, string now)
    {
        var text = Tree(name).ToString();
        return text.Contains(old, StringComparison.Ordinal)
            ? Write(name, text.Replace(old, now, StringComparison.Ordinal))
            : throw new ArgumentException($"'{name}' has no '{old}'.", nameof(old));
    }

    /// <summary>Writes a file anew, or a new one.</summary>
    public Project Write(string name, string text) =>
        new(Compilation.SyntaxTrees.Any(tree => tree.FilePath == name)
            ? Compilation.ReplaceSyntaxTree(Tree(name), Parse(name, text, Options))
            : Compilation.AddSyntaxTrees(Parse(name, text, Options)));

    public Project Remove(string name) => new(Compilation.RemoveSyntaxTrees(Tree(name)));

    public Project Rename(string name, string now) => new(Compilation.ReplaceSyntaxTree(Tree(name), Parse(now, Tree(name).ToString(), Options)));

    /// <summary>Parses all files with other options.</summary>
    public Project Parse(Func<CSharpParseOptions, CSharpParseOptions> change) =>
        new(Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Compilation.SyntaxTrees.Select(tree => Parse(tree.FilePath, tree.ToString(), change(Options)))));

    private SyntaxTree Tree(string name) => Compilation.SyntaxTrees.Single(tree => tree.FilePath == name);

    private static SyntaxTree Parse(string name, string text, CSharpParseOptions options) => CSharpSyntaxTree.ParseText(text, options, name);
}
