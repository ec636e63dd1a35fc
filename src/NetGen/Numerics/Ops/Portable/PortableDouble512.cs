#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Portable arithmetic of 512 bits of double.</summary>
internal readonly struct PortableDouble512 : IMultiplyAdd<Vector512<double>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) => (a * b) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> MultiplySubtract(Vector512<double> a, Vector512<double> b, Vector512<double> c) => (a * b) - c;
}
#endif
