using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class SingleSpecialValueTests
{
    public static TheoryData<string, float, float> Table => new()
    {
        { "Exp", 0f, 1f },
        { "Exp", -0.0f, 1f },
        { "Exp", float.NaN, float.NaN },
        { "Exp", float.PositiveInfinity, float.PositiveInfinity },
        { "Exp", float.NegativeInfinity, 0f },
        { "Exp", float.MaxValue, float.PositiveInfinity },
        { "Exp", -float.MaxValue, 0f },
        { "Exp", 89f, float.PositiveInfinity },
        { "Exp", -104f, 0f },
        { "Exp", -103.5f, float.Epsilon },
        { "Exp", float.Epsilon, 1f },
        { "Exp", -float.Epsilon, 1f },
        { "Log", 1f, 0f },
        { "Log", 0f, float.NegativeInfinity },
        { "Log", -0.0f, float.NegativeInfinity },
        { "Log", -1f, float.NaN },
        { "Log", -float.Epsilon, float.NaN },
        { "Log", float.NegativeInfinity, float.NaN },
        { "Log", float.NaN, float.NaN },
        { "Log", float.PositiveInfinity, float.PositiveInfinity },
        { "Log", float.Epsilon, -103.278929903431851f },
        { "Log", float.MaxValue, 88.7228391f },
        { "Log", 2f, 0.693147181f },
        { "Tanh", 0f, 0f },
        { "Tanh", -0.0f, -0.0f },
        { "Tanh", float.NaN, float.NaN },
        { "Tanh", float.PositiveInfinity, 1f },
        { "Tanh", float.NegativeInfinity, -1f },
        { "Tanh", float.MaxValue, 1f },
        { "Tanh", -float.MaxValue, -1f },
        { "Tanh", float.Epsilon, float.Epsilon },
        { "Tanh", -float.Epsilon, -float.Epsilon },
        { "Tanh", 10f, 1f },
        { "Tanh", -10f, -1f },
        { "Sigmoid", 0f, 0.5f },
        { "Sigmoid", -0.0f, 0.5f },
        { "Sigmoid", float.NaN, float.NaN },
        { "Sigmoid", float.PositiveInfinity, 1f },
        { "Sigmoid", float.NegativeInfinity, 0f },
        { "Sigmoid", float.MaxValue, 1f },
        { "Sigmoid", -float.MaxValue, 0f },
        { "Sigmoid", 18f, 1f },
        { "Sigmoid", -104f, 0f },
        { "Sigmoid", -103.5f, float.Epsilon },
        { "Softplus", 0f, 0.693147181f },
        { "Softplus", float.NaN, float.NaN },
        { "Softplus", float.PositiveInfinity, float.PositiveInfinity },
        { "Softplus", float.NegativeInfinity, 0f },
        { "Softplus", float.MaxValue, float.MaxValue },
        { "Softplus", -float.MaxValue, 0f },
        { "Softplus", 100f, 100f },
        { "Softplus", -104f, 0f },
        { "Softplus", -103.5f, float.Epsilon },
        { "Erf", 0f, 0f },
        { "Erf", -0.0f, -0.0f },
        { "Erf", float.NaN, float.NaN },
        { "Erf", float.PositiveInfinity, 1f },
        { "Erf", float.NegativeInfinity, -1f },
        { "Erf", float.MaxValue, 1f },
        { "Erf", -float.MaxValue, -1f },
        { "Erf", float.Epsilon, float.Epsilon },
        { "Erf", -float.Epsilon, -float.Epsilon },
        { "Erf", 3.92f, 1f },
        { "Erf", -3.92f, -1f },
        { "Erf", 0.5f, 0.5204999f },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void SpecialValue(string name, float x, float expected)
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
        foreach (float x in Arguments.Single())
        {
            float fused = Function(name, fused: true)(x);
            float portable = Function(name, fused: false)(x);
            Assert.True(float.IsNaN(x) || (fused >= low && fused <= 1 && portable >= low && portable <= 1), $"{x:R}");
        }
    }

    [Fact]
    public void TanhIsOdd()
    {
        foreach (float x in Arguments.Single())
            AssertSame(-FusedMath.Tanh(x), FusedMath.Tanh(-x));
    }

    [Fact]
    public void TheWrongSignOfZeroIsCaught() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertSame(-0.0f, 0.0f));

    // By bits, so that -0 is not 0; all NaN are one.
    private static void AssertSame(float expected, float actual)
    {
        if (float.IsNaN(expected) && float.IsNaN(actual))
            return;
        Assert.True(
            BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(actual), $"{actual:R} instead of {expected:R}");
    }

    private static Func<float, float> Function(string name, bool fused) => name switch
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
