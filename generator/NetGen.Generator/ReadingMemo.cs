using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator;

/// <summary>
/// What was read of each class, as long as its syntax and all declarations are the same. Roslyn asks for every class with the attribute after every edit, since an edit
/// anywhere may change what a name means; what reading a thousand networks costs is in generator/README.md. But most keystrokes are in a method's body. Syntax
/// is held weakly, and what is remembered holds none.
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
        if (_entries.TryGetValue(found.TargetNode, out var entry) && entry.Version == version)
        {
            return entry.Reading;
        }

        Interlocked.Increment(ref _read);
        var reading = ReadNow(found, cancellation);
        lock (_entries)
        {
            _entries.Remove(found.TargetNode);
            _entries.Add(found.TargetNode, new Entry(version, reading));
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
                ? ReportedFinding.All(declaration, found.SemanticModel.Compilation, cancellation)
                : ReportedFinding.Nothing);
    }

    private static Reading ReadNow(GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
    {
        var model = found.TargetSymbol is INamedTypeSymbol type && NetworkDeclaration.Read(type) is { } declaration
            ? NetworkReader.Read(declaration, found.SemanticModel.Compilation, cancellation).Model
            : null;
        var node = found.TargetNode;
        return new Reading(model, model is null ? $"{NumberText.Integer(node.SpanStart)} {node.SyntaxTree.FilePath}" : string.Empty);
    }

    private sealed record Entry(string Version, Reading Reading);
}
