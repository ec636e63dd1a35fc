using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

/// <summary>A rule that a declaration breaks, and where.</summary>
internal sealed record Finding(DiagnosticDescriptor Rule, Location Location, params object[] Arguments)
{
    /// <summary>Whether no code can be emitted.</summary>
    public bool IsError => Rule.DefaultSeverity == DiagnosticSeverity.Error;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Arguments);
}
