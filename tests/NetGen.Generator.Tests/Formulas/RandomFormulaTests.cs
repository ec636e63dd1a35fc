using Microsoft.CodeAnalysis;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Formulas.Composites;
using NetGen.Generator.Declarations.Formulas;
using NetGen.Generator.Models;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases.Formulas;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>Ten thousand random formulas: each is read and its derivative right, or it is refused in words.</summary>
public class RandomFormulaTests
{
    private const int Parts = 20;
    private const int FormulasOfAPart = 500;

    private static readonly double[] Points = [-3.3, -1.27, -0.6, 0.013, 0.41, 1.9, 2.7];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Parts)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EachIsRightOrRefused(int seed)
    {
        var draw = new RandomFormulas(new Random(seed));
        var bodies = Enumerable.Range(0, FormulasOfAPart).Select(_ => draw.Body()).ToList();
        var compilation = Compilations.Of($"using System; using NetGen; static class F {{ {string.Join('\n', bodies.Select((body, k) => $"public static double F{k}(double z) {body}"))} }}");
        var type = compilation.GetTypeByMetadataName("F")!;
        var (read, refused, failures) = (0, 0, new List<string>());
        for (var k = 0; k < bodies.Count; k++)
        {
            var reader = new FormulaReader(compilation, Precision.Double, new HashSet<SyntaxTree>(), default);
            var formula = reader.Read(type.GetMembers($"F{k}").OfType<IMethodSymbol>().Single(), Location.None, "z");
            if (formula is null)
            {
                Assert.Contains(reader.Faults, fault => fault.Violation.IsError);
                refused++;
                continue;
            }

            Assert.DoesNotContain(reader.Faults, fault => fault.Violation.IsError);
            read++;
            Compare(bodies[k], formula, failures);
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures.Take(5)));
        Assert.InRange(read, FormulasOfAPart / 2, FormulasOfAPart);
        Assert.InRange(refused, 1, FormulasOfAPart / 2);
    }

    // As it was written, and as code computes it and its derivative.
    private static void Compare(string body, Expr formula, List<string> failures)
    {
        var (evaluator, own) = (new DualEvaluator($"static double F(double z) {body}"), new OwnFormula(new FormulaModel("F", formula, Precision.Double), "z"));

        // A tape computes each part once. Walking the tree would compute a shared part as often as it is used, which doubles with each function around it.
        var (value, simple, slope) = (Tape(formula.Expand(Precision.Double)), Tape(own.Code(own.Value)), Tape(own.Code(own.Derivative)));
        foreach (var z in Points)
        {
            var expected = evaluator.Call("F", new DualNumber(z, 1));

            // Where intermediate results are as large as these, different orders of rounding show.
            if (!double.IsFinite(expected.Value) || !double.IsFinite(expected.Slope) || Math.Abs(expected.Value) > 1e4 || Math.Abs(expected.Slope) > 1e4)
            {
                continue;
            }

            Check("value", value.Evaluate(_ => z), expected.Value);
            Check("simplified value", simple.Evaluate(_ => z), expected.Value);
            Check("derivative", slope.Evaluate(_ => z), expected.Slope);

            void Check(string what, double actual, double right)
            {
                if (!(Math.Abs(actual - right) <= 1e-7 * Math.Max(1, Math.Abs(right))))
                {
                    failures.Add($"{what} of {body} at {z}: {right:R} but {actual:R}");
                }
            }
        }

        static FormulaTape Tape(Expr code) => new(code, Precision.Double);
    }
}
