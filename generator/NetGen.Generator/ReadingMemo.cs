using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator;

/// <summary>
/// What was read of each class, as long as its syntax and all declarations are the same. Roslyn asks for every class with the attribute after every edit, since an edit
/// anywhere may change what a name means. But most keystrokes are in a method's body, which matters only where the method is a formula. Syntax is held weakly, and what is remembered holds none.
/// </summary>
internal sealed class ReadingMemo
{
    private readonly ConditionalWeakTable<SyntaxNode, Entry> _entries = new();
    private readonly DeclarationVersions _versions = new();
    private int _read;

    /// <summary>How often a declaration was read.</summary>
    public int Count => _read;

    /// <summary>The network on a class.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public Reading Read(GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
    {
        var version = _versions.Of(found.SemanticModel.Compilation, cancellation);
        if (_entries.TryGetValue(found.TargetNode, out var entry) && entry.Version == version && entry.HasSources(found.SemanticModel.Compilation))
        {
            return entry.Reading;
        }

        Interlocked.Increment(ref _read);
        var sources = new HashSet<SyntaxTree>();
        var reading = ReadNow(found, sources, cancellation);
        lock (_entries)
        {
            _entries.Remove(found.TargetNode);
            _entries.Add(found.TargetNode, new Entry(version, reading, sources.Select(source => new WeakReference<SyntaxTree>(source)).ToList()));
        }

        return reading;
    }

    /// <summary>The network on a class, and what the generator reports of it. That tells where, so that it is not remembered: places move with every edit.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public ParsedNetwork Parse(GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
    {
        var reading = Read(found, cancellation);
        return new ParsedNetwork(
            reading,
            reading.Model is null && found.TargetSymbol is INamedTypeSymbol type && NetworkDeclaration.Read(type) is { } declaration
                ? ReportedRuleViolation.All(declaration, found.SemanticModel.Compilation, cancellation)
                : ReportedRuleViolation.Nothing);
    }

    private static Reading ReadNow(GeneratorAttributeSyntaxContext found, ICollection<SyntaxTree> sources, CancellationToken cancellation)
    {
        var model = found.TargetSymbol is INamedTypeSymbol type && NetworkDeclaration.Read(type) is { } declaration
            ? NetworkReader.Read(declaration, found.SemanticModel.Compilation, ImmutableList<INamedTypeSymbol>.Empty, sources, cancellation).Model
            : null;
        var node = found.TargetNode;
        return new Reading(model, model is null ? $"{NumberText.Integer(node.SpanStart)} {node.SyntaxTree.FilePath}" : string.Empty);
    }

    /// <param name="Sources">The files whose methods' bodies are formulas of the network: an edit there, and nowhere else, may change it though all declarations are the same.</param>
    private sealed record Entry(string Version, Reading Reading, IReadOnlyList<WeakReference<SyntaxTree>> Sources)
    {
        public bool HasSources(Compilation compilation) => Sources.All(source => source.TryGetTarget(out var tree) && compilation.ContainsSyntaxTree(tree));
    }
}
