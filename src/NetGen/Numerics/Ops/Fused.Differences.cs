#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Where the processor has no such instruction, the sum with a difference from 0: that keeps the sign of a NaN, which a negation would turn.
internal readonly partial struct Fused
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> MultiplySubtract(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        Fma.IsSupported ? Fma.MultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector128<float>.Zero - c);


    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> MultiplySubtract(Vector128<double> a, Vector128<double> b, Vector128<double> c) =>
        Fma.IsSupported ? Fma.MultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector128<double>.Zero - c);


    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> MultiplySubtract(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        Fma.IsSupported ? Fma.MultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector256<float>.Zero - c);


    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> MultiplySubtract(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Fma.IsSupported ? Fma.MultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector256<double>.Zero - c);


    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> MultiplySubtract(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Avx512F.IsSupported ? Avx512F.FusedMultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector512<float>.Zero - c);


    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> MultiplySubtract(Vector512<double> a, Vector512<double> b, Vector512<double> c) =>
        Avx512F.IsSupported ? Avx512F.FusedMultiplySubtract(a, b, c) : MultiplyAdd(a, b, Vector512<double>.Zero - c);
}
#endif
