#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// The exponential of 256 bits of float, written out: <see cref="SingleFunctions{T, TOps, TMultiplyAdd}.Exp"/> with the same coefficients, operation by operation up to e^r. The
/// generic form takes RyuJIT longer to compile. The tests compare the bits of both ways with those of the generic forms.
/// </summary>
internal static class FusedExponential
{
    /// <summary>e^x, where there is FMA; with the instruction of AVX-512 for the exponent where there is that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Of(Vector256<float> x) => Of(x, Avx512F.VL.IsSupported);

    /// <summary>
    /// e^x by one of the two ways. Their bits are the same: 1 + p is rounded once in both, and multiplied by a power of two, which rounds only a subnormal. The
    /// instruction saves the runtime the type Vector256&lt;int&gt;, too.
    /// </summary>
    /// <param name="x">The exponents.</param>
    /// <param name="scales">Whether the instruction is used.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Of(Vector256<float> x, bool scales)
    {
        var y = Avx.Min(Vector256.Create(SingleCoefficients.ExpHighest), Avx.Max(Vector256.Create(SingleCoefficients.ExpLowest), x));
        var round = Vector256.Create(SingleCoefficients.ExpRound);
        var shifted = Fma.MultiplyAdd(y, Vector256.Create(SingleCoefficients.Log2E), round);
        var n = shifted - round;
        var r = Fma.MultiplyAdd(n, Vector256.Create(-SingleCoefficients.Ln2Low), Fma.MultiplyAdd(n, Vector256.Create(-SingleCoefficients.Ln2High), y));
        var r2 = r * r;
        var low = Fma.MultiplyAdd(Vector256.Create(SingleCoefficients.Exp3), r, Vector256.Create(SingleCoefficients.Exp2));
        var high = Fma.MultiplyAdd(Vector256.Create(SingleCoefficients.Exp5), r, Vector256.Create(SingleCoefficients.Exp4));
        high = Fma.MultiplyAdd(r2, Vector256.Create(SingleCoefficients.Exp6), high);
        var p = Fma.MultiplyAdd(r2 * r2, high, Fma.MultiplyAdd(low, r2, r));
        return scales ? Avx512F.VL.Scale(p + Vector256.Create(1f), n) : Scaled(p, shifted);
    }

    // (1 + p) 2^n in two halves: 2^n alone overflows before e^x does and underflows long before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Scaled(Vector256<float> p, Vector256<float> shifted)
    {
        var bits = shifted.AsInt32();
        var first = (bits << (SingleBits.FractionBits - 1)) & Vector256.Create(SingleBits.ExponentMask);
        var second = (bits << SingleBits.FractionBits) - first;
        return Fma.MultiplyAdd(p, first.AsSingle(), first.AsSingle()) * second.AsSingle();
    }
}
#endif
