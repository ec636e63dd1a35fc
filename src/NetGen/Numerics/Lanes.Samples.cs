#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// Between samples one after another and samples in the lanes: value i of sample n lies at lanes × i + n.
public static partial class Lanes
{
    /// <summary>Puts up to 8 samples into the lanes; lanes without a sample repeat the last one, so that no lane computes what no sample would.</summary>
    /// <param name="samples">count × size values.</param>
    /// <param name="lanes">Receives size vectors.</param>
    /// <param name="size">Values of a sample.</param>
    /// <param name="count">How many samples.</param>
    [MethodImpl(Inline)]
    public static void FromSamples(ReadOnlySpan<float> samples, Span<float> lanes, int size, int count)
    {
        ref var start = ref MemoryMarshal.GetReference(samples);
        ref var target = ref MemoryMarshal.GetReference(lanes);
        if (count < 8)
        {
            FromFewSamples(samples, lanes, size, count, 8);
            return;
        }

        if (size == 1)
        {
            Vector256.LoadUnsafe(ref start).StoreUnsafe(ref target);
            return;
        }

        for (var i = 0; i < size; i++)
        {
            ref var value = ref Unsafe.Add(ref start, i);
            Vector256.Create(
                value,
                Unsafe.Add(ref value, size),
                Unsafe.Add(ref value, 2 * size),
                Unsafe.Add(ref value, 3 * size),
                Unsafe.Add(ref value, 4 * size),
                Unsafe.Add(ref value, 5 * size),
                Unsafe.Add(ref value, 6 * size),
                Unsafe.Add(ref value, 7 * size)).StoreUnsafe(ref target, (nuint)(8 * i));
        }
    }

    /// <inheritdoc cref="FromSamples(ReadOnlySpan{float}, Span{float}, int, int)"/>
    [MethodImpl(Inline)]
    public static void FromSamples(ReadOnlySpan<double> samples, Span<double> lanes, int size, int count) =>
        FromFewSamples(samples, lanes, size, count, 4);

    /// <summary>Takes up to a vector's lanes of samples out of the lanes.</summary>
    /// <param name="lanes">The first of size vectors.</param>
    /// <param name="samples">Receives count × size values.</param>
    /// <param name="size">Values of a sample.</param>
    /// <param name="count">How many samples.</param>
    [MethodImpl(Inline)]
    public static void ToSamples(ref float lanes, Span<float> samples, int size, int count)
    {
        if (size == 1 && count == 8)
        {
            Vector256.LoadUnsafe(ref lanes).StoreUnsafe(ref MemoryMarshal.GetReference(samples));
            return;
        }

        ToFewSamples(ref lanes, samples, size, count, 8);
    }

    /// <inheritdoc cref="ToSamples(ref float, Span{float}, int, int)"/>
    [MethodImpl(Inline)]
    public static void ToSamples(ref double lanes, Span<double> samples, int size, int count) => ToFewSamples(ref lanes, samples, size, count, 4);

    /// <summary>The sum of the first lanes, one after another, in double precision.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="count">How many lanes.</param>
    public static double SumFirst(Vector256<float> v, int count)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            sum += v.GetElement(i);
        }

        return sum;
    }

    /// <inheritdoc cref="SumFirst(Vector256{float}, int)"/>
    public static double SumFirst(Vector256<double> v, int count)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            sum += v.GetElement(i);
        }

        return sum;
    }

    private static void FromFewSamples<T>(ReadOnlySpan<T> samples, Span<T> lanes, int size, int count, int width)
        where T : struct
    {
        for (var i = 0; i < size; i++)
        {
            for (var n = 0; n < width; n++)
            {
                lanes[(width * i) + n] = samples[(size * Math.Min(n, count - 1)) + i];
            }
        }
    }

    [MethodImpl(Inline)]
    private static void ToFewSamples<T>(ref T lanes, Span<T> samples, int size, int count, int width)
        where T : struct
    {
        ref var start = ref MemoryMarshal.GetReference(samples);
        for (var n = 0; n < count; n++)
        {
            for (var i = 0; i < size; i++)
            {
                Unsafe.Add(ref start, (size * n) + i) = Unsafe.Add(ref lanes, (width * i) + n);
            }
        }
    }
}
#endif
