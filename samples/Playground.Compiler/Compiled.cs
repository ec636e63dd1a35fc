using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Playground.Compiler;

/// <summary>A text that was checked.</summary>
/// <param name="Output">The compilation, with what was generated.</param>
/// <param name="Tree">The text.</param>
/// <param name="Diagnostics">What generator, analyzer and compiler say of it.</param>
/// <param name="Files">What was generated.</param>
internal sealed record Compiled(
    CSharpCompilation Output,
    SyntaxTree Tree,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<GeneratedSourceResult> Files)
{
    /// <summary>Whether an assembly can be written. A declaration with an error emits nothing, and what is left may well compile: it is the generator's word that counts.</summary>
    public bool IsValid => Diagnostics.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error) && Files.Length > 0;
}
