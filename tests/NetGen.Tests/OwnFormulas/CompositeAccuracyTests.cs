using System.Reflection;
using NetGen.Tests.Cases.Formulas;
using NetGen.Tests.Numerics;
using NetGen.Tests.Support;
using Xunit.Abstractions;

namespace NetGen.Tests.OwnFormulas;

/// <summary>The error of functions that are written out as formulas, in both arithmetics and profiles: the figures of <c>Sine</c>, <c>Arctangent</c> and <c>Hyperbolics</c>.</summary>
public class CompositeAccuracyTests(ITestOutputHelper output)
{
    private static readonly (string Name, string Formula, Func<double, double> Right, double SingleRange, double DoubleRange)[] Functions =
    [
        ("Sin", "Math.Sin(z)", Math.Sin, 8192, 1e6),
        ("Cos", "Math.Cos(z)", Math.Cos, 8192, 1e6),
        ("Atan", "Math.Atan(z)", Math.Atan, 1e30, 1e300),
        ("Sinh", "Math.Sinh(z)", Math.Sinh, 88, 700),
        ("Cosh", "Math.Cosh(z)", Math.Cosh, 88, 700),
        ("ExpMinusOne", "Formulas.ExpMinusOne(z)", PreciseFunctions.ExpMinusOne, 88, 700),
        ("Cube", "Math.Pow(z, 3)", z => z * z * z, 1e10, 1e100),
        ("Root", "Math.Pow(z, 0.5)", Math.Sqrt, 1e30, 1e300),
    ];

    // Units in the last place. A sine is counted as if it were 2^-12 at least: near a multiple of π it is the difference of two numbers, of which one was rounded.
    private const double SingleBound = 4;
    private const double DoubleBound = 4;

    private static readonly Lazy<Assembly> Vector = new(() => Compile(isPlain: false));
    private static readonly Lazy<Assembly> Plain = new(() => Compile(isPlain: true));

    public static TheoryData<string> Names => [.. Functions.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheErrorIsSmall(string name)
    {
        var function = Functions.Single(function => function.Name == name);
        foreach (var (assembly, profile) in new[] { (Vector.Value, "vector"), (Plain.Value, "plain") })
        {
            foreach (var arithmetic in Enum.GetNames<Arithmetic>())
            {
                var single = Worst(Create<float>(assembly, name, arithmetic), Arguments(function.SingleRange).Select(x => (float)x), function.Right, 24, name);
                var exact = Worst(Create<double>(assembly, name, arithmetic), Arguments(function.DoubleRange), function.Right, 53, name);
                output.WriteLine($"{name} {profile} {arithmetic}: float {single.Ulps:F2} ulp at {single.At:R}, double {exact.Ulps:F2} at {exact.At:R}");
                Assert.InRange(single.Ulps, 0, SingleBound);
                Assert.InRange(exact.Ulps, 0, DoubleBound);
            }
        }
    }

    [Theory]
    [InlineData("Sin")]
    [InlineData("Cos")]
    public void ASineIsOneWhereItsArgumentIsTooLargeForItsDigits(string name)
    {
        foreach (var assembly in new[] { Vector.Value, Plain.Value })
        {
            var (network, y) = (Create<float>(assembly, name, nameof(Arithmetic.Fused)), new float[1]);
            foreach (var x in new[] { 1e5f, 1e8f, -3e20f, float.MaxValue })
            {
                network.Forward([x], y);
                Assert.InRange(y[0], -1.001f, 1.001f);
            }

            network.Forward([float.PositiveInfinity], y);
            Assert.True(float.IsNaN(y[0]));
        }
    }

    // All sizes, both signs, and 0.
    private static IEnumerable<double> Arguments(double range)
    {
        var (random, count) = (new Random(5), Exhaustive.IsRequested ? 1_000_000 : 20_000);
        yield return 0;
        for (var i = 0; i < count; i++)
        {
            var size = Math.Pow(2, (random.NextDouble() * (Math.Log2(range) + 30)) - 30);
            yield return random.Next(2) == 0 ? size : -size;
        }
    }

    private static (double Ulps, double At) Worst<T>(INetwork<T> network, IEnumerable<T> arguments, Func<double, double> right, int digits, string name)
        where T : struct, IConvertible
    {
        var inputs = arguments.ToArray();
        var (outputs, worst, at) = (new T[inputs.Length], 0.0, 0.0);
        network.ForwardBatch(inputs, outputs);
        for (var i = 0; i < inputs.Length; i++)
        {
            var x = inputs[i].ToDouble(null);
            var (expected, actual) = (right(x), outputs[i].ToDouble(null));
            if (double.IsNaN(expected))
            {
                Assert.True(double.IsNaN(actual), $"{name} of {x:R} is {actual:R}");
                continue;
            }

            var size = Math.Max(Math.Abs(expected), name is "Sin" or "Cos" ? Math.Pow(2, -12) : Math.Pow(2, digits == 24 ? -126 : -1022));
            var ulps = Math.Abs(expected - actual) / Math.Pow(2, Math.Floor(Math.Log2(size)) - digits + 1);
            (worst, at) = ulps > worst ? (ulps, x) : (worst, at);
        }

        return (worst, at);
    }

    private static INetwork<T> Create<T>(Assembly assembly, string name, string arithmetic)
        where T : struct
    {
        var network = (INetwork<T>)Activator.CreateInstance(assembly.GetType($"{name}{arithmetic}{typeof(T).Name}", throwOnError: true)!, 1)!;
        network.SetParameters([.. Enumerable.Range(0, network.ParameterCount).Select(_ => (T)Convert.ChangeType(1, typeof(T), System.Globalization.CultureInfo.InvariantCulture))]);
        return network;
    }

    private static Assembly Compile(bool isPlain)
    {
        var networks = from function in Functions
                       from arithmetic in Enum.GetNames<Arithmetic>()
                       from type in new[] { "Single", "Double" }
                       select $"[Network(1, Precision = Precision.{type}, Arithmetic = Arithmetic.{arithmetic})] [Dense(1, UseBias = false, Function = nameof(F))] public partial class {function.Name}{arithmetic}{type} {{ static double F(double z) => {function.Formula}; }}";
        return Assembly.Load(GeneratorHost.Compile([$"using System;\nusing NetGen;\n{string.Join('\n', networks)}"], "NetGen.Composites" + (isPlain ? ".Plain" : string.Empty), isPlain));
    }
}
