#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Fused arithmetic of 512 bits of float, where the processor has it (AVX-512).</summary>
internal readonly struct FusedSingle512 : IMultiplyAdd<Vector512<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Avx512F.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> MultiplySubtract(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Avx512F.FusedMultiplySubtract(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Linear(float a, Vector512<float> x, float b) => Avx512F.FusedMultiplyAdd(Vector512.Create(a), x, Vector512.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Scale(Vector512<float> x, float a, Vector512<float> b) => Avx512F.FusedMultiplyAdd(x, Vector512.Create(a), b);
}
#endif
