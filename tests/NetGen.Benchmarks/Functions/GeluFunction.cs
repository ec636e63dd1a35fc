using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Benchmarks.Functions;

/// <summary>GELU as networks compute it: z(½ + ½ erf(z/√2)).</summary>
internal readonly struct GeluFunction : IElementaryFunction
{
    public static Vector128<float> At(Vector128<float> x) =>
        x * FusedMath.MultiplyAdd(Vector128.Create(0.5f), FusedMath.Erf(Vector128.Create(0.707106781f) * x), Vector128.Create(0.5f));

    public static Vector256<float> At(Vector256<float> x) =>
        x * FusedMath.MultiplyAdd(Vector256.Create(0.5f), FusedMath.Erf(Vector256.Create(0.707106781f) * x), Vector256.Create(0.5f));

    public static Vector512<float> At(Vector512<float> x) =>
        x * FusedMath.MultiplyAdd(Vector512.Create(0.5f), FusedMath.Erf(Vector512.Create(0.707106781f) * x), Vector512.Create(0.5f));

    public static Vector128<double> At(Vector128<double> x) =>
        x * FusedMath.MultiplyAdd(Vector128.Create(0.5), FusedMath.Erf(Vector128.Create(0.70710678118654752) * x), Vector128.Create(0.5));

    public static Vector256<double> At(Vector256<double> x) =>
        x * FusedMath.MultiplyAdd(Vector256.Create(0.5), FusedMath.Erf(Vector256.Create(0.70710678118654752) * x), Vector256.Create(0.5));

    public static Vector512<double> At(Vector512<double> x) =>
        x * FusedMath.MultiplyAdd(Vector512.Create(0.5), FusedMath.Erf(Vector512.Create(0.70710678118654752) * x), Vector512.Create(0.5));
}
