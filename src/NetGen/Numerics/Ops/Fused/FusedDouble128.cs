#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Fused arithmetic of 128 bits of double.</summary>
internal readonly struct FusedDouble128 : IMultiplyAdd<Vector128<double>, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c)
    {
        if (Fma.IsSupported)
            return Fma.MultiplyAdd(a, b, c);
        return AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.FusedMultiplyAdd(c, a, b) : (a * b) + c;
    }

    // Elsewhere the sum with a difference from 0: that keeps the sign of a NaN, which a negation would turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> MultiplySubtract(Vector128<double> a, Vector128<double> b, Vector128<double> c) =>
        Fma.IsSupported ? Fma.MultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector128<double>.Zero - c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Linear(double a, Vector128<double> x, double b) => MultiplyAdd(Vector128.Create(a), x, Vector128.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Scale(Vector128<double> x, double a, Vector128<double> b) => MultiplyAdd(x, Vector128.Create(a), b);
}
#endif
