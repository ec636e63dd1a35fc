namespace NetGen.Generator.Tests.CodeFixes.Cases;

/// <summary>NETGEN030: optimizers that have nothing to train.</summary>
internal static class RemovedOptimizerCases
{
    private const string Rule = "NETGEN030";

    public static IEnumerable<FixCase> All =>
    [
        new(Rule, "line", "using NetGen;\n[Network(2)]\n[Dense(1)]\n[Adam]\npartial class Net { }\n", "using NetGen;\n[Network(2)]\n[Dense(1)]\npartial class Net { }\n"),
        new(Rule, "in a list", "using NetGen;\n[Network(2), Adam(Beta1 = 0.8), Dense(1)]\npartial class Net { }\n", "using NetGen;\n[Network(2), Dense(1)]\npartial class Net { }\n"),
        new(Rule, "beside others", "using NetGen;\n[Network(2)] [Sgd(Momentum = 0.9)] [Dense(1)] partial class Net { }", "using NetGen;\n[Network(2)] [Dense(1)] partial class Net { }"),
    ];
}
