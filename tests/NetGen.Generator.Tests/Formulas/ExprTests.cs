using System.Globalization;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Support;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>Formulas as values: folding, printing, sharing, numbers as text.</summary>
public class ExprTests
{
    private static readonly Expr A = Expr.Name("a");
    private static readonly Expr B = Expr.Name("b");
    private static readonly Expr C = Expr.Name("c");

    public static TheoryData<string, string, string> Printed => new()
    {
        { "a + b + c", "a + b + c", nameof(Left) },
        { "a + (b + c)", "a + (b + c)", nameof(Right) },
        { "a - (b - c)", "a - (b - c)", nameof(Minus) },
        { "a * b + c", "Fma(a, b, c)", nameof(Product) },
        { "c - a * b", "Fma(-a, b, c)", nameof(Rest) },
        { "a / (b * c)", "a / (b * c)", nameof(Quotient) },
        { "-(a + b)", "-(a + b)", nameof(Negated) },
        { "Max(0f, a)", "Max(0f, a)", nameof(Rectified) },
        { "Max(0f, a) * b", "Max(0f, a) * b", nameof(Nested) },
    };

    private static Expr Left => A + B + C;

    private static Expr Right => A + (B + C);

    private static Expr Minus => A - (B - C);

    private static Expr Product => (A * B) + C;

    private static Expr Rest => C - (A * B);

    private static Expr Quotient => A / (B * C);

    private static Expr Negated => -(A + B);

    private static Expr Rectified => Expr.Max(0, A);

    private static Expr Nested => Expr.Max(0, A) * B;

    [Theory]
    [MemberData(nameof(Printed))]
    public void PrintsWithoutRegrouping(string portable, string fused, string name)
    {
        var expr = (Expr)typeof(ExprTests).GetProperty(name, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.GetValue(null)!;
        Assert.Equal(portable, new ScalarPrinter(Precision.Single, fused: false).Print(expr));
        Assert.Equal(fused, new ScalarPrinter(Precision.Single, fused: true).Print(expr));
    }

    /// <summary>Code for every runtime has no vector instruction for the larger of two numbers.</summary>
    [Fact]
    public void PlainCodeComparesInstead()
    {
        var printer = new PlainPrinter(Precision.Double, fused: false);
        Assert.Equal("0.0 > a ? 0.0 : a", printer.Print(Rectified));
        Assert.Equal("(0.0 > a ? 0.0 : a) * b", printer.Print(Nested));
        Assert.Empty(printer.Called);
    }

    [Fact]
    public void ConstantsFold()
    {
        Assert.Equal((Expr)0, A * 0);
        Assert.Equal(A, (A * 1) + 0);
        Assert.Equal(-A, 0 - A);
        Assert.Equal(A, -(-A));
        Assert.Equal(B, Expr.Select(A > 0, B, B));
    }

    [Fact]
    public void SharedPartsAreComputedOnceAndInOrder()
    {
        var inner = A * B;
        var outer = Expr.Exp(inner + C);
        var names = 0;
        var (parts, roots) = Sharing.Extract([outer * outer, inner - 1], () => "e" + ++names);
        Assert.Equal(["e1", "e2"], parts.Select(part => part.Name));
        Assert.Equal(inner, parts[0].Value);
        Assert.Equal(Expr.Exp(Expr.Name("e1") + C), parts[1].Value);
        Assert.Equal(Expr.Name("e2") * Expr.Name("e2"), roots[0]);
        Assert.Equal(Expr.Name("e1") - 1, roots[1]);
    }

    [Fact]
    public void CalledFunctionsAreCollected()
    {
        var printer = new ScalarPrinter(Precision.Double, fused: true);
        printer.Print(Expr.Tanh(A) + (Expr.Exp(B) * C));
        Assert.Equal(["Exp", "Fma", "Tanh"], printer.Called);
    }

    [Fact]
    public void NumbersRoundTripInAHostileCulture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = HostileCulture.Create();
        try
        {
            var random = new Random(1);
            for (var i = 0; i < 20_000; i++)
            {
                var single = BitConverter.Int32BitsToSingle(random.Next());
                var real = BitConverter.Int64BitsToDouble(random.NextInt64());
                if (float.IsFinite(single))
                {
                    Assert.Equal(single, float.Parse(NumberText.Literal(single, Precision.Single).TrimEnd('f'), CultureInfo.InvariantCulture));
                }

                if (double.IsFinite(real))
                {
                    Assert.Equal(real, double.Parse(NumberText.Literal(real, Precision.Double), CultureInfo.InvariantCulture));
                }
            }

            Assert.Equal("0.1f", NumberText.Literal(0.1, Precision.Single));
            Assert.Equal("1.0", NumberText.Literal(1, Precision.Double));
            Assert.Equal("1,234,567", NumberText.Count(1234567));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
