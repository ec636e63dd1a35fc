using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class DoubleSpecialValueTests
{
    public static TheoryData<string, double, double> Table => new()
    {
        { "Exp", 0, 1 },
        { "Exp", -0.0, 1 },
        { "Exp", double.NaN, double.NaN },
        { "Exp", double.PositiveInfinity, double.PositiveInfinity },
        { "Exp", double.NegativeInfinity, 0 },
        { "Exp", double.MaxValue, double.PositiveInfinity },
        { "Exp", -double.MaxValue, 0 },
        { "Exp", 710, double.PositiveInfinity },
        { "Exp", -746, 0 },
        { "Exp", -744.9, double.Epsilon },
        { "Exp", double.Epsilon, 1 },
        { "Exp", -double.Epsilon, 1 },
        { "Log", 1, 0 },
        { "Log", 0, double.NegativeInfinity },
        { "Log", -0.0, double.NegativeInfinity },
        { "Log", -1, double.NaN },
        { "Log", -double.Epsilon, double.NaN },
        { "Log", double.NegativeInfinity, double.NaN },
        { "Log", double.NaN, double.NaN },
        { "Log", double.PositiveInfinity, double.PositiveInfinity },
        { "Log", double.Epsilon, -744.4400719213812 },
        { "Log", double.MaxValue, 709.782712893384 },
        { "Log", 2, 0.6931471805599453 },
        { "Tanh", 0, 0 },
        { "Tanh", -0.0, -0.0 },
        { "Tanh", double.NaN, double.NaN },
        { "Tanh", double.PositiveInfinity, 1 },
        { "Tanh", double.NegativeInfinity, -1 },
        { "Tanh", double.MaxValue, 1 },
        { "Tanh", -double.MaxValue, -1 },
        { "Tanh", double.Epsilon, double.Epsilon },
        { "Tanh", -double.Epsilon, -double.Epsilon },
        { "Tanh", 20, 1 },
        { "Tanh", -20, -1 },
        { "Sigmoid", 0, 0.5 },
        { "Sigmoid", -0.0, 0.5 },
        { "Sigmoid", double.NaN, double.NaN },
        { "Sigmoid", double.PositiveInfinity, 1 },
        { "Sigmoid", double.NegativeInfinity, 0 },
        { "Sigmoid", double.MaxValue, 1 },
        { "Sigmoid", -double.MaxValue, 0 },
        { "Sigmoid", 40, 1 },
        { "Sigmoid", -746, 0 },
        { "Sigmoid", -744.9, double.Epsilon },
        { "Softplus", 0, 0.6931471805599453 },
        { "Softplus", double.NaN, double.NaN },
        { "Softplus", double.PositiveInfinity, double.PositiveInfinity },
        { "Softplus", double.NegativeInfinity, 0 },
        { "Softplus", double.MaxValue, double.MaxValue },
        { "Softplus", -double.MaxValue, 0 },
        { "Softplus", 100, 100 },
        { "Softplus", -746, 0 },
        { "Softplus", -744.9, double.Epsilon },
        { "Erf", 0, 0 },
        { "Erf", -0.0, -0.0 },
        { "Erf", double.NaN, double.NaN },
        { "Erf", double.PositiveInfinity, 1 },
        { "Erf", double.NegativeInfinity, -1 },
        { "Erf", double.MaxValue, 1 },
        { "Erf", -double.MaxValue, -1 },
        { "Erf", double.Epsilon, double.Epsilon },
        { "Erf", -double.Epsilon, -double.Epsilon },
        { "Erf", 6, 1 },
        { "Erf", -6, -1 },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void SpecialValue(string name, double x, double expected)
    {
        AssertSame(expected, Function(name, fused: true)(x));
        AssertSame(expected, Function(name, fused: false)(x));
    }

    [Theory]
    [InlineData("Tanh", -1)]
    [InlineData("Erf", -1)]
    [InlineData("Sigmoid", 0)]
    public void ValuesStayWithinTheSaturatedOnes(string name, int low)
    {
        foreach (double x in Arguments.Double())
        {
            double fused = Function(name, fused: true)(x);
            double portable = Function(name, fused: false)(x);
            Assert.True(double.IsNaN(x) || (fused >= low && fused <= 1 && portable >= low && portable <= 1), $"{x:R}");
        }
    }

    [Fact]
    public void TanhIsOdd()
    {
        foreach (double x in Arguments.Double())
            AssertSame(-FusedMath.Tanh(x), FusedMath.Tanh(-x));
    }

    [Fact]
    public void TheWrongSignOfZeroIsCaught() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertSame(-0.0, 0.0));

    // By bits, so that -0 is not 0; all NaN are one.
    private static void AssertSame(double expected, double actual)
    {
        if (double.IsNaN(expected) && double.IsNaN(actual))
            return;
        Assert.True(
            BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual), $"{actual:R} instead of {expected:R}");
    }

    private static Func<double, double> Function(string name, bool fused) => name switch
    {
        "Exp" => fused ? FusedMath.Exp : PortableMath.Exp,
        "Log" => fused ? FusedMath.Log : PortableMath.Log,
        "Tanh" => fused ? FusedMath.Tanh : PortableMath.Tanh,
        "Sigmoid" => fused ? FusedMath.Sigmoid : PortableMath.Sigmoid,
        "Softplus" => fused ? FusedMath.Softplus : PortableMath.Softplus,
        "Erf" => fused ? FusedMath.Erf : PortableMath.Erf,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
