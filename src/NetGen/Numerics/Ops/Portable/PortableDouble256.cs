#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Portable arithmetic of 256 bits of double.</summary>
internal readonly struct PortableDouble256 : IMultiplyAdd<Vector256<double>, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) => (a * b) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> MultiplySubtract(Vector256<double> a, Vector256<double> b, Vector256<double> c) => (a * b) - c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Linear(double a, Vector256<double> x, double b) => (Vector256.Create(a) * x) + Vector256.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Scale(Vector256<double> x, double a, Vector256<double> b) => (x * Vector256.Create(a)) + b;
}
#endif
