using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>Formulas that can be emitted, and should not be as they are: NETGEN051 to 054.</summary>
internal static class FormulaWarningCases
{
    public static IEnumerable<DiagnosticCase> All => [.. Derivatives, .. Constants, .. Ends, .. Unstable];

    private static IEnumerable<DiagnosticCase> Derivatives =>
    [
        Derived("another factor", "z * z", "static float Slope(float z) => 3 * z;", "at z = -9.97, but the derivative of 'Own' there is -19.94"),
        Derived("by the output, wrong", "MathF.Tanh(z)", "static float Slope(float z, float y) => 1 - y;", "the derivative of 'Own' there is"),
        Derived("wrong beside a kink alone", "z > 1 ? z : 0.5f * z", "static float Slope(float z) => z > 1.000002f ? 1 : 0.5f;", "gives 0.5 at z = 1.000001"),
        Derived("small", "0.0002f * z * z", "static float Slope(float z) => 0.0004f * z + 9e-6f;", "the derivative of 'Own' there is"),
        Derived("with a kink of its own", "z * z", "static float Slope(float z) => z > 0.05f && z < 0.12f ? 5 : 2 * z;", "gives 5 at z = "),
        Right("by z", "z * z", "static float Slope(float z) => 2 * z;"),
        Right("by the output", "MathF.Tanh(z)", "static float Slope(float z, float y) => 1 - y * y;"),
        Right("digits of float", "Formulas.Sigmoid(1.702f * z)", "static float Slope(float z, float y) => 1.702f * y * (1 - y);"),
    ];

    private static IEnumerable<DiagnosticCase> Constants =>
    [
        Layer("NETGEN052", "step", "z > 0 ? 1 : 0", "derivative of 'Own' is 0 everywhere"),
        Layer("NETGEN052", "sign", "MathF.Sign(z)", "derivative of 'Own' is 0 everywhere"),
        Layer("NETGEN052", "number", "2", "derivative of 'Own' is 0 everywhere"),
        new("NETGEN052", "loss without the output", "[Network(2, [|LossFunction = nameof(Own)|])] [Dense(1)] partial class Net { static float Own(float y, float t) => t * t; }", "derivative of 'Own' is 0 everywhere"),
        Kept("NETGEN052", "flat on one side", "z > 0 ? z : 0"),
    ];

    private static IEnumerable<DiagnosticCase> Ends =>
    [
        Layer("NETGEN053", "logarithm", "MathF.Log(z)", "The value of 'Own' is NaN at z = -10"),
        Layer("NETGEN053", "quotient", "1 / z", "The value of 'Own' is"),
        Layer("NETGEN053", "root", "MathF.Sqrt(z * z)", "The derivative of 'Own' is"),
        Layer("NETGEN053", "power", "MathF.Pow(z, 0.3f)", "The value of 'Own' is NaN"),
        Layer("NETGEN053", "beyond float", "MathF.Exp(z * z)", "The value of 'Own' is Infinity at z = -10"),
        Layer("NETGEN053", "in a maximum", "MathF.Max(MathF.Log(z), 0f)", "The value of 'Own' is NaN at z = -10"),
        Layer("NETGEN053", "pole between points", "1 / (3 * z - 1)", "of 'Own' is"),
        new("NETGEN053", "loss of bounded outputs at their end", "[Network(2, [|LossFunction = nameof(Own)|])] [Dense(1, Activation.Sigmoid)] partial class Net { static float Own(float y, float t) => t * (MathF.Log(y - 1) - MathF.Log(2 - y)); }", "The value of 'Own' is"),
        new("NETGEN053", "loss of bounded outputs", "[Network(2, LossFunction = nameof(Own))] [Dense(1, Activation.Sigmoid)] partial class Net { static float Own(float y, float t) => -t * MathF.Log(y) - (1 - t) * MathF.Log(1 - y); }"),
        new("NETGEN053", "loss", "[Network(2, [|LossFunction = nameof(Own)|])] [Dense(1)] partial class Net { static float Own(float y, float t) => -t * MathF.Log(y); }", "The value of 'Own' is NaN at y = -10, t = -10"),
        Kept("NETGEN053", "root of an absolute value, whose slope is 0 at 0", "MathF.Sqrt(MathF.Abs(z))"),
        Kept("NETGEN053", "branch that is not taken", "z > 0 ? MathF.Log(1 + z) : z"),
        Kept("NETGEN053", "limited", "MathF.Log(Math.Clamp(z, 0.1f, 5))"),
    ];

