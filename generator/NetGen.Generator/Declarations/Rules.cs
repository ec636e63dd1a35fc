using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

/// <summary>
/// The rules of a declaration. An id is never used again; each has its line in AnalyzerReleases and its section in diagnostics.md.
/// Under an error no code is emitted, so errors cannot be silenced; warnings can.
/// </summary>
internal static partial class Rules
{
    private const string Category = "NetGen";

    private const string Help = "https://github.com/netgen/netgen/blob/main/generator/NetGen.Generator/diagnostics.md#";

    public static readonly DiagnosticDescriptor NotPartial = new(
        FixFacts.NotPartialId,
        "A network must be partial",
        "'{0}' must be partial for NetGen to add its code: write 'partial' before its keyword '{1}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen001", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NoLayer = new(
        "NETGEN002",
        "A network needs a layer",
        "'{0}' has [Network] but no layer: add [Dense(units, activation)] below it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen002", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor NotPositive = new(
        "NETGEN003",
        "Sizes must be positive",
        "{0} is {1}: write a number of at least 1",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen003", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor TooLarge = new(
        "NETGEN004",
        "A network must be small",
        "'{0}' has {1} {2}, but NetGen emits at most {3}: {4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen004", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LossNeedsOutput = new(
        FixFacts.LossNeedsOutputId,
        "The loss must fit the output",
        "{0} needs a {1} output, but the last layer is {2}: write Activation.{1} there, or choose another loss",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen005", WellKnownDiagnosticTags.NotConfigurable);

    // NETGEN006 was the rule that Softmax is the last layer.

    public static readonly DiagnosticDescriptor SoftmaxOfOne = new(
        "NETGEN007",
        "Softmax needs two units",
        "Softmax of one unit is always 1: write at least 2 units, or Activation.Sigmoid",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen007", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LayersApart = new(
        FixFacts.LayersApartId,
        "Layers must be on one part",
        "The layers of '{0}' are on several parts of the class, which have no order: move them onto one part",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen008", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LayerWithoutNetwork = new(
        FixFacts.LayerWithoutNetworkId,
        "A layer needs a network",
        "'{0}' has a layer but no network: add [Network(inputs, loss)] above it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen009", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor OptionIgnored = new(
        FixFacts.OptionIgnoredId,
        "An option has no effect",
        "{0} ignores {1}: remove it",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, null, Help + "netgen010");

    public static readonly DiagnosticDescriptor OptionOutOfRange = new(
        "NETGEN011",
        "An option is out of range",
        "{0} is {1}: write a number that is {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen011", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnknownValue = new(
        "NETGEN012",
        "An enum value is unknown",
        "{0} is not a value of {1}: use one of its named values",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen012", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "NETGEN013",
        "A network must be a plain class",
        "'{0}' is {1}, which NetGen does not support: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen013", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MemberCollision = new(
        "NETGEN014",
        "A member has the name of an emitted one",
        "This {0} collides with '{1}', which NetGen emits into '{2}': {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen014", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LibraryMissing = new(
        "NETGEN015",
        "The NetGen library is not referenced",
        "[{0}] needs the NetGen library: add a reference to the package NetGen, with its compile assets",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen015", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "NETGEN016",
        "The language version is too old",
        "NetGen emits C# 9, but this project compiles C# {0}: set LangVersion to 9 or later",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen016", WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ConstructorDoesNotChain = new(
        "NETGEN017",
        "A constructor draws no weights",
        "This constructor of '{0}' leaves all weights at 0: let it start with ': this({1})'",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, null, Help + "netgen017");

    public static readonly DiagnosticDescriptor UnknownArgument = new(
        "NETGEN027",
        "An argument is unknown when code is emitted",
        "NetGen cannot know '{0}', {1}: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen027", WellKnownDiagnosticTags.NotConfigurable);

    private static IReadOnlyList<DiagnosticDescriptor>? _all;

    /// <summary>All rules, in the order of their ids. Made when it is first asked for: the rules stand in several files, whose order nobody promises.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => _all ??= new[]
    {
        NotPartial, NoLayer, NotPositive, TooLarge, LossNeedsOutput, SoftmaxOfOne, LayersApart, LayerWithoutNetwork,
        OptionIgnored, OptionOutOfRange, UnknownValue, UnsupportedType, MemberCollision, LibraryMissing, LanguageTooOld,
        ConstructorDoesNotChain, PretrainedNotFound, WeightsForm, WeightsArchitecture, WeightsShape, WeightsNumber, WeightsLines, WeightsFingerprint,
        StaticWithoutWeights, WeightsWithoutNetwork, UnknownArgument,
        SecondOptimizer, OptimizerWithoutNetwork, OptimizerUnused, OptionsExclude, StandardizeNotFirst, StandardizeWithoutNetwork,
        LayerNeedsShape, WindowTooLarge, GroupsDoNotDivide, ShapesDiffer, LayerUnknown, LayerNameTwice, EmbeddingNotFirst, OptionsTogether, CausalImage,
        MembersUnavailable, LossNeedsActivation, CannotStream,
        FormulaMissing, FormulaNotUnderstood, FormulaCallsItself, FormulaTooLarge, FormulaOptions, DerivativeDiffers, FormulaIsConstant, FormulaNotFinite, FormulaUnstable,
        Cost, TooManyLines, InvalidLineLimit, InvalidProfile,
    };
}
