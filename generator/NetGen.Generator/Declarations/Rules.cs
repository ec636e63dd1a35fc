using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

/// <summary>
/// The rules of a declaration. An id is never used again; each has its line in AnalyzerReleases and its section in diagnostics.md.
/// Under an error no code is emitted, so errors cannot be silenced; warnings can.
/// </summary>
internal static class Rules
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

    public static readonly DiagnosticDescriptor UnknownArgument = new(
        "NETGEN027",
        "An argument is unknown when code is emitted",
        "NetGen cannot know '{0}', {1}: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, null, Help + "netgen027", WellKnownDiagnosticTags.NotConfigurable);

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

    /// <summary>All rules, in the order of their ids.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = new[]
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
