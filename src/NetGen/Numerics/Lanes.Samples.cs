#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Between samples one after another and a group of samples in the lanes: value i of sample n lies at group × i + n. A group is 64 bytes
// of each value: 16 floats or 8 doubles.
public static partial class Lanes
{
    private const int SingleGroup = 16;
    private const int DoubleGroup = 8;

    // Called once for a group: not worth a copy in every emitted method, and too slow before tiered compilation comes to it.
    private const MethodImplOptions Once = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    /// <summary>The largest size of a sample whose values are moved by permutations of four vectors.</summary>
    private const int Permuted = 4;

    private static Vector512<int> Indices => Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    /// <summary>Puts up to a group of samples into the lanes; lanes without a sample repeat the last one, so that no lane computes what no sample would.</summary>
    /// <param name="samples">count × size values.</param>
    /// <param name="lanes">Receives size groups.</param>
    /// <param name="size">Values of a sample.</param>
    /// <param name="count">How many samples.</param>
    [MethodImpl(Once)]
    public static void FromSamples(ref float samples, ref float lanes, int size, int count)
    {
        if (count < SingleGroup || !Vector256.IsHardwareAccelerated)
        {
            FromFewSamples(ref samples, size, ref lanes, size, count, SingleGroup);
            return;
        }

        if (size == 1)
        {
            Vector256.LoadUnsafe(ref samples).StoreUnsafe(ref lanes);
            Vector256.LoadUnsafe(ref samples, 8).StoreUnsafe(ref lanes, 8);
        }
        else if (Avx512F.IsSupported && size <= Permuted)
        {
            FromWhole(ref samples, ref lanes, size);
        }
        else
        {
            for (var i = 0; i < size; i++)
            {
                Strided(ref Unsafe.Add(ref samples, i), size).StoreUnsafe(ref lanes, (nuint)(SingleGroup * i));
                Strided(ref Unsafe.Add(ref samples, i + (8 * size)), size).StoreUnsafe(ref lanes, (nuint)((SingleGroup * i) + 8));
            }
        }
    }

    /// <inheritdoc cref="FromSamples(ref float, ref float, int, int)"/>
    [MethodImpl(Once)]
    public static void FromSamples(ref double samples, ref double lanes, int size, int count) =>
        FromFewSamples(ref samples, size, ref lanes, size, count, DoubleGroup);

    /// <summary>Takes up to a group of samples out of the lanes.</summary>
    /// <param name="lanes">At least size groups.</param>
    /// <param name="samples">Receives count × size values.</param>
    /// <param name="size">Values of a sample.</param>
    /// <param name="count">How many samples.</param>
    [MethodImpl(Once)]
    public static void ToSamples(ref float lanes, ref float samples, int size, int count)
    {
        if (size == 1 && count == SingleGroup)
        {
            Vector256.LoadUnsafe(ref lanes).StoreUnsafe(ref samples);
            Vector256.LoadUnsafe(ref lanes, 8).StoreUnsafe(ref samples, 8);
        }
        else if (Avx512F.IsSupported && count == SingleGroup && size <= Permuted)
        {
            ToWhole(ref lanes, ref samples, size);
        }
        else
        {
            ToFewSamples(ref lanes, ref samples, size, size, count, SingleGroup);
        }
    }

    /// <inheritdoc cref="ToSamples(ref float, ref float, int, int)"/>
    [MethodImpl(Once)]
    public static void ToSamples(ref double lanes, ref double samples, int size, int count) =>
        ToFewSamples(ref lanes, ref samples, size, size, count, DoubleGroup);

    /// <summary>Fills with zeros.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="start">The first value.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(Inline)]
    public static void Clear<T>(ref T start, int count)
        where T : unmanaged => MemoryMarshal.CreateSpan(ref start, count).Clear();

    /// <summary>Copies numbers.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="source">The first one.</param>
    /// <param name="destination">Where it goes.</param>
    /// <param name="count">How many.</param>
    public static void Copy<T>(ref T source, ref T destination, int count)
        where T : unmanaged => MemoryMarshal.CreateReadOnlySpan(ref source, count).CopyTo(MemoryMarshal.CreateSpan(ref destination, count));

    /// <summary>The sum of the first lanes in double precision, always the same tree: four sums of every fourth lane, then neighbours.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="count">How many lanes: none where it is negative, all where it is more than there are (up to twice a 256-bit vector's).</param>
    [MethodImpl(Inline)]
    public static double SumFirst(Vector256<float> v, int count)
    {
        var kept = Keep(v, count);
        return Sum(Vector256.WidenLower(kept) + Vector256.WidenUpper(kept));
    }

