#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Portable arithmetic of 512 bits of double.</summary>
internal readonly struct PortableDouble512 : IMultiplyAdd<Vector512<double>, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) => (a * b) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> MultiplySubtract(Vector512<double> a, Vector512<double> b, Vector512<double> c) => (a * b) - c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Linear(double a, Vector512<double> x, double b) => (Vector512.Create(a) * x) + Vector512.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Scale(Vector512<double> x, double a, Vector512<double> b) => (x * Vector512.Create(a)) + b;
}
#endif
