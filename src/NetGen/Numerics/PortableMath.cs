using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
using Single128 = NetGen.Numerics.SingleFunctions<
    System.Runtime.Intrinsics.Vector128<float>, NetGen.Numerics.SingleVector128, NetGen.Numerics.PortableSingle128>;
#endif
using SingleScalarFunctions = NetGen.Numerics.SingleFunctions<
    float, NetGen.Numerics.SingleScalar, NetGen.Numerics.PortableSingle>;
using DoubleScalarFunctions = NetGen.Numerics.DoubleFunctions<
    double, NetGen.Numerics.DoubleScalar, NetGen.Numerics.PortableDouble>;

namespace NetGen.Numerics;

/// <summary>
/// Elementary functions of scalars and vectors that round every product and every sum to the precision of its type:
/// the same bits on every processor, operating system and runtime.
/// </summary>
/// <remarks>
/// A scalar and every vector width give the same bits too. Of a NaN only that it is one is guaranteed.
/// <see cref="FusedMath"/> has the same members and is faster.
/// </remarks>
public static partial class PortableMath
{
    /// <summary>a * b + c, the product rounded before the addition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float a, float b, float c) => default(PortableSingle).MultiplyAdd(a, b, c);

    /// <summary>e^x; largest error 1.32 ulp over all floats.</summary>
    /// <remarks>Infinity above 88.72, 0 below -103.97, subnormal between -103.97 and -87.34; NaN for NaN.</remarks>
    public static float Exp(float x) => SingleScalarFunctions.Exp(x);

    /// <summary>The natural logarithm; largest error 1.33 ulp over all floats.</summary>
    /// <remarks>Negative infinity for 0 of either sign, NaN for negative x and NaN, infinity for infinity; subnormal x included.</remarks>
    public static float Log(float x) => SingleScalarFunctions.Log(x);

    /// <summary>The hyperbolic tangent; largest error 3.29 ulp over all floats.</summary>
    /// <remarks>Odd, and exactly 1 from x = 10 on; tanh(-0) is -0 and tanh x is x for tiny x; NaN for NaN.</remarks>
    public static float Tanh(float x) => SingleScalarFunctions.Tanh(x);

    /// <summary>The logistic function 1 / (1 + e^-x); largest error 3.21 ulp over all floats.</summary>
    /// <remarks>From exactly 0 below -103.98 to exactly 1 above 17.4, as accurate in the tail e^x as elsewhere; NaN for NaN.</remarks>
    public static float Sigmoid(float x) => SingleScalarFunctions.Sigmoid(x);

    /// <summary>ln(1 + e^x); largest error 2.21 ulp over all floats.</summary>
    /// <remarks>0 below -103.98, infinity for infinity, as accurate in the tail e^x as elsewhere; NaN for NaN.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET8_0_OR_GREATER
    public static float Softplus(float x) => Vector128.IsHardwareAccelerated
        ? Single128.Softplus<SinglePieceOfFirst>(Vector128.CreateScalarUnsafe(x)).ToScalar()
        : SingleScalarFunctions.Softplus<SinglePiece>(x);
#else
    public static float Softplus(float x) => SingleScalarFunctions.Softplus<SinglePiece>(x);
#endif

    /// <summary>The error function 2/√π ∫₀ˣ e^-t² dt; largest error 1.27 ulp over all floats.</summary>
    /// <remarks>Odd, and exactly 1 from x = 3.92 on; erf(-0) is -0; NaN for NaN.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET8_0_OR_GREATER
    public static float Erf(float x) => Vector128.IsHardwareAccelerated
        ? Single128.Erf<SinglePieceOfFirst>(Vector128.CreateScalarUnsafe(x)).ToScalar()
        : SingleScalarFunctions.Erf<SinglePiece>(x);
#else
    public static float Erf(float x) => SingleScalarFunctions.Erf<SinglePiece>(x);
#endif

    /// <summary>a * b + c, the product rounded before the addition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double a, double b, double c) => default(PortableDouble).MultiplyAdd(a, b, c);

    /// <summary>e^x; largest error 0.98 ulp over ten million arguments.</summary>
    /// <remarks>Infinity above 709.78, 0 below -745.13, subnormal between -745.13 and -708.40; NaN for NaN.</remarks>
    public static double Exp(double x) => DoubleScalarFunctions.Exp(x);

    /// <summary>The natural logarithm; largest error 0.87 ulp over ten million arguments.</summary>
    /// <remarks>Negative infinity for 0 of either sign, NaN for negative x and NaN, infinity for infinity; subnormal x included.</remarks>
    public static double Log(double x) => DoubleScalarFunctions.Log(x);

    /// <summary>The hyperbolic tangent; largest error 1.77 ulp over ten million arguments.</summary>
    /// <remarks>Odd, and exactly 1 from x = 20 on; tanh(-0) is -0 and tanh x is x for tiny x; NaN for NaN.</remarks>
    public static double Tanh(double x) => DoubleScalarFunctions.Tanh(x);

    /// <summary>The logistic function 1 / (1 + e^-x); largest error 1.37 ulp over ten million arguments.</summary>
    /// <remarks>From exactly 0 below -745.14 to exactly 1 above 37.5, as accurate in the tail e^x as elsewhere; NaN for NaN.</remarks>
    public static double Sigmoid(double x) => DoubleScalarFunctions.Sigmoid(x);

    /// <summary>ln(1 + e^x); largest error 1.64 ulp over ten million arguments.</summary>
    /// <remarks>0 below -745.14, infinity for infinity, as accurate in the tail e^x as elsewhere; NaN for NaN.</remarks>
    public static double Softplus(double x) => DoubleScalarFunctions.Softplus(x);

    /// <summary>The error function 2/√π ∫₀ˣ e^-t² dt; largest error found 1.33 ulp.</summary>
    /// <remarks>Odd, and exactly 1 from x = 5.93 on; erf(-0) is -0; NaN for NaN.</remarks>
    public static double Erf(double x) => DoubleScalarFunctions.Erf(x);
}
