using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

// The rules of weights that are compiled in.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor PretrainedNotFound = new(
        "NETGEN018",
        "The weights are not found",
        "[Pretrained] finds {0}: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen018", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor WeightsForm = new(
        "NETGEN019",
        "The weights are not in SaveText's form",
        "The weights of '{0}' are not in the form that SaveText writes: write them again with SaveText ({1})",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen019", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor WeightsArchitecture = new(
        "NETGEN020",
        "The weights belong to other layers",
        "The weights of '{0}' belong to other layers: declare those, or write the file with SaveText of a network that has these ({1})",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen020", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor WeightsShape = new(
        "NETGEN021",
        "The weights do not fit a layer",
        "The weights of '{0}' do not fit a layer: write them again with SaveText ({1})",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen021", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor WeightsNumber = new(
        "NETGEN022",
        "A weight is not a finite number",
        "A weight of '{0}' is not a finite number: write one there, or write all of them again with SaveText ({1})",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen022", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor WeightsLines = new(
        "NETGEN023",
        "The weights have too many or too few lines",
        "The weights of '{0}' have too many or too few lines: write them again with SaveText ({1})",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen023", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor WeightsFingerprint = new(
        "NETGEN024",
        "The weights have been changed",
        "The weights of '{0}' are not those that were written: use the file as SaveText wrote it, or write the fingerprint of the new numbers ({1})",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen024", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor StaticWithoutWeights = new(
        "NETGEN025",
        "A static network needs weights",
        "'{0}' is static but has no weights: add [Pretrained(\"file.weights\")], or remove 'static'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen025", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor WeightsWithoutNetwork = new(
        "NETGEN026",
        "Weights need a network",
        "'{0}' names weights but is not a network: add [Network(inputs)] and its layers, or remove [Pretrained]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen026", WellKnownDiagnosticTags.NotConfigurable);
}
