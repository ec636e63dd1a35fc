#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Fused arithmetic of 512 bits of float, or of two halves where the processor is narrower, so that it fuses exactly where they do.</summary>
internal readonly struct FusedSingle512 : IMultiplyAdd<Vector512<float>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Avx512F.IsSupported ? Avx512F.FusedMultiplyAdd(a, b, c) : OfHalves(a, b, c);

    // Elsewhere the sum with a difference from 0: that keeps the sign of a NaN, which a negation would turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> MultiplySubtract(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Avx512F.IsSupported ? Avx512F.FusedMultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector512<float>.Zero - c);

    private static Vector512<float> OfHalves(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.Create(
        default(FusedSingle256).MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
        default(FusedSingle256).MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));
}
#endif
