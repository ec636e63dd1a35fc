namespace NetGen.Tests.Cases.Formulas;

/// <summary>Formulas as users would write them: each is the body of <c>static double F(double z)</c>, with the members that it calls.</summary>
internal static class FormulaCatalogue
{
    /// <summary>What every class of formulas has besides.</summary>
    public const string Members =
        "const double Half = 0.5; const float Tenth = 0.1f; static double Twice(double x) => 2 * x; static float Gate(float x, float slope = 2) => 1 / (1 + MathF.Exp(-slope * x)); static double Sinc(double x) => x == 0 ? 1 : Math.Sin(x) / x;";

    /// <summary>The activations of the catalogue, by their names, as a textbook writes them.</summary>
    public static IReadOnlyDictionary<string, string> BuiltIn { get; } = new Dictionary<string, string>
    {
        ["Sigmoid"] = "1 / (1 + Math.Exp(-z))",
        ["Tanh"] = "Math.Tanh(z)",
        ["Relu"] = "Math.Max(0, z)",
        ["LeakyRelu"] = "z > 0 ? z : 0.01 * z",
        ["Elu"] = "z > 0 ? z : Math.Exp(z) - 1",
        ["Selu"] = "1.0507009873554805 * (z > 0 ? z : 1.6732632423543772 * (Math.Exp(z) - 1))",
        ["Gelu"] = "0.5 * z * (1 + Formulas.Erf(z / 1.4142135623730951))",
        ["GeluTanh"] = "0.5 * z * (1 + Math.Tanh(0.7978845608028654 * (z + 0.044715 * z * z * z)))",
        ["Silu"] = "z / (1 + Math.Exp(-z))",
        ["Softplus"] = "Formulas.Softplus(z)",
        ["Softsign"] = "z / (1 + Math.Abs(z))",
        ["HardTanh"] = "Math.Clamp(z, -1, 1)",
        ["HardSigmoid"] = "Math.Clamp(z / 6 + 0.5, 0, 1)",
        ["Mish"] = "z * Math.Tanh(Formulas.Softplus(z))",
        ["Relu6"] = "Math.Min(Math.Max(0, z), 6)",
    };

    /// <summary>All of them: those, and others that use all that is taken.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. BuiltIn.Values,
        "z",
        "3 * z - 1",
        "z * z * z / 3",
        "-z + +z * Half",
        "(Math.Exp(z) - Math.Exp(-z)) / (Math.Exp(z) + Math.Exp(-z))",
        "Math.Exp(z) / (1 + Math.Exp(z))",
        "2 / (1 + Math.Exp(-2 * z)) - 1",
        "Math.Sin(z)",
        "Math.Cos(3 * z) * z",
        "z + Math.Sin(z) * Math.Sin(z)",
        "Math.Atan(2 * z) / Math.PI",
        "Math.Sinh(z) / Math.Cosh(z)",
        "Math.Log(Math.Cosh(z))",
        "Math.Sqrt(1 + z * z) - 1",
        "Math.Pow(1 + z * z, 0.25) + Math.Pow(z, 3) + Math.Pow(2 + z * z, -2) + Math.Pow(1 + z * z, 1.5)",
        "Math.Exp(-z * z)",
        "z * Math.Exp(-0.5 * z * z)",
        "Math.Abs(z) * z / (1 + z * z)",
        "Math.Sign(z) * Math.Log(1 + Math.Abs(z))",
        "Math.Min(z, z * z) + Math.Max(Tenth * z, -z)",
        "Math.FusedMultiplyAdd(z, Half, Math.Tanh(z))",
        "z > 1 && z < 2 || z == 3 ? z * z : !(z >= -1) ? -z : Half * z",
        "z switch { < -1 => -1 - Math.Log(-z), < 1 => z, _ => 1 + Math.Log(z) }",
        "z switch { > 2 or < -2 => 0.1 * z, not 0 and >= 0 => z * z, _ => -z }",
        "z is > -0.5 and < 0.5 ? 2 * z * z : Math.Abs(z) - Half + Half * Half",
        "Twice(Twice(z)) + (double)Gate((float)z) * Gate(x: (float)z, slope: 1)",
        "Sinc(z + 0.3) * Formulas.Relu(z)",
        "Formulas.ExpMinusOne(Math.Min(z, 0)) + Math.Max(z, 0)",
        "{ var a = z * z; var b = a + 1; return a / b; }",
        "{ const double limit = 0.7; double t = Math.Tanh(limit * z), u = t * t; return t * (1 - u / 3); }",
        "Formulas.Erf(z) * Formulas.Sigmoid(-z)",
        "z * (z < 0 ? -1 : z > 1 ? 1 : 0)",
        "z * -(1.0 / 3) + z * (1.0 / 3) + -Math.PI * z",
        "Math.Sin(Math.Sin(Math.Sin(z))) + Math.Max(Math.Max(z, Half), Math.Cos(Math.Cos(z)))",
    ];

    /// <summary>A method of a formula.</summary>
    public static string Method(string name, string formula) =>
        formula[0] == '{' ? $"public static double {name}(double z) {formula}" : $"public static double {name}(double z) => {formula};";
}
