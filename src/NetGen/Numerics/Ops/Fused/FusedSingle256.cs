#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Fused arithmetic of 256 bits of float, or of two halves where the processor is narrower, so that it fuses exactly where they do.</summary>
internal readonly struct FusedSingle256 : IMultiplyAdd<Vector256<float>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        Fma.IsSupported ? Fma.MultiplyAdd(a, b, c) : OfHalves(a, b, c);

    // Elsewhere the sum with a difference from 0: that keeps the sign of a NaN, which a negation would turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> MultiplySubtract(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        Fma.IsSupported ? Fma.MultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector256<float>.Zero - c);

    // Apart: RyuJIT looks up what a method calls even on the way it does not take, and each kernel inlines dozens of these.
    private static Vector256<float> OfHalves(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Vector256.Create(
        default(FusedSingle128).MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
        default(FusedSingle128).MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));
}
#endif
