#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Portable arithmetic of 128 bits of float.</summary>
internal readonly struct PortableSingle128 : IMultiplyAdd<Vector128<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) => (a * b) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> MultiplySubtract(Vector128<float> a, Vector128<float> b, Vector128<float> c) => (a * b) - c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Linear(float a, Vector128<float> x, float b) => (Vector128.Create(a) * x) + Vector128.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Scale(Vector128<float> x, float a, Vector128<float> b) => (x * Vector128.Create(a)) + b;
}
#endif