    private static IEnumerable<DiagnosticCase> Unstable =>
    [
        Form("softplus", "[|MathF.Log(1 + MathF.Exp(z))|]", "write Formulas.Softplus(u)"),
        Form("softplus, the other way", "[|MathF.Log(MathF.Exp(2 * z) + 1)|]", "write Formulas.Softplus(u)"),
        Form("softplus by a local", "var e = MathF.Exp(z); return [|MathF.Log(1 + e)|];", "write Formulas.Softplus(u)"),
        Form("log of sigmoid", "[|MathF.Log(Formulas.Sigmoid(z))|]", "write -Formulas.Softplus(-u)"),
        Form("log of sigmoid, spelled out", "[|MathF.Log(1 / (1 + MathF.Exp(-z)))|]", "write -Formulas.Softplus(-u)"),
        Form("expm1", "z > 0 ? z : [|MathF.Exp(z) - 1|]", "write Formulas.ExpMinusOne(u)"),
        Form("expm1 of doubles", "(float)([|Math.Exp(z) - 1|])", "write Formulas.ExpMinusOne(u)"),
        Form("slope of tanh", "z * ([|1 - MathF.Tanh(z) * MathF.Tanh(z)|])", "write 4 * Formulas.Sigmoid(2 * u) * Formulas.Sigmoid(-2 * u)"),
        Form("slope of tanh by a power", "z * ([|1 - MathF.Pow(MathF.Tanh(z), 2)|])", "write 4 * Formulas.Sigmoid"),
        Kept("NETGEN054", "functions of the user's of the same names", "MathF.Abs(z)") with { Source = "[Network(2)] [Dense(3, Function = nameof(Own))] [Dense(1)] partial class Net { static float Own(float z) => Exp(z) - 2; static float Exp(float x) => MathF.Tanh(2 * x); }" },
        Kept("NETGEN054", "log of two and a power", "MathF.Log(2 + MathF.Exp(z))"),
        Kept("NETGEN054", "tanh of two", "1 - MathF.Tanh(z) * MathF.Tanh(2 * z)"),
    ];

    private static DiagnosticCase Derived(string name, string value, string slope, string says) => Derivative(name, "[|Derivative = nameof(Slope)|]", value, slope, says);

    private static DiagnosticCase Right(string name, string value, string slope) => Derivative(name, "Derivative = nameof(Slope)", value, slope, string.Empty);

    private static DiagnosticCase Derivative(string name, string option, string value, string slope, string says) => new(
        "NETGEN051", name, $"[Network(2)] [Dense(3, Function = nameof(Own), {option})] [Dense(1)] partial class Net {{ static float Own(float z) => {value}; {slope} }}", says);

    private static DiagnosticCase Layer(string rule, string name, string value, string says) =>
        new(rule, name, $"[Network(2)] [Dense(3, [|Function = nameof(Own)|])] [Dense(1)] partial class Net {{ static float Own(float z) => {value}; }}", says);

    private static DiagnosticCase Kept(string rule, string name, string value) => Form(name, value, string.Empty) with { Rule = rule };

    private static DiagnosticCase Form(string name, string value, string says)
    {
        var body = value.Contains("return", StringComparison.Ordinal) ? $"{{ {value} }}" : $"=> {value};";
        return new("NETGEN054", name, $"[Network(2)] [Dense(3, Function = nameof(Own))] [Dense(1)] partial class Net {{ static float Own(float z) {body} }}", says);
    }
}
