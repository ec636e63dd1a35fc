using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace NetGen.Numerics;

/// <summary>
/// a * b + c and a * b - c of a float with one rounding where the processor can, with two where it cannot. Each width is a type of its own: one type for
/// all would make the runtime load the vectors of every width before the first of them is used.
/// </summary>
internal readonly struct FusedSingle : IMultiplyAdd<float, float>
{
#if NET8_0_OR_GREATER
    // Without the instruction, MathF falls back to software, a hundred times slower. One condition for
    // every width: a machine fuses all of them or none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplyAdd(float a, float b, float c) => Fma.IsSupported || AdvSimd.Arm64.IsSupported
        ? MathF.FusedMultiplyAdd(a, b, c)
        : default(PortableSingle).MultiplyAdd(a, b, c);

    // A difference keeps the sign of a NaN, which a negation would turn; the sign of a zero result need not be that of the one instruction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplySubtract(float a, float b, float c) => MultiplyAdd(a, b, 0f - c);
#else
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplyAdd(float a, float b, float c) => default(PortableSingle).MultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplySubtract(float a, float b, float c) => default(PortableSingle).MultiplySubtract(a, b, c);
#endif

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Linear(float a, float x, float b) => MultiplyAdd(a, x, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Scale(float x, float a, float b) => MultiplyAdd(x, a, b);
}
