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
