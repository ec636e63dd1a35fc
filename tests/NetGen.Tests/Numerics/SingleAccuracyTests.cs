using NetGen.Numerics;
using Xunit.Abstractions;

namespace NetGen.Tests.Numerics;

public sealed class SingleAccuracyTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, (Func<double, double> Reference, float[] Thresholds)> Functions = new()
    {
        ["Exp"] = (SingleReference.Exp, [-103.97f, -87.33655f, 88.72284f]),
        ["Log"] = (SingleReference.Log, [1f, 1.17549435e-38f, 0.70710677f, 1.4142135f]),
        ["Tanh"] = (SingleReference.Tanh, [0.1732868f, -0.1732868f, 9.01f, 10f, -10f]),
        ["Sigmoid"] = (SingleReference.Sigmoid, [-104f, -103.97f, -88.72284f, -87.33655f, 16.6f, 17.33f, 18f]),
        ["Softplus"] = (SingleReference.Softplus, [-104f, -103.97f, -87.33655f, 16.6f, 88f, 104f, .. Enumerable.Range(-8, 16).Select(piece => 1.125f * (piece + 0.5f))]),
        ["Erf"] = (SingleReference.Erf, [3.8325f, 3.92f, 3.96875f, -3.92f, .. Enumerable.Range(-7, 15).Select(piece => 0.53125f * (piece + 0.5f))]),
    };

    [Theory]
    [InlineData("Exp", true, 2)]
    [InlineData("Exp", false, 2)]
    [InlineData("Log", true, 2)]
    [InlineData("Log", false, 2)]
    [InlineData("Tanh", true, 4)]
    [InlineData("Tanh", false, 4)]
    [InlineData("Sigmoid", true, 4)]
    [InlineData("Sigmoid", false, 4)]
    [InlineData("Softplus", true, 3)]
    [InlineData("Softplus", false, 3)]
    [InlineData("Erf", true, 2)]
    [InlineData("Erf", false, 2)]
    public void ErrorStaysBelowTheBound(string name, bool fused, double bound)
    {
        (Func<double, double> reference, float[] thresholds) = Functions[name];
        WorstCase worst = SingleScan.Largest(Function(name, fused), reference, SingleScan.Stride, thresholds);
        output.WriteLine($"{name} {(fused ? "fused" : "portable")}: {worst.Error:F3} ulp at {(float)worst.At:R}");
        Assert.True(worst.Error <= bound, $"{worst.Error} ulp at {(float)worst.At:R}");
    }

    [Fact]
    public void AnErrorOfThreeUlpIsCaught()
    {
        static float Wrong(float x) => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(FusedMath.Exp(x)) + 3);
        WorstCase worst = SingleScan.Largest(Wrong, SingleReference.Exp, 1_000_003);
        Assert.True(worst.Error > 2, $"{worst.Error} ulp");
    }

    [Fact]
    public void AWrongValueAtOneSingleFloatIsCaught()
    {
        static float Wrong(float x) => x == 1.4142135f ? 0.3465745f : FusedMath.Log(x);
        WorstCase worst = SingleScan.Largest(Wrong, SingleReference.Log, 1_000_003, Functions["Log"].Thresholds);
        Assert.True(worst.Error > 2, $"{worst.Error} ulp");
        Assert.Equal(1.4142135f, (float)worst.At);
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
