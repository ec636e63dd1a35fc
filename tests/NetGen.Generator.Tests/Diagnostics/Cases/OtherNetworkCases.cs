using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>Arguments that other networks' emitted constants are in, and those that nobody can know: NETGEN027.</summary>
internal static class OtherNetworkCases
{
    private const string Encoder = " [Network(4)] [Dense(3)] partial class Encoder { }";

    private const string Loop = "[Network([|B.OutputSize|])] [Dense(1)] partial class A { } [Network([|A.OutputSize|])] [Dense(1)] partial class B { }";

    public static IEnumerable<DiagnosticCase> All => [.. Known, .. Unknown];

    private static IEnumerable<DiagnosticCase> Known =>
    [
        Good("output of another", "[Network(Encoder.OutputSize)] [Dense(Encoder.InputSize)] partial class Decoder { }" + Encoder),
        Good("parameters, calculated with", "[Network(2)] [Dense(Encoder.ParameterCount / (Encoder.OutputSize + 1) * 2)] partial class Decoder { }" + Encoder),
        Good("a chain of three", "[Network(Decoder.OutputSize)] [Dense(1)] partial class Last { } [Network(Encoder.OutputSize)] [Dense(2)] partial class Decoder { }" + Encoder, 3),
        Good("a constant of the user's between", "static class Sizes { public const int Code = Encoder.OutputSize; } [Network(Sizes.Code)] [Dense(2)] partial class Decoder { }" + Encoder),
        Good("an enum's member between", "enum Size { Code = Encoder.OutputSize } [Network((int)Size.Code)] [Dense(2)] partial class Decoder { }" + Encoder),
        Good("nested and in a namespace", "namespace N.@class { partial struct Outer { [Network(4)] [Dense(3)] public partial class Encoder { } } } [Network(N.@class.Outer.Encoder.OutputSize)] [Dense(2)] partial class Decoder { }"),
        Good("an alias", "[Network(E.OutputSize)] [Dense(2)] partial class Decoder { }" + Encoder) with { OtherSources = ["global using E = Encoder;"] },
        Good("a named argument, an option", "[Network(2)] [Dense(units: Encoder.OutputSize, activation: Activation.Elu, Alpha = Encoder.InputSize)] partial class Decoder { }" + Encoder),
        Good("nameof", "[Network(Encoder.OutputSize + nameof(Encoder).Length - 7)] [Dense(1)] partial class Decoder { }" + Encoder) with { CompilerErrors = ["CS0182"], Emitted = 1 },
        new("NETGEN003", "in a size of another network", "[Network(2)] [Dense([|Encoder.OutputSize - 3|])] partial class Decoder { }" + Encoder, "units is 0") { Emitted = 1 },
    ];

    private static IEnumerable<DiagnosticCase> Unknown =>
    [
        new("NETGEN027", "of its own", "[Network([|Own.OutputSize|])] [Dense(1)] partial class Own { }", "since 'Own' is declared with it itself") { CompilerErrors = ["CS0117"] },
        new("NETGEN027", "in a circle", Loop, "is not a valid network") { CompilerErrors = ["CS0117"] },
        new("NETGEN027", "nobody's", "[Network([|Size|])] [Dense([|Units + 1|])] partial class Net { }", "write a number, or a constant of your own") { CompilerErrors = ["CS0103"] },
        new("NETGEN027", "another generator's", "[Network([|Sizes.Pixels|])] [Dense(1)] partial class Net { } static partial class Sizes { }", "NetGen cannot know 'Sizes.Pixels'") { CompilerErrors = ["CS0117"] },
        new("NETGEN027", "without the network's name", "[Network([|OutputSize|])] [Dense(1)] partial class Net { }" + Encoder, "NetGen cannot know 'OutputSize'") { Emitted = 1, OtherSources = ["global using static Encoder;"] },
        new("NETGEN027", "in a constant of the user's", "static class Sizes { public const int Code = Encoder.Width; } [Network([|Sizes.Code|])] [Dense(1)] partial class Net { }" + Encoder, "NetGen cannot know 'Encoder.Width'") { CompilerErrors = ["CS0117", "CS0182"], Emitted = 1 },
    ];

    private static DiagnosticCase Good(string name, string source, int emitted = 2) => new("NETGEN027", name, source) { Emitted = emitted };
}
