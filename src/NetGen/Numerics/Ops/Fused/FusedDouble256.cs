#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Fused arithmetic of 256 bits of double, or of two halves where the processor is narrower, so that it fuses exactly where they do.</summary>
internal readonly struct FusedDouble256 : IMultiplyAdd<Vector256<double>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Fma.IsSupported ? Fma.MultiplyAdd(a, b, c) : Narrower(a, b, c);

    // Several short methods: what RyuJIT inlines into a method is limited by all that is on the way, and a kernel has hundreds
    // of these. For the same reason FusedMath calls this one itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Narrower(Vector256<double> a, Vector256<double> b, Vector256<double> c)
    {
        if (Avx.IsSupported)
            return Avx.Add(Avx.Multiply(a, b), c);
        return AdvSimd.Arm64.IsSupported ? FusedHalves(a, b, c) : RoundedHalves(a, b, c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> FusedHalves(Vector256<double> a, Vector256<double> b, Vector256<double> c)
    {
        var (x, y, z) = (Halves<double>.Of(a), Halves<double>.Of(b), Halves<double>.Of(c));
        return Halves<double>.Join(AdvSimd.Arm64.FusedMultiplyAdd(z.Lower, x.Lower, y.Lower), AdvSimd.Arm64.FusedMultiplyAdd(z.Upper, x.Upper, y.Upper));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> RoundedHalves(Vector256<double> a, Vector256<double> b, Vector256<double> c)
    {
        var (x, y, z) = (Halves<double>.Of(a), Halves<double>.Of(b), Halves<double>.Of(c));
        return Halves<double>.Join((x.Lower * y.Lower) + z.Lower, (x.Upper * y.Upper) + z.Upper);
    }

    // Elsewhere the sum with a difference from 0: that keeps the sign of a NaN, which a negation would turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> MultiplySubtract(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Fma.IsSupported ? Fma.MultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector256<double>.Zero - c);
}
#endif
