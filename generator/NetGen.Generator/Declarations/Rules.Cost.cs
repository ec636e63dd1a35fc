using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

// What a network costs, and what the project allows it.
internal static partial class Rules
{
    // From 901 on: no rule of a declaration, but what it costs.
    public static readonly DiagnosticDescriptor Cost = new(
        "NETGEN901",
        "What a network costs",
        "'{0}': {1}; {2} lines of code",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, null, Help + "netgen901");

    public static readonly DiagnosticDescriptor TooManyLines = new(
        "NETGEN902",
        "A network has too many lines",
        "The code of '{0}' would have {1} lines, but the limit is {2}: make the network smaller, or set NetGenMaxEmittedLines to {3} or more in the project file",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen902", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor InvalidLineLimit = new(
        "NETGEN903",
        "The limit of lines is not a number",
        "NetGenMaxEmittedLines is '{0}': write a whole number from 1 to 2147483647 in the project file, or remove it for the default of {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen903", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor InvalidProfile = new(
        "NETGEN904",
        "The profile is not known",
        "NetGenProfile is '{0}': write {1} in the project file, or remove it for auto",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen904", WellKnownDiagnosticTags.NotConfigurable);
}
