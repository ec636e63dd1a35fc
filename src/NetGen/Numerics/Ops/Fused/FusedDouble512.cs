#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Fused arithmetic of 512 bits of double, where the processor has it (AVX-512).</summary>
internal readonly struct FusedDouble512 : IMultiplyAdd<Vector512<double>, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Avx512F.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> MultiplySubtract(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Avx512F.FusedMultiplySubtract(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Linear(double a, Vector512<double> x, double b) => Avx512F.FusedMultiplyAdd(Vector512.Create(a), x, Vector512.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Scale(Vector512<double> x, double a, Vector512<double> b) => Avx512F.FusedMultiplyAdd(x, Vector512.Create(a), b);
}
#endif
