namespace NetGen.Generator.Tests.CodeFixes.Cases;

/// <summary>NETGEN005: an output that the loss cannot read.</summary>
internal static class ActivationCases
{
    private const string Rule = "NETGEN005";

    public static IEnumerable<FixCase> All =>
    [
        Of("another activation", "[Network(4, Loss.CrossEntropy)]\n[Dense(8, Activation.Sigmoid)]\n[Dense(3, Activation.Sigmoid)]", "[Network(4, Loss.CrossEntropy)]\n[Dense(8, Activation.Sigmoid)]\n[Dense(3, Activation.Softmax)]"),
        Of("no activation", "[Network(4, Loss.BinaryCrossEntropy)] [Dense(1)]", "[Network(4, Loss.BinaryCrossEntropy)] [Dense(1, Activation.Sigmoid)]"),
        Of("no activation, but options", "[Network(4, Loss.BinaryCrossEntropy)] [Dense(1, /* none */ UseBias = false)]", "[Network(4, Loss.BinaryCrossEntropy)] [Dense(1, Activation.Sigmoid, /* none */ UseBias = false)]"),
        Of("argument names", "[Network(loss: Loss.CrossEntropy, inputs: 4)] [Dense(activation: Activation.Tanh, units: 3)]", "[Network(loss: Loss.CrossEntropy, inputs: 4)] [Dense(activation: Activation.Softmax, units: 3)]"),
        Of("an argument name, no activation", "[Network(4, Loss.CrossEntropy)] [Dense(units: 3)]", "[Network(4, Loss.CrossEntropy)] [Dense(units: 3, activation: Activation.Softmax)]"),
        Of("comments", "[Network(4, Loss.CrossEntropy /* classes */)]\n[Dense(\n    3, // three\n    Activation /* a */ . /* b */ Relu /* c */, // why\n    UseBias = false)] // end", "[Network(4, Loss.CrossEntropy /* classes */)]\n[Dense(\n    3, // three\n    Activation /* a */ . /* b */ Softmax /* c */, // why\n    UseBias = false)] // end"),
        Of("a cast", "[Network(4, Loss.BinaryCrossEntropy)] [Dense(1, (Activation)2)]", "[Network(4, Loss.BinaryCrossEntropy)] [Dense(1, Activation.Sigmoid)]"),
        Of("Softmax where Sigmoid is needed", "[Network(4, Loss.BinaryCrossEntropy)] [Dense(2, Activation.Softmax)]", "[Network(4, Loss.BinaryCrossEntropy)] [Dense(2, Activation.Sigmoid)]"),
        new(Rule, "a constant", "using NetGen;\n[Network(4, Loss.CrossEntropy)] [Dense(3, Last)] partial class Net { const Activation Last = Activation.Tanh; }", "using NetGen;\n[Network(4, Loss.CrossEntropy)] [Dense(3, Activation.Softmax)] partial class Net { const Activation Last = Activation.Tanh; }"),
        new(Rule, "qualified names", "[NetGen.Network(4, NetGen.Loss.CrossEntropy)] [NetGen.Dense(3, global::NetGen.Activation.Tanh)] partial class Net { }", "[NetGen.Network(4, NetGen.Loss.CrossEntropy)] [NetGen.Dense(3, global::NetGen.Activation.Softmax)] partial class Net { }"),
        new(Rule, "no using, no activation", "[NetGen.Network(4, NetGen.Loss.CrossEntropy)] [NetGen.Dense(3)] partial class Net { }", "[NetGen.Network(4, NetGen.Loss.CrossEntropy)] [NetGen.Dense(3, NetGen.Activation.Softmax)] partial class Net { }"),
        new(Rule, "an alias", "using NetGen;\nusing F = NetGen.Activation;\n[Network(4, Loss.CrossEntropy)] [Dense(3, F.Tanh)] partial class Net { }", "using NetGen;\nusing F = NetGen.Activation;\n[Network(4, Loss.CrossEntropy)] [Dense(3, F.Softmax)] partial class Net { }"),
        new(Rule, "static using", "using NetGen;\nusing static NetGen.Activation;\n[Network(4, Loss.CrossEntropy)] [Dense(8, Relu)] [Dense(3, Tanh)] partial class Net { }", "using NetGen;\nusing static NetGen.Activation;\n[Network(4, Loss.CrossEntropy)] [Dense(8, Relu)] [Dense(3, Activation.Softmax)] partial class Net { }"),
        new(Rule, "a member hides the name", "using NetGen;\n[Network(4, Loss.CrossEntropy)] [Dense(3)] partial class Net { const int Activation = 1; }", "using NetGen;\n[Network(4, Loss.CrossEntropy)] [Dense(3, NetGen.Activation.Softmax)] partial class Net { const int Activation = 1; }"),
        new(Rule, "members hide the name and the namespace", "using NetGen;\n[Network(4, Loss.CrossEntropy)] [Dense(3)] partial class Net { const int Activation = 1, NetGen = 2; }", "using NetGen;\n[Network(4, Loss.CrossEntropy)] [Dense(3, global::NetGen.Activation.Softmax)] partial class Net { const int Activation = 1, NetGen = 2; }"),
        new(
            Rule,
            "layers in another file",
            ["using NetGen;\n[Network(4, Loss.CrossEntropy)]\npartial class Net { }\n", "[NetGen.Dense(8)]\n[NetGen.Dense(3, NetGen.Activation.Tanh)]\npartial class Net { }\n"],
            ["using NetGen;\n[Network(4, Loss.CrossEntropy)]\npartial class Net { }\n", "[NetGen.Dense(8)]\n[NetGen.Dense(3, NetGen.Activation.Softmax)]\npartial class Net { }\n"]),
        new(
            Rule,
            "two networks",
            "using NetGen;\n[Network(4, Loss.CrossEntropy)] [Dense(3)] partial class One { }\n[Network(4, Loss.BinaryCrossEntropy)] [Dense(3)] partial class Two { }\n",
            "using NetGen;\n[Network(4, Loss.CrossEntropy)] [Dense(3, Activation.Softmax)] partial class One { }\n[Network(4, Loss.BinaryCrossEntropy)] [Dense(3)] partial class Two { }\n")
        {
            AfterAll = ["using NetGen;\n[Network(4, Loss.CrossEntropy)] [Dense(3, Activation.Softmax)] partial class One { }\n[Network(4, Loss.BinaryCrossEntropy)] [Dense(3, Activation.Sigmoid)] partial class Two { }\n"],
        },
    ];

    private static FixCase Of(string name, string before, string after) =>
        new(Rule, name, $"using NetGen;\n\n{before}\npartial class Net {{ }}\n", $"using NetGen;\n\n{after}\npartial class Net {{ }}\n");
}
