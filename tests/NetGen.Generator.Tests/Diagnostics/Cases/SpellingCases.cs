using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>All the ways to write the attributes, right or wrong.</summary>
internal static class SpellingCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        .. Spellings, .. Broken,
    ];

    private static IEnumerable<DiagnosticCase> Spellings =>
    [
        new("NETGEN003", "argument names", "[Network([|inputs: 0|])] [Dense([|units: 0|], activation: Activation.Relu)] partial class Net { }", "at least 1"),
        new("NETGEN003", "argument names in another order", "[Network(loss: Loss.Huber, [|inputs: 0|])] [Dense(activation: Activation.Relu, [|units: -1|])] partial class Net { }", "at least 1"),
        new("NETGEN012", "argument names mixed with positions", "[Network(inputs: 2, [|(Loss)99|], Delta = 3)] [Dense(units: 3, [|(Activation)99|], Alpha = 1)] partial class Net { }", "use one of its named values"),
        new("NETGEN003", "constants", "static class Sizes { public const int None = 0; } [Network([|Sizes.None|])] [Dense([|Net.Units - 1|])] partial class Net { private const int Units = 1; }", "at least 1"),
        new("NETGEN003", "aliases", "[Net([|0|]), Layer([|0|])] partial class Model { }", "at least 1") { OtherSources = ["global using Layer = NetGen.DenseAttribute; global using Net = NetGen.NetworkAttribute;"] },
        new("NETGEN003", "qualified names in one list", "[global::NetGen.Network([|0|]), NetGen.DenseAttribute([|0|]), NetGen.Dense(1)] partial class Net { }", "at least 1"),
        new("NETGEN003", "with a target", "[type: Network([|0|])] [type: Dense(1)] partial class Net { }", "at least 1"),
        new("NETGEN003", "in a file that a tool has written", "[Network([|0|])] [Dense(1)] partial class Net { }", "at least 1") { Options = new(FileName: "Source{0}.g.cs") },
        new("NETGEN003", "argument names, legal", "[Network(loss: Loss.Huber, inputs: 2, Delta = 3)] [Dense(activation: Activation.Relu, units: 3)] [Dense(units: 3, Activation.Relu)] partial class Net { }"),
        new("NETGEN003", "constants, legal", "[Network(Inputs, Error)] [Dense(Inputs * 2 + 1, Function, Alpha = Slope, UseBias = !true)] partial class Net { const int Inputs = 3; const Loss Error = Loss.SumSquaredError; const Activation Function = Activation.Elu; const float Slope = 2; }"),
        new("NETGEN003", "aliases, legal", "[Net(2), Layer(3)] partial class Model { }") { OtherSources = ["global using Layer = NetGen.DenseAttribute; global using Net = NetGen.NetworkAttribute;"] },
        new("NETGEN003", "qualified names in one list, legal", "[global::NetGen.Network(2), NetGen.DenseAttribute(3), NetGen.Dense(1)] partial class Net { }"),
        new("NETGEN003", "other attributes between", "[Serializable] [Network(2)] [Obsolete(\"old\")] [Dense(3)] partial class Net { }"),
        new("NETGEN003", "attributes of the same names elsewhere", "namespace Other { class NetworkAttribute : Attribute { public NetworkAttribute(int x) => _ = x; } class DenseAttribute : Attribute { } [Network(0)] [Dense] class Net { } }") { Emitted = 0 },
    ];

    private static IEnumerable<DiagnosticCase> Broken =>
    [
        Compiler("no inputs", "[Network] [Dense(1)] partial class Net { }", "CS1729"),
        Compiler("no inputs, empty list", "[Network()] [Dense(1)] partial class Net { }", "CS1729"),
        Compiler("no units", "[Network(2)] [Dense()] partial class Net { }", "CS7036"),
        Compiler("inputs of another type", "[Network(\"2\")] [Dense(1)] partial class Net { }", "CS1503"),
        Compiler("units of another type", "[Network(2)] [Dense(1.5)] partial class Net { }", "CS1503"),
        Compiler("units too large for an int", "[Network(2)] [Dense(3_000_000_000)] partial class Net { }", "CS1503"),
        Compiler("unknown loss", "[Network(2, Loss.Hubert, Delta = 2, Reduction = Reduction.Sum)] [Dense(1)] partial class Net { }", "CS0117"),
        Compiler("unknown activation", "[Network(2)] [Dense(1, Activation.Rely, Alpha = 2)] partial class Net { }", "CS0117"),
        Compiler("unknown option", "[Network(2)] [Dense(1, Slope = 2)] partial class Net { }", "CS0246") with { Emitted = 1 },
        Compiler("option of another type", "[Network(2)] [Dense(1, Activation.Elu, Alpha = \"2\")] partial class Net { }", "CS0029"),
        Compiler("null", "[Network(2)] [Dense(1, Activation.Elu, Alpha = null)] partial class Net { }", "CS0037"),
        Compiler("no constant", "[Network(Net.Size)] [Dense(1)] partial class Net { public static readonly int Size = 2; }", "CS0182"),
        Compiler("half an argument list", "[Network(2, )] [Dense(1)] partial class Net { }", "CS1525"),
        Compiler("on a method", "class Net { [Network(2)] [Dense(1)] void M() { } }", "CS0592"),
        Compiler("on nothing", "[Network(2)] [Dense(1)]", "CS0116"),
    ];

    private static DiagnosticCase Compiler(string name, string source, string error) =>
        new("NETGEN003", "does not compile: " + name, source) { CompilerErrors = [error] };
}
