using System.Reflection;
using NetGen.Tests.Cases.Formulas;
using NetGen.Tests.Support;
using Xunit.Abstractions;

namespace NetGen.Tests.OwnFormulas;

/// <summary>The catalogue's activations, written as methods by hand: their values and slopes are at most two units in the last place further from the truth than the catalogue's.</summary>
public class BuiltInByHandTests(ITestOutputHelper output)
{
    private static readonly Lazy<Assembly> Compiled = new(Compile);

    private static readonly float[] Points = [.. Enumerable.Range(0, 8001).Select(i => -20 + (i * 0.005f)).Where(z => Math.Abs(z - Math.Round(z)) > 1e-4)];

    public static TheoryData<string> Names => [.. FormulaCatalogue.BuiltIn.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ErrorsAreThoseOfTheCatalogue(string name)
    {
        var evaluator = new DualEvaluator(FormulaCatalogue.Method("F", Stable(name)));
        var (own, builtIn) = (Errors("Own" + name, evaluator), Errors("Built" + name, evaluator));
        output.WriteLine($"{name}: value {own.Value:F2} ulp (catalogue {builtIn.Value:F2}), slope {own.Slope:F2} ({builtIn.Slope:F2})");
        Assert.InRange(own.Value, 0, builtIn.Value + 2);
        Assert.InRange(own.Slope, 0, builtIn.Slope + 2);
    }

    /// <summary>Losses that are means over the outputs, as methods: loss and gradient are those of the catalogue's to two units in the last place of the larger terms.</summary>
    [Theory]
    [InlineData("MeanSquaredError", "(y - t) * (y - t)")]
    [InlineData("MeanAbsoluteError", "MathF.Abs(y - t)")]
    [InlineData("Huber", "MathF.Abs(y - t) > 1 ? MathF.Abs(y - t) - 0.5f : 0.5f * (y - t) * (y - t)")]
    public void LossesAreThoseOfTheCatalogue(string name, string formula)
    {
        var assembly = Assembly.Load(GeneratorHost.Compile(
            [
                $"using System; using NetGen; [Network(3, Loss.{name})] [Dense(5, Activation.Tanh)] [Dense(4)] public partial class Built {{ }} "
                + $"[Network(3, LossFunction = nameof(F))] [Dense(5, Activation.Tanh)] [Dense(4)] public partial class Own {{ static float F(float y, float t) => {formula}; }}",
            ],
            "NetGen.LossByHand" + name));
        var (own, builtIn) = (Create(assembly, "Own"), Create(assembly, "Built"));
        var random = new Random(3);
        for (var k = 0; k < 200; k++)
        {
            float[] x = [.. Enumerable.Range(0, 3).Select(_ => (float)(4 * random.NextDouble()) - 2)], t = [.. Enumerable.Range(0, 4).Select(_ => (float)(6 * random.NextDouble()) - 3)];
            var (expected, actual) = (new float[own.ParameterCount], new float[own.ParameterCount]);
            var (loss, ownLoss) = (builtIn.Backward(x, t, expected), own.Backward(x, t, actual));
            Assert.InRange(ownLoss, loss - (3e-7f * (1 + loss)), loss + (3e-7f * (1 + loss)));
            Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - 5e-7f, pair.First + 5e-7f));
        }
    }

    private static ITrainableNetwork<float> Create(Assembly assembly, string name) => (ITrainableNetwork<float>)Activator.CreateInstance(assembly.GetType(name, throwOnError: true)!, 1)!;

    // In double, where the textbook's form of a difference would lose the digits that are compared.
    private static string Stable(string name) => FormulaCatalogue.BuiltIn[name].Replace("Math.Exp(z) - 1", "Formulas.ExpMinusOne(z)", StringComparison.Ordinal);

    // Of numbers below 1 units of 1 are counted: what a sum with 1 loses there the catalogue loses too.
    private static (double Value, double Slope) Errors(string type, DualEvaluator evaluator)
    {
        var network = (IGradientNetwork<float>)Activator.CreateInstance(Compiled.Value.GetType(type, throwOnError: true)!, 1)!;
        network.SetParameters([1, 0, 1, 0]);
        var (worst, worstSlope, y, gradient) = (0.0, 0.0, new float[1], new float[4]);
        foreach (var z in Points)
        {
            var expected = evaluator.Call("F", new DualNumber(z, 1));
            network.Forward([z], y);
            network.BackwardFrom([z], [1], gradient);
            worst = Math.Max(worst, Ulps(expected.Value, y[0]));
            worstSlope = Math.Max(worstSlope, Ulps(expected.Slope, gradient[1]));
        }

        return (worst, worstSlope);
    }

    private static double Ulps(double expected, float actual) => Math.Abs(expected - actual) / Math.Pow(2, Math.Floor(Math.Log2(Math.Max(1, Math.Abs(expected)))) - 23);

    private static Assembly Compile()
    {
        var networks = FormulaCatalogue.BuiltIn.SelectMany(pair => new[]
        {
            $"[Network(1, Loss.External)] [Dense(1, Function = nameof(F))] [Dense(1)] public partial class Own{pair.Key} {{ {FormulaCatalogue.Method("F", pair.Value)} }}",
            $"[Network(1, Loss.External)] [Dense(1, Activation.{pair.Key})] [Dense(1)] public partial class Built{pair.Key} {{ }}",
        });
        return Assembly.Load(GeneratorHost.Compile([$"using System;\nusing NetGen;\n{string.Join('\n', networks)}"], "NetGen.BuiltInByHand"));
    }
}
