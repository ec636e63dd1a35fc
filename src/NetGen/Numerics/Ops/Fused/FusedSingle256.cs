#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Fused arithmetic of 256 bits of float, where the processor has it (FMA).</summary>
internal readonly struct FusedSingle256 : IMultiplyAdd<Vector256<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Fma.MultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> MultiplySubtract(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Fma.MultiplySubtract(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Linear(float a, Vector256<float> x, float b) => Fma.MultiplyAdd(Vector256.Create(a), x, Vector256.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Scale(Vector256<float> x, float a, Vector256<float> b) => Fma.MultiplyAdd(x, Vector256.Create(a), b);
}
#endif
