#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Portable arithmetic of 512 bits of float.</summary>
internal readonly struct PortableSingle512 : IMultiplyAdd<Vector512<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => (a * b) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> MultiplySubtract(Vector512<float> a, Vector512<float> b, Vector512<float> c) => (a * b) - c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Linear(float a, Vector512<float> x, float b) => (Vector512.Create(a) * x) + Vector512.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Scale(Vector512<float> x, float a, Vector512<float> b) => (x * Vector512.Create(a)) + b;
}
#endif
