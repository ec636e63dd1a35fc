using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of a declaration. An id is never used again; each has its section in diagnostics.md.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor NotPartial = Error(
        1, "A network must be partial", "'{0}' must be partial for NetGen to add its code: write 'partial' before its keyword '{1}'");

    public static readonly DiagnosticDescriptor NoLayer = Error(
        2, "A network needs a layer", "'{0}' has [Network] but no layer: add [Dense(units, activation)] below it");

    public static readonly DiagnosticDescriptor NotPositive = Error(
        3, "Inputs and units must be positive", "{0} is {1}: write a number of at least 1");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        4, "A network must be small", "'{0}' has {1} {2}, but NetGen emits at most {3}: make the layers smaller");

    public static readonly DiagnosticDescriptor LossNeedsOutput = Error(
        5, "The loss must fit the output", "{0} needs a {1} output, but the last layer is {2}: write Activation.{1} there, or choose another loss");

    public static readonly DiagnosticDescriptor SoftmaxNotLast = Error(
        6, "Softmax is for the last layer", "Layer {0} is Softmax but not the last: choose another activation for it, or remove the layers after it");

    public static readonly DiagnosticDescriptor SoftmaxOfOne = Error(
        7, "Softmax needs two units", "Softmax of one unit is always 1: write at least 2 units, or Activation.Sigmoid");

    public static readonly DiagnosticDescriptor LayersApart = Error(
        8, "Layers must stand on one part", "The layers of '{0}' stand on several parts of the class, which have no order: move them onto one part");

    public static readonly DiagnosticDescriptor LayerWithoutNetwork = Error(
        9, "A layer needs a network", "'{0}' has a layer but no network: add [Network(inputs, loss)] above it");

    public static readonly DiagnosticDescriptor OptionIgnored = Warning(
        10, "An option has no effect", "{0} ignores {1}: remove it");

    public static readonly DiagnosticDescriptor OptionOutOfRange = Error(
        11, "An option is out of range", "{0} is {1}: write a number that is {2}");

    public static readonly DiagnosticDescriptor UnknownValue = Error(
        12, "An enum value is unknown", "{0} is no {1}: use one of its named values");

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        13, "A network must be a plain class", "'{0}' is {1}, which NetGen does not support: {2}");

    public static readonly DiagnosticDescriptor MemberCollision = Error(
        14, "A member has the name of an emitted one", "'{0}' already has a member '{1}', which NetGen emits: rename it");

    public static readonly DiagnosticDescriptor LibraryMissing = Error(
        15, "The NetGen library is not referenced", "[{0}] needs the NetGen library: add a reference to the package NetGen, with its compile assets");

    public static readonly DiagnosticDescriptor LanguageTooOld = Error(
        16, "The language version is too old", "NetGen emits C# 9, but this project compiles C# {0}: set LangVersion to 9 or later");

    public static readonly DiagnosticDescriptor ConstructorDoesNotChain = Warning(
        17, "A constructor draws no weights", "This constructor of '{0}' leaves all weights at 0: let it start with ': this(seed)'");

    /// <summary>All rules, in the order of their ids.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = new[]
    {
        NotPartial, NoLayer, NotPositive, TooLarge, LossNeedsOutput, SoftmaxNotLast, SoftmaxOfOne, LayersApart, LayerWithoutNetwork,
        OptionIgnored, OptionOutOfRange, UnknownValue, UnsupportedType, MemberCollision, LibraryMissing, LanguageTooOld,
        ConstructorDoesNotChain,
    };

    private static DiagnosticDescriptor Error(int number, string title, string message) =>
        Create(number, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(int number, string title, string message) =>
        Create(number, title, message, DiagnosticSeverity.Warning);

#pragma warning disable RS2000, RS1032, RS1033 // the release files are kept by hand, since ids are made here; a test compares them
    private static DiagnosticDescriptor Create(int number, string title, string message, DiagnosticSeverity severity)
    {
        var id = $"NETGEN{number:000}";
        return new DiagnosticDescriptor(id, title, message, "NetGen", severity, isEnabledByDefault: true);
    }
#pragma warning restore RS2000, RS1032, RS1033
}
