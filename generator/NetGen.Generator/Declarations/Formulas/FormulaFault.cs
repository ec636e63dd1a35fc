using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations.Formulas;

/// <summary>What keeps a method from being a formula, or is dangerous in one, and where.</summary>
/// <param name="Violation">The rule, with its words.</param>
internal sealed record FormulaFault(RuleViolation Violation)
{
    /// <summary>Something that is not understood.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="what">What it is, with an article or a verb: "a cast to int".</param>
    /// <param name="remedy">What to write instead.</param>
    public static FormulaFault NotUnderstood(SyntaxNode node, string what, string remedy) =>
        new(new RuleViolation(Rules.FormulaNotUnderstood, node.GetLocation(), what, remedy));
}
