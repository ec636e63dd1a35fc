#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Portable arithmetic of 256 bits of double.</summary>
internal readonly struct PortableDouble256 : IMultiplyAdd<Vector256<double>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) => (a * b) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> MultiplySubtract(Vector256<double> a, Vector256<double> b, Vector256<double> c) => (a * b) - c;
}
#endif
