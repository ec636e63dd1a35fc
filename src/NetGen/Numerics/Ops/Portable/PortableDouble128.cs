#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Portable arithmetic of 128 bits of double.</summary>
internal readonly struct PortableDouble128 : IMultiplyAdd<Vector128<double>, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c) => (a * b) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> MultiplySubtract(Vector128<double> a, Vector128<double> b, Vector128<double> c) => (a * b) - c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Linear(double a, Vector128<double> x, double b) => (Vector128.Create(a) * x) + Vector128.Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Scale(Vector128<double> x, double a, Vector128<double> b) => (x * Vector128.Create(a)) + b;
}
#endif
