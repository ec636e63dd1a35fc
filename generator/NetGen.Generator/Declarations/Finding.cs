using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

/// <summary>A rule that a declaration breaks, and where.</summary>
internal sealed record Finding(DiagnosticDescriptor Rule, Location Location, params object[] Arguments)
{
    /// <summary>Other places that a code fix needs: see <see cref="FixFacts"/>.</summary>
    public IEnumerable<Location> Places { get; init; } = Array.Empty<Location>();

    /// <summary>What a code fix writes: see <see cref="FixFacts"/>.</summary>
    public ImmutableDictionary<string, string?> Facts { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Whether no code can be emitted.</summary>
    public bool IsError => Rule.DefaultSeverity == DiagnosticSeverity.Error;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Places, Facts, Arguments);
}
