using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

// The rules of optimizers and of standardized inputs.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor SecondOptimizer = new(
        "NETGEN028",
        "A network has one optimizer",
        "'{0}' has [{1}] already: remove [{2}], or [{1}]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen028", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor OptimizerWithoutNetwork = new(
        "NETGEN029",
        "An optimizer needs a network",
        "'{0}' has [{1}] but no network: add [Network(inputs, loss)] and its layers above it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen029", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor OptimizerUnused = new(
        FixFacts.OptimizerUnusedId,
        "An optimizer has nothing to train",
        "[{0}] has no effect on '{1}', {2}: remove it",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, null, Help + "netgen030");

    public static readonly DiagnosticDescriptor OptionsExclude = new(
        "NETGEN031",
        "An option needs another",
        "{0} needs {1}: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen031", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor StandardizeNotFirst = new(
        "NETGEN032",
        "Standardize is the first layer",
        "[Standardize] of '{0}' does not stand above its layers: move it between [Network] and the first layer",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen032", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor StandardizeWithoutNetwork = new(
        "NETGEN033",
        "Standardize needs a network",
        "'{0}' has [Standardize] but no network: add [Network(inputs, loss)] above it and a layer below it, or remove [Standardize]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen033", WellKnownDiagnosticTags.NotConfigurable);
}
