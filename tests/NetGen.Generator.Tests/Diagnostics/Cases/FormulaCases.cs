using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics.Cases;

/// <summary>Methods that are no formulas, and where it is said: NETGEN046 to 050.</summary>
internal static class FormulaCases
{
    public static IEnumerable<DiagnosticCase> All =>
    [
        .. Missing, .. Statements, .. Operators, .. Names, .. Calls, .. Conditions, .. Recursive, .. Sizes, .. Options,
    ];

    private static IEnumerable<DiagnosticCase> Missing =>
    [
        Named("no such method", "nameof(Other)", "static float Own(float z) => z; static int Other => 1;", "there is no such method in 'Net'"),
        Named("written as text", "\"own\"", "static float Own(float z) => z;", "write a static method 'float own(float z)'"),
        Named("not static", "nameof(Own)", "float Own(float z) => z;", "since it is not static"),
        Named("generic", "nameof(Own)", "static float Own<T>(float z) => z;", "since it is generic"),
        Named("async", "nameof(Own)", "static async System.Threading.Tasks.Task<float> Own(float z) => await System.Threading.Tasks.Task.FromResult(z);", "since it is async"),
        Named("returns int", "nameof(Own)", "static int Own(float z) => 1;", "since it returns int"),
        Named("returns decimal", "nameof(Own)", "static decimal Own(float z) => 1;", "since it returns decimal"),
        Named("takes int", "nameof(Own)", "static float Own(int z) => z;", "since its parameter 'z' is int"),
        Named("takes a reference", "nameof(Own)", "static float Own(ref float z) => z;", "since its parameter 'z' is a reference"),
        Named("takes nothing", "nameof(Own)", "static float Own() => 1;", "since it has 0 parameters"),
        Named("takes two numbers", "nameof(Own)", "static float Own(float z, float y) => z;", "since it has 2 parameters"),
        new("NETGEN046", "two of the name", "[Network(2, [|LossFunction = nameof(Own)|])] [Dense(3)] partial class Net { static float Own(float y, double t) => y; static float Own(double y, float t) => t; }", "since 'Net' has 2 such methods"),
        Named("without a name", "\"\"", "static float Own(float z) => z;", "since the name is empty"),
        Named("a local function that is static", "nameof(Own)", "static float Own(float z) { return Inner(z); static float Inner(float x) => x; }", "x") with { Rule = "NETGEN047", Source = Net("static float Own(float z) { return [|Inner(z)|]; static float Inner(float x) => x; }"), Says = "since it is a local function" },
        Named("too many parts when written out", "nameof(Own)", $"static float Own(float z) => {Nested("MathF.Sin(", 40)}z{Nested(")", 40)};", "different parts, and at most 600"),
        Named("in a type that has none", "\"Own\", FunctionOf = typeof(Other)", "static float Own(float z) => z; class Other { }", "there is no such method in 'Other'", "Function = \"Own\""),
        Named("a loss of one number", null, "static float Own(float y) => y;", "since it has one parameter", "LossFunction = nameof(Own)"),
        Named("a derivative of three numbers", "nameof(Own), Derivative = nameof(Slope)", "static float Own(float z) => z; static float Slope(float z, float y, float x) => 1;", "since it has 3 parameters", "Derivative = nameof(Slope)"),
        new("NETGEN046", "one of two has the parameters", Net("static float Own(float z) => z; static float Own(float a, float b) => a;")),
        new("NETGEN046", "one of float and one of double", Net("static float Own(float z) => z * z; static double Own(double z) => z * z;")),
        new("NETGEN046", "of the library", "[Network(2)] [Dense(3, Function = \"Tanh\", FunctionOf = typeof(MathF))] [Dense(3, Function = nameof(Formulas.Softplus), FunctionOf = typeof(Formulas))] partial class Net { }"),
        new("NETGEN046", "of the class around it", "partial class Outer { static float Own(float z) => z * z; [Network(2)] [Dense(3, Function = nameof(Own))] partial class Net { } }"),
        new("NETGEN046", "of doubles", Net("static double Own(double z) => z;")),
        new("NETGEN046", "in another type", "static class Functions { public static float Own(float z) => z; } [Network(2)] [Dense(3, Function = \"Own\", FunctionOf = typeof(Functions))] partial class Net { }"),
    ];

