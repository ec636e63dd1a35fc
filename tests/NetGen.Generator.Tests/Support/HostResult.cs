using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Support;

/// <summary>What a build says and makes.</summary>
/// <param name="Findings">What the analyzer reports, in source order.</param>
/// <param name="Costs">What it reports of networks that are in order.</param>
/// <param name="Compiler">The compiler's warnings and errors, of the user's code and the emitted.</param>
/// <param name="Emitted">The emitted files.</param>
/// <param name="Output">The compilation with them.</param>
internal sealed record HostResult(
    ImmutableArray<Diagnostic> Findings,
    ImmutableArray<Diagnostic> Costs,
    ImmutableArray<Diagnostic> Compiler,
    ImmutableArray<SyntaxTree> Emitted,
    Compilation Output)
{
    /// <summary>The emitted files with the members, one for each network.</summary>
    public ImmutableArray<SyntaxTree> Networks => Emitted.RemoveAll(tree => EmittedFiles.OfMembers(tree.FilePath) != tree.FilePath);

    /// <summary>The assembly, where it was wanted and could be written.</summary>
    public byte[]? Assembly { get; init; }
}
