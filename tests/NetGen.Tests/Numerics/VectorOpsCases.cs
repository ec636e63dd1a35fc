using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>The twelve sets of operations that emitted kernels have to choose from.</summary>
internal static class VectorOpsCases
{
    public static readonly ScalarFunctions<float> FusedSingle = new(
        FusedMath.MultiplyAdd, FusedMath.Exp, FusedMath.Log, FusedMath.Tanh, FusedMath.Sigmoid, FusedMath.Softplus, FusedMath.Erf);

    public static readonly ScalarFunctions<float> PortableSingle = new(
        PortableMath.MultiplyAdd, PortableMath.Exp, PortableMath.Log, PortableMath.Tanh, PortableMath.Sigmoid, PortableMath.Softplus, PortableMath.Erf);

    public static readonly ScalarFunctions<double> FusedDouble = new(
        FusedMath.MultiplyAdd, FusedMath.Exp, FusedMath.Log, FusedMath.Tanh, FusedMath.Sigmoid, FusedMath.Softplus, FusedMath.Erf);

    public static readonly ScalarFunctions<double> PortableDouble = new(
        PortableMath.MultiplyAdd, PortableMath.Exp, PortableMath.Log, PortableMath.Tanh, PortableMath.Sigmoid, PortableMath.Softplus, PortableMath.Erf);

    public static readonly float[] Singles = Arguments.Single();

    public static readonly double[] Doubles = Arguments.Double();

    public static readonly Dictionary<string, IVectorOpsChecks> All = new()
    {
        ["Single512<Fused>"] = new VectorOpsChecks<float, Vector512<float>, Single512<Fused>>(FusedSingle, Singles),
        ["Single512<Portable>"] = new VectorOpsChecks<float, Vector512<float>, Single512<Portable>>(PortableSingle, Singles),
        ["Single256<Fused>"] = new VectorOpsChecks<float, Vector256<float>, Single256<Fused>>(FusedSingle, Singles),
        ["Single256<Portable>"] = new VectorOpsChecks<float, Vector256<float>, Single256<Portable>>(PortableSingle, Singles),
        ["SinglePair<Fused>"] = new VectorOpsChecks<float, VectorPair<float>, SinglePair<Fused>>(FusedSingle, Singles),
        ["SinglePair<Portable>"] = new VectorOpsChecks<float, VectorPair<float>, SinglePair<Portable>>(PortableSingle, Singles),
        ["Double512<Fused>"] = new VectorOpsChecks<double, Vector512<double>, Double512<Fused>>(FusedDouble, Doubles),
        ["Double512<Portable>"] = new VectorOpsChecks<double, Vector512<double>, Double512<Portable>>(PortableDouble, Doubles),
        ["Double256<Fused>"] = new VectorOpsChecks<double, Vector256<double>, Double256<Fused>>(FusedDouble, Doubles),
        ["Double256<Portable>"] = new VectorOpsChecks<double, Vector256<double>, Double256<Portable>>(PortableDouble, Doubles),
        ["DoublePair<Fused>"] = new VectorOpsChecks<double, VectorPair<double>, DoublePair<Fused>>(FusedDouble, Doubles),
        ["DoublePair<Portable>"] = new VectorOpsChecks<double, VectorPair<double>, DoublePair<Portable>>(PortableDouble, Doubles),
    };
}