    private static IEnumerable<DiagnosticCase> Statements =>
    [
        Body("if", "[|if (z > 0) { return z; }|] return 0;", "cannot have 'if'"),
        Body("loop", "[|for (var i = 0; i < 3; i++) { }|] return z;", "cannot have a loop"),
        Body("while", "[|while (z > 1) { }|] return z;", "cannot have a loop"),
        Body("switch statement", "[|switch (z) { default: return z; }|]", "cannot have a switch statement"),
        Body("try", "[|try { return z; } finally { }|]", "cannot have 'try'"),
        Body("throw", "[|throw new Exception();|]", "cannot have 'throw'"),
        Body("assignment", "var a = z; [|a = 2;|] return a;", "cannot have an assignment"),
        Body("increment", "[|z++;|] return z;", "cannot have an assignment"),
        Body("call for nothing", "[|Console.WriteLine();|] return z;", "cannot have a call whose result is left"),
        Body("local function", "[|static float Twice(float x) => 2 * x;|] return Twice(z);", "cannot have a local function"),
        Body("block", "[|{ }|] return z;", "cannot have a block"),
        Body("local without a value", "float [|a|]; return z;", "the local 'a' without a value") with { CompilerErrors = ["CS0168"] },
    ];

    private static IEnumerable<DiagnosticCase> Operators =>
    [
        Part("remainder", "[|z % 2|]", "a remainder"),
        Part("whole division", "[|1 / 2|] * z", "drops the remainder"),
        Part("division by 0", "z / [|0f|]", "a division by 0"),
        Part("cast to int", "[|(int)z|]", "a conversion to int"),
        Part("cast to decimal", "[|(float)(decimal)z|]", "a conversion from decimal"),
        Part("not finite", "z + [|float.PositiveInfinity|]", "a number that is not finite"),
        Part("not a number", "z * [|float.NaN|]", "a number that is not finite"),
        Part("assignment within", "[|z = 2|]", "an assignment"),
        Part("increment within", "[|z++|] + 1", "an assignment"),
        Part("throw in a choice", "z > 0 ? z : [|throw new Exception()|]", "'throw'"),
        Part("exclusive or", "([|2 ^ 3|]) * z", "which is no power"),
        Part("too large for a float", "z * [|1e300|]", "the number 1E+300, which is Infinity as a float") with { Source = Net("static float Own(float z) => (float)(z * [|1e300|]);") },
        Part("too small for a float", "(float)(z + [|1e-60|])", "which is 0 as a float"),
        Part("too large when it is computed", "z * ([|1e38f * 100|])", "which is Infinity as a float") with { CompilerErrors = [] },
        Part("beyond int", "(int.MaxValue - 1) * z", ""),
        Part("local beyond int", "0", "a whole number that is beyond int") with { Source = Net("static float Own(float z) { int k = int.MaxValue; return z * ([|k + 1|]); }") },
        Part("whole division in a sum", "(1 + [|1 / 2|]) * z", "drops the remainder"),
        Part("whole numbers", "(1 << 2) * z + default(float) + 10 % 3"),
    ];

    private static IEnumerable<DiagnosticCase> Names =>
    [
        Member("field", "[|Scale|] * z", "static float Scale = 2;", "'Scale', which is no constant,"),
        Member("readonly field", "[|Scale|] * z", "static readonly float Scale = 2;", "make it const"),
        Member("property", "[|Scale|] * z", "static float Scale => 2;", "the property 'Scale'"),
        Part("array", "[|new[] { z }[0]|]", "an array"),
        Part("length of a text", "z * [|\"abc\".Length|]", "the property 'Length'"),
        Part("tuple", "[|(z, 1f).Item1|]", "'Item1', which is no constant,"),
        Part("object", "z * [|new Random(1).Next()|]", "since it is not static"),
        Member("constant", "Scale * z", "const float Scale = 2;", ""),
        Member("constant of another class", "(float)Other.Scale * z", "static class Other { public const double Scale = 2; }", ""),
        Part("pi", "MathF.PI * z"),
    ];

