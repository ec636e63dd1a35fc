using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

/// <summary>A rule that a declaration breaks, and where.</summary>
internal sealed record RuleViolation(DiagnosticDescriptor Rule, Location Location, params object[] Arguments)
{
    /// <summary>Other places that a code fix needs: see <see cref="FixFacts"/>.</summary>
    public IEnumerable<Location> Places { get; init; } = Array.Empty<Location>();

    /// <summary>What a code fix writes: see <see cref="FixFacts"/>.</summary>
    public ImmutableDictionary<string, string?> Facts { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Whether no code can be emitted.</summary>
    public bool IsError => Rule.DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>
    /// Whether the generator reports it, and the analyzer does not. Analyzers do not run beside errors in declarations, and where nothing is emitted there soon are some:
    /// of a constant that is missing, say. What a generator reports is always seen.
    /// </summary>
    public bool IsGenerators => IsError;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Places, Facts, Arguments);
}
