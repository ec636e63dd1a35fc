namespace NetGen.Generator.Tests.CodeFixes.Cases;

/// <summary>NETGEN009: layers without a network.</summary>
internal static class NetworkCases
{
    private const string Rule = "NETGEN009";

    public static IEnumerable<FixCase> All =>
    [
        Of("Softmax output", "[Dense(8)]\n[Dense(3, Activation.Softmax)]\n", "[Network(inputs: 1, loss: Loss.CrossEntropy)]\n[Dense(8)]\n[Dense(3, Activation.Softmax)]\n"),
        Of("Sigmoid output", "[Dense(1, Activation.Sigmoid)]\n", "[Network(inputs: 1, loss: Loss.BinaryCrossEntropy)]\n[Dense(1, Activation.Sigmoid)]\n"),
        Of("Identity output", "[Dense(1)]\n", "[Network(inputs: 1, loss: Loss.MeanSquaredError)]\n[Dense(1)]\n"),
        Of("on the class's own line", "[Dense(1)] ", "[Network(inputs: 1, loss: Loss.MeanSquaredError)]\n[Dense(1)] "),
        Of("comments stay above", "/// <summary>Mine.</summary>\n// layers\n[Dense(2)] // first\n[Dense(1)]\n", "/// <summary>Mine.</summary>\n// layers\n[Network(inputs: 1, loss: Loss.MeanSquaredError)]\n[Dense(2)] // first\n[Dense(1)]\n"),
        Of("another attribute stands before it in the list", "[System.Serializable, Dense(1)]\n", "[Network(inputs: 1, loss: Loss.MeanSquaredError)]\n[System.Serializable, Dense(1)]\n"),
        Of("another attribute stands before it on the line", "[System.Serializable] [Dense(1)]\n", "[System.Serializable] [Network(inputs: 1, loss: Loss.MeanSquaredError)] [Dense(1)]\n"),
        new(Rule, "one line", "using NetGen; [Dense(1)] partial class Net { }", "using NetGen; [Network(inputs: 1, loss: Loss.MeanSquaredError)] [Dense(1)] partial class Net { }"),
        new(Rule, "qualified names", "[NetGen.Dense(1)]\npartial class Net { }", "[NetGen.Network(inputs: 1, loss: NetGen.Loss.MeanSquaredError)]\n[NetGen.Dense(1)]\npartial class Net { }"),
        new(Rule, "global names", "[global::NetGen.DenseAttribute(1)]\npartial class Net { }", "[global::NetGen.Network(inputs: 1, loss: NetGen.Loss.MeanSquaredError)]\n[global::NetGen.DenseAttribute(1)]\npartial class Net { }"),
        new(Rule, "only the layer has an alias", "using Layer = NetGen.DenseAttribute;\n[Layer(1)]\npartial class Net { }", "using Layer = NetGen.DenseAttribute;\n[global::NetGen.Network(inputs: 1, loss: NetGen.Loss.MeanSquaredError)]\n[Layer(1)]\npartial class Net { }"),
        new(Rule, "Loss means something else", "namespace Mine\n{\n    using NetGen;\n    class Loss { }\n    [Dense(1)]\n    partial class Net { }\n}", "namespace Mine\n{\n    using NetGen;\n    class Loss { }\n    [Network(inputs: 1, loss: NetGen.Loss.MeanSquaredError)]\n    [Dense(1)]\n    partial class Net { }\n}"),
        new(Rule, "Network and Loss mean something else", "namespace Mine\n{\n    using NetGen;\n    class NetworkAttribute : System.Attribute { }\n    class Loss { }\n    [Dense(1)]\n    partial class Net { }\n}", "namespace Mine\n{\n    using NetGen;\n    class NetworkAttribute : System.Attribute { }\n    class Loss { }\n    [global::NetGen.Network(inputs: 1, loss: NetGen.Loss.MeanSquaredError)]\n    [Dense(1)]\n    partial class Net { }\n}"),
        new(
            Rule,
            "nested, tabs, in two classes",
            "using NetGen;\npartial class Outer\n{\n\t[Dense(1)]\n\tpartial class One { }\n\n\t[Dense(2, Activation.Softmax)]\n\tpartial class Two { }\n}\n",
            "using NetGen;\npartial class Outer\n{\n\t[Network(inputs: 1, loss: Loss.MeanSquaredError)]\n\t[Dense(1)]\n\tpartial class One { }\n\n\t[Dense(2, Activation.Softmax)]\n\tpartial class Two { }\n}\n")
        {
            AfterAll = ["using NetGen;\npartial class Outer\n{\n\t[Network(inputs: 1, loss: Loss.MeanSquaredError)]\n\t[Dense(1)]\n\tpartial class One { }\n\n\t[Network(inputs: 1, loss: Loss.CrossEntropy)]\n\t[Dense(2, Activation.Softmax)]\n\tpartial class Two { }\n}\n"],
        },
    ];

    private static FixCase Of(string name, string before, string after) =>
        new(Rule, name, $"using NetGen;\n\n{before}partial class Net {{ }}\n", $"using NetGen;\n\n{after}partial class Net {{ }}\n");
}
