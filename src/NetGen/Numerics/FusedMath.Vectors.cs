#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Single128 = NetGen.Numerics.SingleFunctions<
    System.Runtime.Intrinsics.Vector128<float>, NetGen.Numerics.SingleVector128, NetGen.Numerics.FusedSingle128>;
using Single256 = NetGen.Numerics.SingleFunctions<
    System.Runtime.Intrinsics.Vector256<float>, NetGen.Numerics.SingleVector256, NetGen.Numerics.FusedSingle256>;
using Single512 = NetGen.Numerics.SingleFunctions<
    System.Runtime.Intrinsics.Vector512<float>, NetGen.Numerics.SingleVector512, NetGen.Numerics.FusedSingle512>;
using Double128 = NetGen.Numerics.DoubleFunctions<
    System.Runtime.Intrinsics.Vector128<double>, NetGen.Numerics.DoubleVector128, NetGen.Numerics.FusedDouble128>;
using Double256 = NetGen.Numerics.DoubleFunctions<
    System.Runtime.Intrinsics.Vector256<double>, NetGen.Numerics.DoubleVector256, NetGen.Numerics.FusedDouble256>;
using Double512 = NetGen.Numerics.DoubleFunctions<
    System.Runtime.Intrinsics.Vector512<double>, NetGen.Numerics.DoubleVector512, NetGen.Numerics.FusedDouble512>;

namespace NetGen.Numerics;

