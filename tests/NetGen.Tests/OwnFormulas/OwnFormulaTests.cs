using System.Reflection;
using NetGen.Tests.Cases.Formulas;
using NetGen.Tests.Support;

namespace NetGen.Tests.OwnFormulas;

/// <summary>Formulas of users, through emitted code of all kinds, against dual numbers on their source, their own compiled methods, and differences.</summary>
public class OwnFormulaTests
{
    private static readonly double[] Points = [.. Enumerable.Range(0, 61).Select(i => -4.03 + (i * 0.1337))];

    private static readonly Lazy<Assembly> Vector = new(() => Compile(isPlain: false));
    private static readonly Lazy<Assembly> Plain = new(() => Compile(isPlain: true));

    public static TheoryData<int> Formulas => [.. Enumerable.Range(0, FormulaCatalogue.All.Count)];

    [Fact]
    public void ThereAreFortyAtLeast() => Assert.InRange(FormulaCatalogue.All.Count, 40, int.MaxValue);

    [Theory]
    [MemberData(nameof(Formulas))]
    public void ValuesAndDerivativesAreThoseOfDualNumbers(int formula)
    {
        var evaluator = new DualEvaluator($"{FormulaCatalogue.Members} {FormulaCatalogue.Method("F", FormulaCatalogue.All[formula])}");
        foreach (var assembly in new[] { Vector.Value, Plain.Value })
        {
            foreach (var (form, type) in Forms(formula, isPlain: assembly == Plain.Value))
            {
                if (type == nameof(Double))
                {
                    Compare<double>(assembly, form, formula, evaluator, 1e-12, x => x, x => x);
                }
                else
                {
                    Compare<float>(assembly, form, formula, evaluator, 2e-5, x => (float)x, x => x);
                }
            }
        }
    }

