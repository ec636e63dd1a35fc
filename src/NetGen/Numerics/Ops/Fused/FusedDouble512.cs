#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Fused arithmetic of 512 bits of double, or of two halves where the processor is narrower, so that it fuses exactly where they do.</summary>
internal readonly struct FusedDouble512 : IMultiplyAdd<Vector512<double>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) =>
        Avx512F.IsSupported ? Avx512F.FusedMultiplyAdd(a, b, c) : OfHalves(a, b, c);

    // Elsewhere the sum with a difference from 0: that keeps the sign of a NaN, which a negation would turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> MultiplySubtract(Vector512<double> a, Vector512<double> b, Vector512<double> c) =>
        Avx512F.IsSupported ? Avx512F.FusedMultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector512<double>.Zero - c);

    private static Vector512<double> OfHalves(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.Create(
        default(FusedDouble256).MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
        default(FusedDouble256).MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));
}
#endif
