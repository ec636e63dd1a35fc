#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Fused arithmetic of 256 bits of double, where the processor has it (FMA).</summary>
internal readonly struct FusedDouble256 : IMultiplyAdd<Vector256<double>, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Fma.MultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> MultiplySubtract(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Fma.MultiplySubtract(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Linear(double a, Vector256<double> x, double b) => Fma.MultiplyAdd(Vector256.Create(a), x, Vector256.Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Scale(Vector256<double> x, double a, Vector256<double> b) => Fma.MultiplyAdd(x, Vector256.Create(a), b);
}
#endif
