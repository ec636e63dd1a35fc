using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

// The rules of methods that are formulas.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor FormulaMissing = new(
        "NETGEN046",
        "A formula is a static method of numbers",
        "'{0}' is no formula, since {1}: write a static method '{2}' that returns float or double",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen046", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor FormulaNotUnderstood = new(
        "NETGEN047",
        "A formula has a part that is not understood",
        "A formula cannot have {0}: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen047", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor FormulaCallsItself = new(
        "NETGEN048",
        "A formula calls itself",
        "'{0}' is called while it is being computed: write the formula without recursion",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen048", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor FormulaTooLarge = new(
        "NETGEN049",
        "A formula is too large",
        "With its calls and locals put in, the formula has more than {0} parts here: make it simpler",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen049", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor FormulaOptions = new(
        "NETGEN050",
        "Options of a formula exclude or need one another",
        "Options of formulas do not fit, since {0}: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen050", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor DerivativeDiffers = new(
        "NETGEN051",
        "A derivative is not that of its formula",
        "'{0}' gives {1} at z = {2}, but the derivative of '{3}' there is {4}: correct it, or leave Derivative out",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, null, Help + "netgen051");

    public static readonly DiagnosticDescriptor FormulaIsConstant = new(
        "NETGEN052",
        "A formula has no derivative to learn by",
        "The derivative of '{0}' is 0 everywhere from -10 to 10, so that nothing below it learns: write a formula that has another",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, null, Help + "netgen052");

    public static readonly DiagnosticDescriptor FormulaNotFinite = new(
        "NETGEN053",
        "A formula is not finite",
        "{0} of '{1}' is {2} at {3}, which ends training: choose what is computed there by a condition, or limit the argument by Clamp",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, null, Help + "netgen053");

    public static readonly DiagnosticDescriptor FormulaUnstable = new(
        FixFacts.FormulaUnstableId,
        "A formula loses digits",
        "{0}: write {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, null, Help + "netgen054");
}
