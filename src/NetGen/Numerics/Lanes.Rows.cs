#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Between a tile, where each sample's values are a row of whole vectors, and a group of samples in the lanes: value i of sample n lies at group × i + n.
public static partial class Lanes
{
    /// <summary>Puts values of up to a group of samples into the lanes; lanes without a sample repeat the last one.</summary>
    /// <param name="rows">The first sample's first value.</param>
    /// <param name="stride">Values from one sample to the next.</param>
    /// <param name="lanes">Receives size groups.</param>
    /// <param name="size">How many values of each sample: whole vectors of 256 bits.</param>
    /// <param name="count">How many samples.</param>
    [MethodImpl(Once)]
    public static void FromRows(ref float rows, int stride, ref float lanes, int size, int count)
    {
        if (count < SingleGroup || !Avx.IsSupported)
        {
            FromFewSamples(ref rows, stride, ref lanes, size, count, SingleGroup);
            return;
        }

        for (var i = 0; i < size; i += 8)
        {
            ref var target = ref Unsafe.Add(ref lanes, SingleGroup * i);
            Transpose(ref Unsafe.Add(ref rows, i), stride, ref target, SingleGroup);
            Transpose(ref Unsafe.Add(ref rows, i + (8 * stride)), stride, ref Unsafe.Add(ref target, 8), SingleGroup);
        }
    }

    /// <inheritdoc cref="FromRows(ref float, int, ref float, int, int)"/>
    [MethodImpl(Once)]
    public static void FromRows(ref double rows, int stride, ref double lanes, int size, int count) =>
        FromFewSamples(ref rows, stride, ref lanes, size, count, DoubleGroup);

    /// <summary>Takes values of up to a group of samples out of the lanes.</summary>
    /// <param name="lanes">At least size groups.</param>
    /// <param name="rows">Receives the first sample's first value.</param>
    /// <param name="stride">Values from one sample to the next.</param>
    /// <param name="size">How many values of each sample: whole vectors of 256 bits.</param>
    /// <param name="count">How many samples.</param>
    [MethodImpl(Once)]
    public static void ToRows(ref float lanes, ref float rows, int stride, int size, int count)
    {
        if (count < SingleGroup || !Avx.IsSupported)
        {
            ToFewSamples(ref lanes, ref rows, stride, size, count, SingleGroup);
            return;
        }

        for (var i = 0; i < size; i += 8)
        {
            ref var source = ref Unsafe.Add(ref lanes, SingleGroup * i);
            Transpose(ref source, SingleGroup, ref Unsafe.Add(ref rows, i), stride);
            Transpose(ref Unsafe.Add(ref source, 8), SingleGroup, ref Unsafe.Add(ref rows, i + (8 * stride)), stride);
        }
    }

    /// <inheritdoc cref="ToRows(ref float, ref float, int, int, int)"/>
    [MethodImpl(Once)]
    public static void ToRows(ref double lanes, ref double rows, int stride, int size, int count) =>
        ToFewSamples(ref lanes, ref rows, stride, size, count, DoubleGroup);

    // Eight rows of eight become eight columns: by pairs, by fours, then the halves.
    [MethodImpl(Inline)]
    private static void Transpose(ref float source, int sourceStride, ref float target, int targetStride)
    {
        var (r0, r1, r2, r3) = (Row(ref source, 0), Row(ref source, sourceStride), Row(ref source, 2 * sourceStride), Row(ref source, 3 * sourceStride));
        var (r4, r5, r6, r7) = (Row(ref source, 4 * sourceStride), Row(ref source, 5 * sourceStride), Row(ref source, 6 * sourceStride), Row(ref source, 7 * sourceStride));
        var (p0, p1, p2, p3) = (Avx.UnpackLow(r0, r1), Avx.UnpackHigh(r0, r1), Avx.UnpackLow(r2, r3), Avx.UnpackHigh(r2, r3));
        var (p4, p5, p6, p7) = (Avx.UnpackLow(r4, r5), Avx.UnpackHigh(r4, r5), Avx.UnpackLow(r6, r7), Avx.UnpackHigh(r6, r7));
        StoreHalves(Avx.Shuffle(p0, p2, 0x44), Avx.Shuffle(p4, p6, 0x44), ref target, targetStride);
        StoreHalves(Avx.Shuffle(p0, p2, 0xEE), Avx.Shuffle(p4, p6, 0xEE), ref Unsafe.Add(ref target, targetStride), targetStride);
        StoreHalves(Avx.Shuffle(p1, p3, 0x44), Avx.Shuffle(p5, p7, 0x44), ref Unsafe.Add(ref target, 2 * targetStride), targetStride);
        StoreHalves(Avx.Shuffle(p1, p3, 0xEE), Avx.Shuffle(p5, p7, 0xEE), ref Unsafe.Add(ref target, 3 * targetStride), targetStride);
    }

    [MethodImpl(Inline)]
    private static Vector256<float> Row(ref float start, int offset) => Vector256.LoadUnsafe(ref start, (nuint)offset);

    // Columns c and c + 4, whose upper and lower rows are in two vectors.
    [MethodImpl(Inline)]
    private static void StoreHalves(Vector256<float> upperRows, Vector256<float> lowerRows, ref float target, int stride)
    {
        LowerHalves(upperRows, lowerRows).StoreUnsafe(ref target);
        UpperHalves(upperRows, lowerRows).StoreUnsafe(ref target, (nuint)(4 * stride));
    }
}
#endif
