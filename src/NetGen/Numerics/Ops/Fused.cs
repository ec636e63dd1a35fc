using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace NetGen.Numerics;

/// <summary>a * b + c and a * b - c with one rounding where the processor can, with two where it cannot.</summary>
internal readonly partial struct Fused : IMultiplyAdd<float>, IMultiplyAdd<double>
{
#if NET8_0_OR_GREATER
    // Without the instruction, MathF and Math fall back to software, a hundred times slower. One condition for
    // every width: a machine fuses all of them or none.
    private static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Fma.IsSupported || AdvSimd.Arm64.IsSupported;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplyAdd(float a, float b, float c) =>
        IsSupported ? MathF.FusedMultiplyAdd(a, b, c) : default(Portable).MultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplyAdd(double a, double b, double c) =>
        IsSupported ? Math.FusedMultiplyAdd(a, b, c) : default(Portable).MultiplyAdd(a, b, c);

    // A difference keeps the sign of a NaN, which a negation would turn; the sign of a zero result need not be that of the one instruction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplySubtract(float a, float b, float c) => MultiplyAdd(a, b, 0f - c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplySubtract(double a, double b, double c) => MultiplyAdd(a, b, 0d - c);
#else
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplyAdd(float a, float b, float c) => default(Portable).MultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplyAdd(double a, double b, double c) => default(Portable).MultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplySubtract(float a, float b, float c) => default(Portable).MultiplySubtract(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplySubtract(double a, double b, double c) => default(Portable).MultiplySubtract(a, b, c);
#endif
}