// The functions of one scalar, on every element of a vector: same bits, whatever the width.
public static partial class FusedMath
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc cref="MultiplyAdd(float, float, float)"/>
    [MethodImpl(Inline)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        default(FusedSingle128).MultiplyAdd(a, b, c);

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(Inline)]
    public static Vector128<float> Exp(Vector128<float> x) => Single128.Exp(x);

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(Inline)]
    public static Vector128<float> Log(Vector128<float> x) => Single128.Log(x);

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(Inline)]
    public static Vector128<float> Tanh(Vector128<float> x) => Single128.Tanh(x);

    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(Inline)]
    public static Vector128<float> Sigmoid(Vector128<float> x) => Single128.Sigmoid(x);

    /// <inheritdoc cref="Softplus(float)"/>
    [MethodImpl(Inline)]
    public static Vector128<float> Softplus(Vector128<float> x) => Single128.Softplus<SinglePieces128>(x);

    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(Inline)]
    public static Vector128<float> Erf(Vector128<float> x) => Single128.Erf<SinglePieces128>(x);

    /// <inheritdoc cref="MultiplyAdd(float, float, float)"/>
    [MethodImpl(Inline)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        Fma.IsSupported
            ? Fma.MultiplyAdd(a, b, c)
            : Vector256.Create(MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(Inline)]
    public static Vector256<float> Exp(Vector256<float> x) => Fma.IsSupported ? FusedExponential.Of(x) : Lanes.Join(Exp(Lanes.Split(x)));

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(Inline)]
    public static Vector256<float> Log(Vector256<float> x) => Fma.IsSupported ? Single256.Log(x) : Lanes.Join(Log(Lanes.Split(x)));

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(Inline)]
    public static Vector256<float> Tanh(Vector256<float> x) => Fma.IsSupported ? Single256.Tanh(x) : Lanes.Join(Tanh(Lanes.Split(x)));

    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(Inline)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Fma.IsSupported ? Single256.Sigmoid(x) : Lanes.Join(Sigmoid(Lanes.Split(x)));

    /// <inheritdoc cref="Softplus(float)"/>
    [MethodImpl(Inline)]
    public static Vector256<float> Softplus(Vector256<float> x) => Fma.IsSupported ? Single256.Softplus<SinglePieces256>(x) : Lanes.Join(Softplus(Lanes.Split(x)));

    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(Inline)]
    public static Vector256<float> Erf(Vector256<float> x) => Fma.IsSupported ? Single256.Erf<SinglePieces256>(x) : Lanes.Join(Erf(Lanes.Split(x)));

    /// <inheritdoc cref="MultiplyAdd(float, float, float)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Avx512F.IsSupported
            ? Avx512F.FusedMultiplyAdd(a, b, c)
            : Vector512.Create(MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Exp(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> Exp(Vector512<float> x) => Avx512F.IsSupported ? Single512.Exp(x) : Vector512.Create(Exp(x.GetLower()), Exp(x.GetUpper()));

    /// <inheritdoc cref="Log(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> Log(Vector512<float> x) => Avx512F.IsSupported ? Single512.Log(x) : Vector512.Create(Log(x.GetLower()), Log(x.GetUpper()));

    /// <inheritdoc cref="Tanh(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> Tanh(Vector512<float> x) => Avx512F.IsSupported ? Single512.Tanh(x) : Vector512.Create(Tanh(x.GetLower()), Tanh(x.GetUpper()));

    /// <inheritdoc cref="Sigmoid(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Avx512F.IsSupported ? Single512.Sigmoid(x) : Vector512.Create(Sigmoid(x.GetLower()), Sigmoid(x.GetUpper()));

    /// <inheritdoc cref="Softplus(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> Softplus(Vector512<float> x) => Avx512F.IsSupported ? Single512.Softplus<SinglePieces512>(x) : Vector512.Create(Softplus(x.GetLower()), Softplus(x.GetUpper()));

    /// <inheritdoc cref="Erf(float)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> Erf(Vector512<float> x) => Avx512F.IsSupported ? Single512.Erf<SinglePieces512>(x) : Vector512.Create(Erf(x.GetLower()), Erf(x.GetUpper()));

    /// <inheritdoc cref="MultiplyAdd(double, double, double)"/>
    [MethodImpl(Inline)]
    public static Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c) =>
        default(FusedDouble128).MultiplyAdd(a, b, c);

    /// <inheritdoc cref="Exp(double)"/>
    [MethodImpl(Inline)]
    public static Vector128<double> Exp(Vector128<double> x) => Double128.Exp(x);

    /// <inheritdoc cref="Log(double)"/>
    [MethodImpl(Inline)]
    public static Vector128<double> Log(Vector128<double> x) => Double128.Log(x);

    /// <inheritdoc cref="Tanh(double)"/>
    [MethodImpl(Inline)]
    public static Vector128<double> Tanh(Vector128<double> x) => Double128.Tanh(x);

    /// <inheritdoc cref="Sigmoid(double)"/>
    [MethodImpl(Inline)]
    public static Vector128<double> Sigmoid(Vector128<double> x) => Double128.Sigmoid(x);

    /// <inheritdoc cref="Softplus(double)"/>
    [MethodImpl(Inline)]
    public static Vector128<double> Softplus(Vector128<double> x) => Double128.Softplus(x);

    /// <inheritdoc cref="Erf(double)"/>
    [MethodImpl(Inline)]
    public static Vector128<double> Erf(Vector128<double> x) => Double128.Erf(x);

    /// <inheritdoc cref="MultiplyAdd(double, double, double)"/>
    [MethodImpl(Inline)]
    public static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Fma.IsSupported
            ? Fma.MultiplyAdd(a, b, c)
            : Vector256.Create(MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Exp(double)"/>
    [MethodImpl(Inline)]
    public static Vector256<double> Exp(Vector256<double> x) => Fma.IsSupported ? Double256.Exp(x) : Lanes.Join(Exp(Lanes.Split(x)));

    /// <inheritdoc cref="Log(double)"/>
    [MethodImpl(Inline)]
    public static Vector256<double> Log(Vector256<double> x) => Fma.IsSupported ? Double256.Log(x) : Lanes.Join(Log(Lanes.Split(x)));

    /// <inheritdoc cref="Tanh(double)"/>
    [MethodImpl(Inline)]
    public static Vector256<double> Tanh(Vector256<double> x) => Fma.IsSupported ? Double256.Tanh(x) : Lanes.Join(Tanh(Lanes.Split(x)));

    /// <inheritdoc cref="Sigmoid(double)"/>
    [MethodImpl(Inline)]
    public static Vector256<double> Sigmoid(Vector256<double> x) => Fma.IsSupported ? Double256.Sigmoid(x) : Lanes.Join(Sigmoid(Lanes.Split(x)));

    /// <inheritdoc cref="Softplus(double)"/>
    [MethodImpl(Inline)]
    public static Vector256<double> Softplus(Vector256<double> x) => Fma.IsSupported ? Double256.Softplus(x) : Lanes.Join(Softplus(Lanes.Split(x)));

    /// <inheritdoc cref="Erf(double)"/>
    [MethodImpl(Inline)]
    public static Vector256<double> Erf(Vector256<double> x) => Fma.IsSupported ? Double256.Erf(x) : Lanes.Join(Erf(Lanes.Split(x)));

    /// <inheritdoc cref="MultiplyAdd(double, double, double)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) =>
        Avx512F.IsSupported
            ? Avx512F.FusedMultiplyAdd(a, b, c)
            : Vector512.Create(MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()), MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="Exp(double)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> Exp(Vector512<double> x) => Avx512F.IsSupported ? Double512.Exp(x) : Vector512.Create(Exp(x.GetLower()), Exp(x.GetUpper()));

    /// <inheritdoc cref="Log(double)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> Log(Vector512<double> x) => Avx512F.IsSupported ? Double512.Log(x) : Vector512.Create(Log(x.GetLower()), Log(x.GetUpper()));

    /// <inheritdoc cref="Tanh(double)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> Tanh(Vector512<double> x) => Avx512F.IsSupported ? Double512.Tanh(x) : Vector512.Create(Tanh(x.GetLower()), Tanh(x.GetUpper()));

    /// <inheritdoc cref="Sigmoid(double)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> Sigmoid(Vector512<double> x) => Avx512F.IsSupported ? Double512.Sigmoid(x) : Vector512.Create(Sigmoid(x.GetLower()), Sigmoid(x.GetUpper()));

    /// <inheritdoc cref="Softplus(double)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> Softplus(Vector512<double> x) => Avx512F.IsSupported ? Double512.Softplus(x) : Vector512.Create(Softplus(x.GetLower()), Softplus(x.GetUpper()));

    /// <inheritdoc cref="Erf(double)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> Erf(Vector512<double> x) => Avx512F.IsSupported ? Double512.Erf(x) : Vector512.Create(Erf(x.GetLower()), Erf(x.GetUpper()));
}
#endif
