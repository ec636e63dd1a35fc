using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

// The rules of layers that read sequences and images, of their names and shapes.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor LayerNeedsShape = new(
        "NETGEN034",
        "A layer needs another shape",
        "{0} needs {1}, but reads {2}: {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen034", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor WindowTooLarge = new(
        "NETGEN035",
        "A window is larger than what it reads",
        "The window of {0} takes {1} of {2} {3}, padding included: make it smaller, or write {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen035", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor GroupsDoNotDivide = new(
        "NETGEN036",
        "Groups must divide the channels",
        "{0} groups do not divide the {1} {2}: write a number that does",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen036", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ShapesDiffer = new(
        "NETGEN037",
        "Layers that are joined must have the same shape",
        "{0} joins {1} with {2} of '{3}', whose {4} differ: make them the same",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen037", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LayerUnknown = new(
        "NETGEN038",
        "No earlier layer has that name",
        "{0}: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen038", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LayerNameTwice = new(
        "NETGEN039",
        "A name of a layer is given once",
        "Two layers are named '{0}': rename one of them",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen039", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor EmbeddingNotFirst = new(
        "NETGEN040",
        "Embedding is the first layer",
        "[Embedding] of '{0}' {1}: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen040", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor OptionsTogether = new(
        "NETGEN041",
        "Two options exclude each other",
        "{0} and {1} say the same in two ways: remove one of them",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen041", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor CausalImage = new(
        "NETGEN042",
        "Causal is for sequences",
        "Padding.Causal has no meaning for an image, which has no order in time: write Padding.Same, or Padding.Valid",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen042", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MembersUnavailable = new(
        "NETGEN043",
        "A network cannot have the members that are asked for",
        "'{0}' cannot have {1}, since {2}: {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen043", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LossNeedsActivation = new(
        "NETGEN044",
        "The loss needs an activation at the end",
        "{0} needs a {1} output, but the last layer, {2}, has no activation: add [Activate(Activation.{1})] below it, or choose another loss",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen044", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor CannotStream = new(
        "NETGEN045",
        "A layer prevents streaming",
        "'{0}' has no Advance, which takes a sequence position by position, since {1}, layer {2}, {3}: {4}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, null, Help + "netgen045");
}
