namespace NetGen.Generator.Tests.CodeFixes.Cases;

/// <summary>NETGEN054: forms of formulas that lose digits.</summary>
internal static class StableFormulaCases
{
    public static IEnumerable<FixCase> All =>
    [
        Case("softplus", "MathF.Log(1 + MathF.Exp(2 * z))", "Formulas.Softplus(2 * z)"),
        Case("log of sigmoid", "z * MathF.Log(Formulas.Sigmoid(3 * z))", "z * (-Formulas.Softplus(-(3 * z)))"),
        Case("log of sigmoid, spelled out", "MathF.Log(1 / (1 + MathF.Exp(-z)))", "-Formulas.Softplus(-z)"),
        Case("log of sigmoid behind a sign", "-MathF.Log(Formulas.Sigmoid(z)) + z-MathF.Log(Formulas.Sigmoid(2))", "-(-Formulas.Softplus(-z)) + z-MathF.Log(Formulas.Sigmoid(2))") with { AfterAll = [Net("-(-Formulas.Softplus(-z)) + z-(-Formulas.Softplus(-2))")] },
        Case("slope of tanh by a power", "z * (1 - MathF.Pow(MathF.Tanh(z + 1), 2))", "z * (4 * Formulas.Sigmoid(2 * (z + 1)) * Formulas.Sigmoid(-2 * (z + 1)))"),
        Case("expm1 the other way round", "-1 + MathF.Exp(z)", "Formulas.ExpMinusOne(z)"),
        Case("expm1", "z > 0 ? z : MathF.Exp(z) - 1", "z > 0 ? z : Formulas.ExpMinusOne(z)"),
        Case("slope of tanh", "z * (1 - MathF.Tanh(z) * MathF.Tanh(z))", "z * (4 * Formulas.Sigmoid(2 * z) * Formulas.Sigmoid(-2 * z))"),
        new(
            "NETGEN054",
            "where the library's names are not known",
            ["using NetGen;\n[Network(2)]\n[Dense(3, Function = \"Own\", FunctionOf = typeof(Functions))]\npartial class Net { }\n", "static class Functions\n{\n    public static double Own(double z) => System.Math.Exp(z) - 1;\n}\n"],
            ["using NetGen;\n[Network(2)]\n[Dense(3, Function = \"Own\", FunctionOf = typeof(Functions))]\npartial class Net { }\n", "static class Functions\n{\n    public static double Own(double z) => NetGen.Formulas.ExpMinusOne(z);\n}\n"]),
    ];

    private static FixCase Case(string name, string before, string after) => new("NETGEN054", name, Net(before), Net(after));

    private static string Net(string value) =>
        $"using System;\nusing NetGen;\n[Network(2)]\n[Dense(3, Function = nameof(Own))]\n[Dense(1)]\npartial class Net\n{{\n    static float Own(float z) => {value};\n}}\n";
}
