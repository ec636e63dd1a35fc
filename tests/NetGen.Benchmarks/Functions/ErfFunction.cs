using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Benchmarks.Functions;

internal readonly struct ErfFunction : IElementaryFunction
{
    public static Vector128<float> At(Vector128<float> x) => FusedMath.Erf(x);

    public static Vector256<float> At(Vector256<float> x) => FusedMath.Erf(x);

    public static Vector512<float> At(Vector512<float> x) => FusedMath.Erf(x);

    public static Vector128<double> At(Vector128<double> x) => FusedMath.Erf(x);

    public static Vector256<double> At(Vector256<double> x) => FusedMath.Erf(x);

    public static Vector512<double> At(Vector512<double> x) => FusedMath.Erf(x);
}
