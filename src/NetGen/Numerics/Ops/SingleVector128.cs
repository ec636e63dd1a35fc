#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>A vector of 128 bits of float.</summary>
internal readonly struct SingleVector128 : IArithmetic<Vector128<float>, float>, IPieces<Vector128<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Constant(float value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Add(Vector128<float> a, Vector128<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Subtract(Vector128<float> a, Vector128<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Multiply(Vector128<float> a, Vector128<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Divide(Vector128<float> a, Vector128<float> b) => a / b;

    // Vector128.Min treats NaN differently from one runtime to the next; the instruction is the definition.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Min(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.Min(a, b) : Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Max(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.Max(a, b) : Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Clamp(float low, Vector128<float> x, float high) => Min(Vector128.Create(high), Max(Vector128.Create(low), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> SelectLess(Vector128<float> a, Vector128<float> b, Vector128<float> less, Vector128<float> otherwise) =>
        Vector128.ConditionalSelect(Vector128.LessThan(a, b), less, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllNormal(Vector128<float> x) =>
        Vector128.GreaterThanAll(x.AsInt32() + Vector128.Create(SingleBits.SmallestNormal), Vector128.Create(SingleBits.LargestNotNormal));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Abs(Vector128<float> x) => (x.AsInt32() & Vector128.Create(~SingleBits.SignMask)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> WithSignOf(Vector128<float> magnitude, Vector128<float> sign) =>
        (magnitude.AsInt32() | (sign.AsInt32() & Vector128.Create(SingleBits.SignMask))).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> ExponentFromLowBits(Vector128<float> x) =>
        (x.AsInt32() << SingleBits.FractionBits).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> HalvedExponentFromLowBits(Vector128<float> x) =>
        ((x.AsInt32() << (SingleBits.FractionBits - 1)) & Vector128.Create(SingleBits.ExponentMask)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> SubtractBits(Vector128<float> a, Vector128<float> b) =>
        (a.AsInt32() - b.AsInt32()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Exponent(Vector128<float> x) =>
        Vector128.ConvertToSingle((x.AsInt32() - Vector128.Create(SingleBits.SqrtHalf)) >> SingleBits.FractionBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Significand(Vector128<float> x) =>
        (((x.AsInt32() - Vector128.Create(SingleBits.SqrtHalf)) & Vector128.Create(SingleBits.FractionMask))
            + Vector128.Create(SingleBits.SqrtHalf)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Lookup(ReadOnlySpan<float> table, int row, Vector128<float> piece)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(table), row * PieceTable.Row);
        if (Avx2.IsSupported)
        {
            return Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref first), piece.AsInt32().ToVector256Unsafe()).GetLower();
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            var entries = (Vector128.LoadUnsafe(ref first).AsByte(), Vector128.LoadUnsafe(ref first, 4).AsByte());
            var bytes = ((piece.AsInt32() & Vector128.Create(PieceTable.Mask)) * 0x04040404) + Vector128.Create(0x03020100);
            return AdvSimd.Arm64.VectorTableLookup(entries, bytes.AsByte()).AsSingle();
        }

        return Vector128.Create(
            Unsafe.Add(ref first, SingleBits.From(piece.GetElement(0)) & PieceTable.Mask),
            Unsafe.Add(ref first, SingleBits.From(piece.GetElement(1)) & PieceTable.Mask),
            Unsafe.Add(ref first, SingleBits.From(piece.GetElement(2)) & PieceTable.Mask),
            Unsafe.Add(ref first, SingleBits.From(piece.GetElement(3)) & PieceTable.Mask));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllLess(Vector128<float> x, float bound) => Vector128.LessThan(x, Vector128.Create(bound)).ExtractMostSignificantBits() == 0xF;
}
#endif
