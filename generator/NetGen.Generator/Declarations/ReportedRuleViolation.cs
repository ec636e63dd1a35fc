using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>A <see cref="RuleViolation"/> as plain values, which the generator's pipeline can hold and compare.</summary>
internal sealed record ReportedRuleViolation(
    string Id,
    Place Place,
    EquatableArray<string> Arguments,
    EquatableArray<Place> Places,
    EquatableArray<(string Name, string? Value)> Facts)
{
    public static readonly EquatableArray<ReportedRuleViolation> Nothing = new(Array.Empty<ReportedRuleViolation>());

    /// <summary>All that the generator reports of a declaration.</summary>
    public static EquatableArray<ReportedRuleViolation> All(NetworkDeclaration declaration, Compilation compilation, CancellationToken cancellation) => new(
        NetworkReader.Read(declaration, compilation, cancellation).Findings.Where(finding => finding.IsGenerators).Select(finding => Of(finding, compilation)));

    public static ReportedRuleViolation Of(RuleViolation finding, Compilation compilation) => new(
        finding.Rule.Id,
        Place.Of(finding.Location, compilation),
        new EquatableArray<string>(finding.Arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture)!)),
        new EquatableArray<Place>(finding.Places.Select(place => Place.Of(place, compilation))),
        new EquatableArray<(string Name, string? Value)>(finding.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => (fact.Key, fact.Value))));

    public Diagnostic ToDiagnostic(Compilation compilation) => Diagnostic.Create(
        Rules.All.First(rule => rule.Id == Id),
        Place.In(compilation),
        Places.Select(place => place.In(compilation)),
        Facts.ToImmutableDictionary(fact => fact.Name, fact => fact.Value),
        Arguments.Cast<object>().ToArray());
}
