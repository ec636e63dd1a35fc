using NetGen.Generator.Models;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>What the generator has read of a class with [Network], and what it reports of it.</summary>
/// <param name="Reading">The network.</param>
/// <param name="Findings">What is wrong with it; nothing where there is a model.</param>
internal sealed record ParsedNetwork(Reading Reading, EquatableArray<ReportedRuleViolation> Findings);
