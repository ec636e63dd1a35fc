#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Fused arithmetic of 128 bits of float.</summary>
internal readonly struct FusedSingle128 : IMultiplyAdd<Vector128<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplyAdd(a, b, c);
        return AdvSimd.Arm64.IsSupported ? AdvSimd.FusedMultiplyAdd(c, a, b) : (a * b) + c;
    }

    // Elsewhere the sum with a difference from 0: that keeps the sign of a NaN, which a negation would turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> MultiplySubtract(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        Fma.IsSupported ? Fma.MultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector128<float>.Zero - c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Linear(float a, Vector128<float> x, float b) => MultiplyAdd(Vector128.Create(a), x, Vector128.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Scale(Vector128<float> x, float a, Vector128<float> b) => MultiplyAdd(x, Vector128.Create(a), b);
}
#endif