    private static IEnumerable<DiagnosticCase> Calls =>
    [
        Part("unknown function", "[|MathF.Asin(z)|]", "the function 'Asin'"),
        Part("floor", "[|MathF.Floor(z)|]", "the function 'Floor'"),
        Part("logarithm of a base", "[|MathF.Log(z, 2)|]", "write Log(x) / Log(base)"),
        Part("round", "[|MathF.Round(z)|]", "the function 'Round'"),
        Part("exponent that varies", "MathF.Pow(2, [|z|])", "an exponent that is no constant"),
        Part("large exponent", "MathF.Pow(z, [|2000|])", "an exponent beyond 1024"),
        Part("range the wrong way round", "[|Math.Clamp(z, 1, -1)|]", "a range from above to below"),
        Part("range that varies", "[|Math.Clamp(z, -1, z)|]", "a range whose limits are no constants"),
        Part("method of another library", "[|float.Parse(\"1\")|] * z", "a call of 'Parse'"),
        Member("method of a delegate", "[|F(z)|]", "static readonly Func<float, float> F = x => x;", "a call of 'Invoke'"),
        Member("method that is not static", "[|new Other().Twice(z)|]", "class Other { public float Twice(float x) => 2 * x; }", "a call of 'Twice', since it is not static"),
        Member("generic method", "[|Twice<int>(z)|]", "static float Twice<T>(float x) => 2 * x;", "a call of 'Twice', since it is generic"),
        Member("fault in a method that is called", "Twice(z)", "static float Twice(float x) => [|x % 2|];", "a remainder"),
        Member("the same fault called twice", "Twice(z) + Twice(2 * z)", "static float Twice(float x) => [|x % 2|];", "a remainder"),
        Member("method", "Twice(z)", "static float Twice(float x) => 2 * x;", ""),
        Member("method with a default and arguments by name", "Affine(b: 1, x: z)", "static float Affine(float x, float a = 2, float b = 0) => a * x + b;", ""),
    ];

    private static IEnumerable<DiagnosticCase> Conditions =>
    [
        Part("test for a type", "[|(object)z is float|] ? z : 0", "a test for a type"),
        Part("call of a condition", "[|float.IsNaN(z)|] ? 0 : z", "a call of 'IsNaN' as a condition"),
        Member("field of bool", "[|On|] ? z : 0", "static readonly bool On = true;", "this condition"),
        Part("pattern of a type", "z switch { > 0 and [|float f|] => f, _ => 0 }", "a pattern that compares no finite number"),
        Part("switch that takes no rest", "z switch { < 0 => 0f, [|>= 0 => z|] }", "whose last arm does not take the rest") with { CompilerErrors = ["CS8509"] },
        Part("switch without arms", "[|z switch { }|]", "whose last arm does not take the rest") with { CompilerErrors = ["CS8509"] },
        Part("pattern of no number", "z is [|float.NaN|] ? 0 : z", "a pattern that compares no finite number"),
        Part("pattern of infinity", "z switch { [|< float.PositiveInfinity|] => z, _ => 0 }", "a pattern that compares no finite number"),
        Part("condition in a local", "0", "a condition as a value") with { Source = Net("static float Own(float z) { var p = [|z > 0|]; return p ? z : 0; }") },
        Part("sign compared", "MathF.Sign(z) > 0 ? z : 0.1f * z"),
        Part("guard", "z switch { _ when z > 1 => 1, _ => z }"),
        Part("patterns", "z switch { < -1 or > 1 => 0, not 0 and < 0.5f => z, _ => 1 }"),
        Part("conditions joined", "z > 0 && !(z > 1) || z == -1 ? z : 0"),
    ];

    private static IEnumerable<DiagnosticCase> Recursive =>
    [
        new("NETGEN048", "itself", Net("static float Own(float z) => z > 0 ? [|Own(z - 1)|] : z;"), "'Own' is called while it is being computed"),
        new("NETGEN048", "through another", Net("static float Own(float z) => Other(z); static float Other(float z) => z > 0 ? [|Own(z - 1)|] : z;"), "'Own' is called while"),
        new("NETGEN048", "twice, not within itself", Net("static float Own(float z) => Other(Other(z)); static float Other(float z) => z > 0 ? z : 2 * z;")),
    ];

