using NetGen.Numerics;
using Xunit.Abstractions;

namespace NetGen.Tests.Numerics;

public sealed class DoubleAccuracyTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, (Func<double, Scaled> Reference, Func<Random, double> Sample)> Functions =
        new()
        {
            ["Exp"] = (DoubleReference.Exp, DoubleScan.Symmetric(746, -745.13, -708.396, 709.7827, 0.3465736)),
            ["Log"] = (DoubleReference.Log, DoubleScan.Positive(1, 2.3e-308, 0.7071067811865476, 1.4142135623730951)),
            ["Tanh"] = (DoubleReference.Tanh, DoubleScan.Symmetric(22, 0.55, 0.8664340, 19.06, 20)),
            ["Sigmoid"] = (DoubleReference.Sigmoid, DoubleScan.Symmetric(746, -745.13, -708.396, -36.7, 36.7, 40)),
            ["Softplus"] = (DoubleReference.Softplus, DoubleScan.Symmetric(746, -745.13, -708.396, -36.7, 36.7)),
            ["Erf"] = (DoubleReference.Erf, DoubleScan.Symmetric(7, 1, 5.86, 5.93, 6)),
        };

    [Theory]
    [InlineData("Exp", true, 2)]
    [InlineData("Exp", false, 2)]
    [InlineData("Log", true, 2)]
    [InlineData("Log", false, 2)]
    [InlineData("Tanh", true, 2)]
    [InlineData("Tanh", false, 2)]
    [InlineData("Sigmoid", true, 2)]
    [InlineData("Sigmoid", false, 2)]
    [InlineData("Softplus", true, 2)]
    [InlineData("Softplus", false, 2)]
    [InlineData("Erf", true, 2)]
    [InlineData("Erf", false, 2)]
    public void ErrorStaysBelowTheBound(string name, bool fused, double bound)
    {
        (Func<double, Scaled> reference, Func<Random, double> sample) = Functions[name];
        WorstCase worst = DoubleScan.Largest(Function(name, fused), reference, sample, DoubleScan.Count);
        output.WriteLine($"{name} {(fused ? "fused" : "portable")}: {worst.Error:F3} ulp at {worst.At:R}");
        Assert.True(worst.Error <= bound, $"{worst.Error} ulp at {worst.At:R}");
    }

    // The reference against the library's own functions: right to an ulp, and independent of the double-double code.
    [Theory]
    [InlineData("Exp")]
    [InlineData("Log")]
    [InlineData("Tanh")]
    public void ReferenceAgreesWithTheRuntime(string name)
    {
        Func<double, double> runtime = name switch { "Exp" => Math.Exp, "Log" => Math.Log, _ => Math.Tanh };
        (Func<double, Scaled> reference, Func<Random, double> sample) = Functions[name];
        WorstCase worst = DoubleScan.Largest(runtime, reference, sample, 20_000);
        Assert.True(worst.Error < 2.5, $"{worst.Error} ulp at {worst.At:R}");
    }

    [Fact]
    public void AnErrorOfThreeUlpIsCaught()
    {
        static double Wrong(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(FusedMath.Exp(x)) + 3);
        (Func<double, Scaled> reference, Func<Random, double> sample) = Functions["Exp"];
        WorstCase worst = DoubleScan.Largest(Wrong, reference, sample, 1000);
        Assert.True(worst.Error > 2, $"{worst.Error} ulp");
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
