using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Declarations;

/// <summary>
/// What a compilation declares, as a hash: two compilations of one hash give a declaration the same meaning. A letter typed in a method's body leaves it alone.
/// It is made of all tokens outside bodies, the options and the references; of a file that is the same object as before it is known already.
/// </summary>
internal sealed class DeclarationVersion
{
    private readonly ConditionalWeakTable<Compilation, string> _compilations = new();
    private readonly ConditionalWeakTable<SyntaxTree, byte[]> _trees = new();
    private readonly ConditionalWeakTable<object, string> _numbers = new();
    private int _objects;

    /// <summary>The hash of a compilation.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public string Of(Compilation compilation, CancellationToken cancellation)
    {
        if (_compilations.TryGetValue(compilation, out var known))
        {
            return known;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, compilation.AssemblyName ?? string.Empty);
        Add(hash, NumberOf(compilation.Options));
        foreach (var reference in compilation.References)
        {
            Add(hash, NumberOf(reference));
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            hash.AppendData(Of(tree, cancellation));
        }

        var version = Convert.ToBase64String(hash.GetHashAndReset());
        return _compilations.GetValue(compilation, _ => version);
    }

    private byte[] Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_trees.TryGetValue(tree, out var known))
        {
            return known;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, tree.FilePath);
        Add(hash, NumberOf(tree.Options));
        var text = new StringBuilder();
        foreach (var token in tree.GetRoot(cancellation).DescendantTokens(node => !IsBody(node)))
        {
            cancellation.ThrowIfCancellationRequested();
            text.Append(token.Text).Append('\n');
        }

        Add(hash, text.ToString());
        var version = hash.GetHashAndReset();
        return _trees.GetValue(tree, _ => version);
    }

    // What stands there declares nothing that a declaration elsewhere could name.
    private static bool IsBody(SyntaxNode node) =>
        node is ArrowExpressionClauseSyntax or GlobalStatementSyntax or BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax };

    // Options and references have no contents to hash, but do not change: each object has a number of its own, and nothing here keeps it alive.
    private string NumberOf(object value) =>
        _numbers.GetValue(value, _ => Interlocked.Increment(ref _objects).ToString(CultureInfo.InvariantCulture));

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }
}
