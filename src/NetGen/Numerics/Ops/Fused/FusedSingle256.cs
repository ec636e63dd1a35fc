#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Fused arithmetic of 256 bits of float, or of two halves where the processor is narrower, so that it fuses exactly where they do.</summary>
internal readonly struct FusedSingle256 : IMultiplyAdd<Vector256<float>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        Fma.IsSupported ? Fma.MultiplyAdd(a, b, c) : Narrower(a, b, c);

    // Several short methods: what RyuJIT inlines into a method is limited by all that is on the way, and a kernel has hundreds
    // of these. For the same reason FusedMath calls this one itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Narrower(Vector256<float> a, Vector256<float> b, Vector256<float> c)
    {
        if (Avx.IsSupported)
            return Avx.Add(Avx.Multiply(a, b), c);
        return AdvSimd.IsSupported ? FusedHalves(a, b, c) : RoundedHalves(a, b, c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> FusedHalves(Vector256<float> a, Vector256<float> b, Vector256<float> c)
    {
        var (x, y, z) = (Halves<float>.Of(a), Halves<float>.Of(b), Halves<float>.Of(c));
        return Halves<float>.Join(AdvSimd.FusedMultiplyAdd(z.Lower, x.Lower, y.Lower), AdvSimd.FusedMultiplyAdd(z.Upper, x.Upper, y.Upper));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> RoundedHalves(Vector256<float> a, Vector256<float> b, Vector256<float> c)
    {
        var (x, y, z) = (Halves<float>.Of(a), Halves<float>.Of(b), Halves<float>.Of(c));
        return Halves<float>.Join((x.Lower * y.Lower) + z.Lower, (x.Upper * y.Upper) + z.Upper);
    }

    // Elsewhere the sum with a difference from 0: that keeps the sign of a NaN, which a negation would turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> MultiplySubtract(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        Fma.IsSupported ? Fma.MultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector256<float>.Zero - c);
}
#endif
