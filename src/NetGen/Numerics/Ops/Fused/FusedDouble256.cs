#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Fused arithmetic of 256 bits of double, or of two halves where the processor is narrower, so that it fuses exactly where they do.</summary>
internal readonly struct FusedDouble256 : IMultiplyAdd<Vector256<double>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Fma.IsSupported ? Fma.MultiplyAdd(a, b, c) : OfHalves(a, b, c);

    // Elsewhere the sum with a difference from 0: that keeps the sign of a NaN, which a negation would turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> MultiplySubtract(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Fma.IsSupported ? Fma.MultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector256<double>.Zero - c);

    // Apart: RyuJIT looks up what a method calls even on the way it does not take, and each kernel inlines dozens of these.
    private static Vector256<double> OfHalves(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Vector256.Create(
        default(FusedDouble128).MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
        default(FusedDouble128).MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));
}
#endif