    /// <summary>The method itself computes what the network does, but for rounding: a formula is C#.</summary>
    [Theory]
    [MemberData(nameof(Formulas))]
    public void ValuesAreThoseOfTheMethod(int formula)
    {
        var method = Vector.Value.GetType("Functions", throwOnError: true)!.GetMethod($"F{formula}")!.CreateDelegate<Func<double, double>>();
        var network = Create<double>(Vector.Value, "Hidden", formula);
        foreach (var z in Points)
        {
            // MathF, and a constant of float, have the digits of float within a method of doubles; the formula has all.
            var bound = FormulaCatalogue.All[formula].Contains("Gate", StringComparison.Ordinal) || FormulaCatalogue.All[formula].Contains("Tenth", StringComparison.Ordinal) ? 1e-6 : 1e-12;
            AssertNear(method(z), One(network, z), bound, $"{FormulaCatalogue.All[formula]} at {z}");
        }
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public void DerivativesAreThoseOfDifferences(int formula)
    {
        const double Step = 1e-5;
        var network = Create<double>(Vector.Value, "Hidden", formula);
        foreach (var z in Points)
        {
            var (above, below) = (One(network, z + Step), One(network, z - Step));
            AssertNear((above - below) / (2 * Step), Slope(network, z), 1e-8, $"{FormulaCatalogue.All[formula]} at {z}");
        }
    }

    /// <summary>What random formulas look like is nobody's choice: they are emitted, compiled and compared where their values are not so large that the order of rounding shows.</summary>
    [Fact]
    public void RandomOnesAreThoseOfDualNumbers()
    {
        var draw = new RandomFormulas(new Random(99), takesAll: true);
        var bodies = Enumerable.Range(0, 120).Select(_ => draw.Body()).ToList();
        var networks = bodies.Select((body, k) => $"[Network(1, Loss.External, Precision = Precision.Double)] [Dense(1, Function = nameof(F))] [Dense(1)] public partial class Random{k} {{ static double F(double z) {body} }}");

        // What a random formula warns of is not asked.
        var assembly = Assembly.Load(GeneratorHost.Compile([$"#nullable enable\n#pragma warning disable CS8524, CS8846, CS1718, CS8519, CS8794\nusing System;\nusing NetGen;\n{string.Join('\n', networks)}"], "NetGen.RandomFormulas"));
        var compared = 0;
        for (var k = 0; k < bodies.Count; k++)
        {
            var evaluator = new DualEvaluator($"static double F(double z) {bodies[k]}");
            var network = (IGradientNetwork<double>)Activator.CreateInstance(assembly.GetType($"Random{k}", throwOnError: true)!, 1)!;
            network.SetParameters([1, 0, 1, 0]);
            foreach (var z in new[] { -2.7, -0.61, 0.013, 0.83, 1.9 })
            {
                var expected = evaluator.Call("F", new DualNumber(z, 1));
                if (Math.Abs(expected.Value) < 1e3 && Math.Abs(expected.Slope) < 1e3)
                {
                    AssertNear(expected.Value, One(network, z), 1e-8, $"{bodies[k]} at {z}");
                    AssertNear(expected.Slope, Slope(network, z), 1e-8, $"the slope of {bodies[k]} at {z}");
                    compared++;
                }
            }
        }

        Assert.InRange(compared, 300, int.MaxValue);
    }

    /// <summary>Who adds a large number to take it away again wants to round.</summary>
    [Fact]
    public void RoundingIsLeftAlone()
    {
        var assembly = Assembly.Load(GeneratorHost.Compile(
            ["using NetGen; [Network(1, Loss.External)] [Dense(1, Function = nameof(F))] [Dense(1)] public partial class Rounded { static float F(float z) => (z + 12582912f) - 12582912f; }"], "NetGen.RoundedFormula"));
        var network = (IGradientNetwork<float>)Activator.CreateInstance(assembly.GetType("Rounded")!, 1)!;
        network.SetParameters([1, 0, 1, 0]);
        Assert.Equal([-3f, 0f, 2f], new[] { -2.6f, 0.4f, 1.7f }.Select(z => One(network, z)));
        Assert.Equal(1f, Slope(network, 0.4f));
    }

    [Fact]
    public void NaNGivesNaN()
    {
        // What a condition decides is as in C#: there NaN takes the branch that a comparison leaves.
        foreach (var k in Enumerable.Range(0, FormulaCatalogue.All.Count))
        {
            var method = Vector.Value.GetType("Functions", throwOnError: true)!.GetMethod($"F{k}")!.CreateDelegate<Func<double, double>>();
            var isSign = FormulaCatalogue.All[k].Contains("Sign(", StringComparison.Ordinal);
            Assert.Equal(isSign || double.IsNaN(method(double.NaN)), double.IsNaN(One(Create<double>(Vector.Value, "Hidden", k), double.NaN)));
        }
    }

    private static readonly string[] FormNames = ["Hidden", "Last", "Program"];

    // In vector code of doubles every form; in floats and in plain code one of the three in turn.
    private static IEnumerable<(string Form, string Type)> Forms(int formula, bool isPlain) =>
        from form in FormNames
        from type in new[] { nameof(Single), nameof(Double) }
        where (!isPlain && type == nameof(Double)) || form == FormNames[(formula + (type == nameof(Double) ? 1 : 0)) % FormNames.Length]
        select (form, type);

    private static void Compare<T>(Assembly assembly, string form, int formula, DualEvaluator evaluator, double bound, Func<double, T> to, Func<T, double> from)
        where T : struct
    {
        var network = Create<T>(assembly, form, formula);
        var batch = Batch(network, [.. Points.Select(to)]);
        for (var i = 0; i < Points.Length; i++)
        {
            var expected = evaluator.Call("F", new DualNumber(from(to(Points[i])), 1));
            var name = $"{form} {typeof(T).Name} {FormulaCatalogue.All[formula]} at {Points[i]}";
            AssertNear(expected.Value, from(One(network, to(Points[i]))), bound, name);
            AssertNear(expected.Value, from(batch[i]), bound, name + " in a batch");
            AssertNear(expected.Slope, from(Slope(network, to(Points[i]))), bound, name + ", the slope");
        }
    }

    // All parameters are 1 and 0, so that the gradient of the first bias is the slope.
    private static T Slope<T>(IGradientNetwork<T> network, T z)
        where T : struct
    {
        var gradient = new T[network.ParameterCount];
        network.BackwardFrom([z], [(T)Convert.ChangeType(1, typeof(T), System.Globalization.CultureInfo.InvariantCulture)], gradient);
        return gradient[1];
    }

    private static T One<T>(INetwork<T> network, T z)
        where T : struct
    {
        var output = new T[1];
        network.Forward([z], output);
        return output[0];
    }

    private static T[] Batch<T>(INetwork<T> network, T[] inputs)
        where T : struct
    {
        var outputs = new T[inputs.Length];
        network.ForwardBatch(inputs, outputs);
        return outputs;
    }

    private static void AssertNear(double expected, double actual, double bound, string name) =>
        Assert.True(Math.Abs(expected - actual) <= bound * Math.Max(1, Math.Abs(expected)), $"{name}: {expected:R} but {actual:R}");

    private static IGradientNetwork<T> Create<T>(Assembly assembly, string form, int formula)
        where T : struct
    {
        var network = (IGradientNetwork<T>)Activator.CreateInstance(assembly.GetType($"{form}{formula}{typeof(T).Name}", throwOnError: true)!, 1)!;
        var one = (T)Convert.ChangeType(1, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
        network.SetParameters([.. Enumerable.Range(0, network.ParameterCount).Select(k => k % 2 == 0 ? one : default)]);
        return network;
    }

    private static Assembly Compile(bool isPlain)
    {
        var methods = FormulaCatalogue.All.Select((formula, k) => FormulaCatalogue.Method($"F{k}", formula));
        var networks = from k in Enumerable.Range(0, FormulaCatalogue.All.Count)
                       from form in Forms(k, isPlain)
                       select Network(form.Form, k, form.Type);
        var source = $"using System;\nusing NetGen;\npublic static class Functions {{ {FormulaCatalogue.Members} {string.Join('\n', methods)} }}\n{string.Join('\n', networks)}";
        return Assembly.Load(GeneratorHost.Compile([source], "NetGen.OwnFormulas" + (isPlain ? ".Plain" : string.Empty), isPlain));
    }

    private static string Network(string form, int formula, string type)
    {
        var own = $"Function = \"F{formula}\", FunctionOf = typeof(Functions)";
        var layers = form switch
        {
            "Hidden" => $"[Dense(1, {own})] [Dense(1)]",
            "Last" => $"[Dense(1, {own})]",
            _ => $"[Dense(1)] [Activate({own})] [Dense(1)]",
        };
        return $"[Network(1, Loss.External, Precision = Precision.{type})] {layers} public partial class {form}{formula}{type} {{ }}";
    }
}