    /// <inheritdoc cref="SumFirst(Vector256{float}, int)"/>
    [MethodImpl(Inline)]
    public static double SumFirst(Vector256<double> v, int count) => Sum(Keep(v, count));

    /// <summary>The sums of the first lanes of the lower and of the upper half, added.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="count">How many lanes.</param>
    [MethodImpl(Inline)]
    public static double SumFirst(Vector512<float> v, int count) => SumFirst(v.GetLower(), count) + SumFirst(v.GetUpper(), count - 8);

    /// <inheritdoc cref="SumFirst(Vector512{float}, int)"/>
    [MethodImpl(Inline)]
    public static double SumFirst(Vector512<double> v, int count) => SumFirst(v.GetLower(), count) + SumFirst(v.GetUpper(), count - 4);

    [MethodImpl(Inline)]
    private static Vector256<float> Strided(ref float start, int size) => Vector256.Create(
        start,
        Unsafe.Add(ref start, size),
        Unsafe.Add(ref start, 2 * size),
        Unsafe.Add(ref start, 3 * size),
        Unsafe.Add(ref start, 4 * size),
        Unsafe.Add(ref start, 5 * size),
        Unsafe.Add(ref start, 6 * size),
        Unsafe.Add(ref start, 7 * size));

    // The size vectors of 16 samples, each value's lanes picked out of them: lane n of value i is element size·n + i.
    [MethodImpl(Inline)]
    private static void FromWhole(ref float start, ref float target, int size)
    {
        var (v0, v1) = (Vector512.LoadUnsafe(ref start), Vector512.LoadUnsafe(ref start, 16));
        var (v2, v3) = size == 2 ? (v0, v1) : (Vector512.LoadUnsafe(ref start, 32), Vector512.LoadUnsafe(ref start, (nuint)(size == 4 ? 48 : 32)));
        var element = Indices * size;
        for (var i = 0; i < size; i++)
        {
            Pick(element + Vector512.Create(i), v0, v1, v2, v3, size).StoreUnsafe(ref target, (nuint)(SingleGroup * i));
        }
    }

    // The way back: element k of the samples is lane k / size of value k % size.
    [MethodImpl(Inline)]
    private static void ToWhole(ref float start, ref float target, int size)
    {
        var (v0, v1) = (Vector512.LoadUnsafe(ref start), Vector512.LoadUnsafe(ref start, 16));
        var (v2, v3) = size == 2 ? (v0, v1) : (Vector512.LoadUnsafe(ref start, 32), Vector512.LoadUnsafe(ref start, (nuint)(size == 4 ? 48 : 32)));

        // k / size for k below 64 and sizes up to 4, by a multiplication.
        var reciprocal = Vector512.Create((1024 / size) + 1);
        for (var i = 0; i < size; i++)
        {
            var element = Indices + Vector512.Create(SingleGroup * i);
            var sample = (element * reciprocal) >>> 10;
            var place = ((element - (sample * size)) * SingleGroup) + sample;
            Pick(place, v0, v1, v2, v3, size).StoreUnsafe(ref target, (nuint)(SingleGroup * i));
        }
    }

    // The elements at the given places of up to four vectors.
    [MethodImpl(Inline)]
    private static Vector512<float> Pick(Vector512<int> place, Vector512<float> v0, Vector512<float> v1, Vector512<float> v2, Vector512<float> v3, int size)
    {
        var lower = Avx512F.PermuteVar16x32x2(v0, place, v1);
        return size == 2 ? lower : Vector512.ConditionalSelect(
            Vector512.LessThan(place, Vector512.Create(2 * SingleGroup)).AsSingle(),
            lower,
            Avx512F.PermuteVar16x32x2(v2, place, v3));
    }

    [MethodImpl(Inline)]
    private static void FromFewSamples<T>(ref T samples, int stride, ref T lanes, int size, int count, int width)
        where T : struct
    {
        for (var i = 0; i < size; i++)
        {
            for (var n = 0; n < width; n++)
            {
                Unsafe.Add(ref lanes, (width * i) + n) = Unsafe.Add(ref samples, (stride * Math.Min(n, count - 1)) + i);
            }
        }
    }

    [MethodImpl(Inline)]
    private static void ToFewSamples<T>(ref T lanes, ref T samples, int stride, int size, int count, int width)
        where T : struct
    {
        for (var n = 0; n < count; n++)
        {
            for (var i = 0; i < size; i++)
            {
                Unsafe.Add(ref samples, (stride * n) + i) = Unsafe.Add(ref lanes, (width * i) + n);
            }
        }
    }
}
#endif