    private static IEnumerable<DiagnosticCase> Sizes =>
    [
        new("NETGEN049", "locals that double", Net("static float Own(float z) { var a = z * z; var b = a * a; var c = b * b; var d = c * c; var e = d * d; var f = e * e; var g = f * f; return [|g * g|]; }"), "more than 256 parts"),
        new("NETGEN049", "deep", Net($"static float Own(float z) => {Nested("-(", 256)}[|{Nested("-(", 44)}z{Nested(")", 44)}|]{Nested(")", 256)};"), "more than 256 parts"),
        new("NETGEN049", "many parts", Net($"static float Own(float z) => {string.Join(" + ", Enumerable.Repeat("z", 120))};")),
    ];

    private static IEnumerable<DiagnosticCase> Options =>
    [
        new("NETGEN050", "activation and function", "[Network(2)] [Dense(3, Activation.Tanh, [|Function = \"Own\"|])] partial class Net { static float Own(float z) => z; }", "Activation.Tanh and the function 'Own'"),
        new("NETGEN050", "loss and function", "[Network(2, Loss.Huber, [|LossFunction = \"Own\"|])] [Dense(3)] partial class Net { static float Own(float y, float t) => y - t; }", "Loss.Huber and the loss function 'Own'"),
        new("NETGEN050", "derivative alone", "[Network(2)] [Dense(3, [|Derivative = \"Own\"|])] partial class Net { static float Own(float z) => z; }", "Derivative belongs to a function"),
        new("NETGEN050", "type alone", "[Network(2)] [Dense(3, [|FunctionOf = typeof(Net)|])] partial class Net { }", "FunctionOf belongs to a function"),
        new("NETGEN050", "type of the network alone", "[Network(2, [|FunctionOf = typeof(Net)|])] [Dense(3)] partial class Net { }", "the network has none"),
        new("NETGEN050", "type that is no class", "[Network(2)] [Dense(3, Function = \"Own\", [|FunctionOf = typeof(float[])|])] partial class Net { static float Own(float z) => z; }", "FunctionOf is no class"),
        new("NETGEN050", "activate nothing", "[Network(2)] [[|Activate|]] partial class Net { }", "[Activate] names no activation"),
        new("NETGEN050", "activate a function", "[Network(2)] [Activate(Function = \"Own\")] partial class Net { static float Own(float z) => z * z; }"),
        new("NETGEN010", "alpha of a function", "[Network(2)] [Dense(3, Function = \"Own\", [|Alpha = 0.1|])] partial class Net { static float Own(float z) => z; }", "Own ignores Alpha"),
        new("NETGEN010", "delta of a loss function", "[Network(2, LossFunction = \"Own\", [|Delta = 2|])] [Dense(3)] partial class Net { static float Own(float y, float t) => (y - t) * (y - t); }", "Own ignores Delta"),
        new("NETGEN005", "loss needs another output", "[Network(2, [|Loss.CrossEntropy|])] [Dense(3, Function = \"Own\")] partial class Net { static float Own(float z) => z; }", "but the last layer is Own"),
    ];

    private static string Nested(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    private static string Net(string members) => $"[Network(2)] [Dense(3, Function = nameof(Own))] [Dense(1)] partial class Net {{ {members} }}";

    private static DiagnosticCase Named(string name, string? function, string members, string says, string? marked = null)
    {
        var arguments = function is null ? string.Empty : $", {Mark("Function = " + function, marked)}";
        var network = function is null ? $"[Network(2, {Mark(marked!, marked)})]" : "[Network(2)]";
        return new("NETGEN046", name, $"{network} [Dense(3{arguments})] partial class Net {{ {members} }}", says);
    }

    private static string Mark(string text, string? marked)
    {
        var part = marked ?? (text.IndexOf(", ", StringComparison.Ordinal) is var end and >= 0 ? text[..end] : text);
        return text.Replace(part, $"[|{part}|]", StringComparison.Ordinal);
    }

    private static DiagnosticCase Body(string name, string body, string says) => new("NETGEN047", name, Net($"static float Own(float z) {{ {body} }}"), says);

    private static DiagnosticCase Part(string name, string expression, string says = "") => Member(name, expression, string.Empty, says);

    private static DiagnosticCase Member(string name, string expression, string member, string says) =>
        new("NETGEN047", name, Net($"{member} static float Own(float z) => {expression};"), says);
}
