namespace NetGen.Generator.Tests.CodeFixes.Cases;

/// <summary>NETGEN010: options that nothing reads.</summary>
internal static class RemovedOptionCases
{
    private const string Rule = "NETGEN010";

    public static IEnumerable<FixCase> All =>
    [
        Layer("last", "1, Activation.Tanh, Alpha = 0.5", "1, Activation.Tanh"),
        Layer("first of two", "1, Activation.Relu, Gain = 2, UseBias = false", "1, Activation.Relu, UseBias = false"),
        Layer("last of two", "1, UseBias = false, Gain = 2", "1, UseBias = false"),
        Layer("odd space", "1 ,  Gain=2 ,UseBias = false", "1  ,UseBias = false"),
        Layer("lines", "\n    1,\n    Activation.Relu,\n    Gain = 2,\n    UseBias = false", "\n    1,\n    Activation.Relu,\n    UseBias = false"),
        Layer("comments at ends of lines", "\n    1, // one\n    Activation.Relu, // not negative\n    Gain = 2, // steep\n    UseBias = false", "\n    1, // one\n    Activation.Relu // not negative\n    , // steep\n    UseBias = false"),
        Layer("comments beside it", "1, /* steep */ Gain = 2 /* very */", "1 /* steep */  /* very */"),
        new(Rule, "Delta", "using NetGen;\n[Network(2, Loss.MeanSquaredError, Delta = 2)] [Dense(1)] partial class Net { }", "using NetGen;\n[Network(2, Loss.MeanSquaredError)] [Dense(1)] partial class Net { }"),
        new(Rule, "both of a network without a loss", "using NetGen;\n[Network(2, Delta = 2, Reduction = Reduction.Sum)] [Dense(1)] partial class Net { }", "using NetGen;\n[Network(2, Reduction = Reduction.Sum)] [Dense(1)] partial class Net { }")
            { AfterAll = ["using NetGen;\n[Network(2)] [Dense(1)] partial class Net { }"] },
        new(
            Rule,
            "several in several files",
            ["using NetGen;\n[Network(2)] [Dense(1, Gain = 1, Alpha = 0)] [Dense(1, Alpha = 0, UseBias = true, Gain = 1)] partial class One { }", "using NetGen;\n[Network(2)] [Dense(1, Gain = 1)] partial class Two { }"],
            ["using NetGen;\n[Network(2)] [Dense(1, Alpha = 0)] [Dense(1, Alpha = 0, UseBias = true, Gain = 1)] partial class One { }", "using NetGen;\n[Network(2)] [Dense(1, Gain = 1)] partial class Two { }"])
        {
            AfterAll = ["using NetGen;\n[Network(2)] [Dense(1)] [Dense(1, UseBias = true)] partial class One { }", "using NetGen;\n[Network(2)] [Dense(1)] partial class Two { }"],
        },
    ];

    private static FixCase Layer(string name, string before, string after) =>
        new(Rule, name, $"using NetGen;\n[Network(2)]\n[Dense({before})]\npartial class Net {{ }}\n", $"using NetGen;\n[Network(2)]\n[Dense({after})]\npartial class Net {{ }}\n");
}
