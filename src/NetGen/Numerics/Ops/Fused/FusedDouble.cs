using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace NetGen.Numerics;

/// <summary>
/// a * b + c and a * b - c of a double with one rounding where the processor can, with two where it cannot. Each width is a type of its own: one type for
/// all would make the runtime load the vectors of every width before the first of them is used.
/// </summary>
internal readonly struct FusedDouble : IMultiplyAdd<double, double>
{
#if NET8_0_OR_GREATER
    // Without the instruction, Math falls back to software, a hundred times slower. One condition for
    // every width: a machine fuses all of them or none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplyAdd(double a, double b, double c) => Fma.IsSupported || AdvSimd.Arm64.IsSupported
        ? Math.FusedMultiplyAdd(a, b, c)
        : default(PortableDouble).MultiplyAdd(a, b, c);

    // A difference keeps the sign of a NaN, which a negation would turn; the sign of a zero result need not be that of the one instruction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplySubtract(double a, double b, double c) => MultiplyAdd(a, b, 0d - c);
#else
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplyAdd(double a, double b, double c) => default(PortableDouble).MultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double MultiplySubtract(double a, double b, double c) => default(PortableDouble).MultiplySubtract(a, b, c);
#endif

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Linear(double a, double x, double b) => MultiplyAdd(a, x, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Scale(double x, double a, double b) => MultiplyAdd(x, a, b);
}
