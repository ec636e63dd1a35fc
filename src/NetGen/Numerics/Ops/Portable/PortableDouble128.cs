#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Portable arithmetic of 128 bits of double.</summary>
internal readonly struct PortableDouble128 : IMultiplyAdd<Vector128<double>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c) => (a * b) + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> MultiplySubtract(Vector128<double> a, Vector128<double> b, Vector128<double> c) => (a * b) - c;
}
#endif
