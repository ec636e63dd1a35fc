namespace NetGen.Generator.Tests.CodeFixes.Cases;

/// <summary>NETGEN008: layers on several parts.</summary>
internal static class MoveCases
{
    private const string Rule = "NETGEN008";

    public static IEnumerable<FixCase> All =>
    [
        Of("on lines of their own", "[Network(2)]\n[Dense(8)]\npartial class Net { }\n\n[Dense(1)]\npartial class Net { }\n", "[Network(2)]\n[Dense(8)]\n[Dense(1)]\npartial class Net { }\n\npartial class Net { }\n"),
        Of("on the class's lines", "[Network(2)] [Dense(8)] partial class Net { }\n[Dense(1)] partial class Net { }\n", "[Network(2)] [Dense(8)] [Dense(1)] partial class Net { }\npartial class Net { }\n"),
        Of("at the end of a line", "[Network(2)] [Dense(8)]\npartial class Net { }\n[Dense(4)] [Dense(1)]\npartial class Net { }\n", "[Network(2)] [Dense(8)]\n[Dense(4)]\n[Dense(1)]\npartial class Net { }\n\npartial class Net { }\n"),
        Of("several parts", "[Dense(8)]\npartial class Net { }\n[Network(2)]\n[Dense(4)]\npartial class Net { }\n[Dense(2)]\n[Dense(1)]\npartial class Net { }\n", "[Dense(8)]\n[Dense(4)]\n[Dense(2)]\n[Dense(1)]\npartial class Net { }\n[Network(2)]\npartial class Net { }\npartial class Net { }\n"),
        Of("comments go with their lines, and those above stay", "[Network(2)]\n[Dense(8)] // hidden\npartial class Net { }\n\n/// <summary>More.</summary>\n// output\n[Dense(1)] // linear\npartial class Net { } // end\n", "[Network(2)]\n[Dense(8)] // hidden\n[Dense(1)] // linear\npartial class Net { }\n\n/// <summary>More.</summary>\n// output\npartial class Net { } // end\n"),
        Of("a comment goes into a line", "[Network(2)] [Dense(8)] partial class Net { }\n[Dense(1)] // linear\npartial class Net { }\n", "[Network(2)] [Dense(8)] [Dense(1)] // linear\n partial class Net { }\npartial class Net { }\n"),
        Of("several in one list", "[Network(2), Dense(8)]\npartial class Net { }\n[type: Dense(4), /* out */ Dense(1)]\npartial class Net { }\n", "[Network(2), Dense(8)]\n[type: Dense(4), /* out */ Dense(1)]\npartial class Net { }\npartial class Net { }\n"),
        Of("others of the list stay", "[Network(2)]\n[Dense(8)]\npartial class Net { }\n[Dense(6), System.Serializable, Dense(4), Dense(2)]\n[Dense(1), System.Obsolete]\npartial class Net { }\n", "[Network(2)]\n[Dense(8)]\n[Dense(6)]\n[Dense(4)]\n[Dense(2)]\n[Dense(1)]\npartial class Net { }\n[System.Serializable]\n[System.Obsolete]\npartial class Net { }\n"),
        Of("others of the list stay, with their comments", "[Network(2)]\n[Dense(8)]\npartial class Net { }\n[type: System.Serializable, // kept\nDense(1)]\npartial class Net { }\n", "[Network(2)]\n[Dense(8)]\n[type: Dense(1)]\npartial class Net { }\n[type: System.Serializable // kept\n]\npartial class Net { }\n"),
        Of("nested, over several lines", "partial class Outer\n{\n    [Network(2)]\n    [Dense(8)]\n    partial class Net { }\n\n    [Dense(\n        1, // one\n        Activation.Sigmoid)]\n    partial class Net { }\n}\n", "partial class Outer\n{\n    [Network(2)]\n    [Dense(8)]\n    [Dense(\n        1, // one\n        Activation.Sigmoid)]\n    partial class Net { }\n\n    partial class Net { }\n}\n"),
        new(
            Rule,
            "two files, the network's own first",
            ["using NetGen;\n\n\n\n[Dense(1, Activation.Sigmoid)]\npartial class Net { }\n", "using NetGen;\n[Network(2)]\n[Dense(8)]\npartial class Net { }\n"],
            ["using NetGen;\n\n\n\npartial class Net { }\n", "using NetGen;\n[Network(2)]\n[Dense(8)]\n[Dense(1, Activation.Sigmoid)]\npartial class Net { }\n"]),
        new(
            Rule,
            "names that mean nothing where they go",
            ["[NetGen.Network(2)]\n[NetGen.Dense(8)]\npartial class Net { }\n", "using NetGen;\nusing static NetGen.Activation;\nusing Layer = NetGen.DenseAttribute;\n[Dense(4, Activation.Tanh, Gain = Slope)]\n[Layer(units: 2, activation: Relu)]\n[NetGen.Dense(1)]\npartial class Net { const double Slope = 2; }\n"],
            ["[NetGen.Network(2)]\n[NetGen.Dense(8)]\n[global::NetGen.Dense(4, global::NetGen.Activation.Tanh, Gain = Slope)]\n[global::NetGen.Dense(units: 2, activation: global::NetGen.Activation.Relu)]\n[NetGen.Dense(1)]\npartial class Net { }\n", "using NetGen;\nusing static NetGen.Activation;\nusing Layer = NetGen.DenseAttribute;\npartial class Net { const double Slope = 2; }\n"]),
        Of(
            "two networks",
            "[Network(2)]\n[Dense(8)]\npartial class One { }\n[Dense(1)]\npartial class One { }\n[Network(2)]\n[Dense(8)]\npartial class Two { }\n[Dense(1)]\npartial class Two { }\n",
            "[Network(2)]\n[Dense(8)]\n[Dense(1)]\npartial class One { }\npartial class One { }\n[Network(2)]\n[Dense(8)]\npartial class Two { }\n[Dense(1)]\npartial class Two { }\n",
            "[Network(2)]\n[Dense(8)]\n[Dense(1)]\npartial class One { }\npartial class One { }\n[Network(2)]\n[Dense(8)]\n[Dense(1)]\npartial class Two { }\npartial class Two { }\n"),
    ];

    private static FixCase Of(string name, string before, string after, string? afterAll = null)
    {
        const string Using = "using NetGen;\n\n";
        return new FixCase(Rule, name, Using + before, Using + after) { AfterAll = afterAll is null ? null : [Using + afterAll] };
    }
}
