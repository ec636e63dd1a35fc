#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Portable arithmetic of 256 bits of float.</summary>
internal readonly struct PortableSingle256 : IMultiplyAdd<Vector256<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) => (a * b) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> MultiplySubtract(Vector256<float> a, Vector256<float> b, Vector256<float> c) => (a * b) - c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Linear(float a, Vector256<float> x, float b) => (Vector256.Create(a) * x) + Vector256.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Scale(Vector256<float> x, float a, Vector256<float> b) => (x * Vector256.Create(a)) + b;
}
#endif
