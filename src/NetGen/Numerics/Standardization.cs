using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

/// <summary>
/// What a network that starts with <see cref="StandardizeAttribute"/> does to its inputs before anything else: (x − mean) / deviation, each value by itself, with a mean and a deviation for each input, or for each channel of sequences and images, difference and
/// quotient each rounded once. So all widths and both profiles have the same bits.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Standardization
{
    /// <summary>Standardizes samples; of sequences and images with channels last, positions.</summary>
    /// <param name="inputs">samples × inputs, one sample after another.</param>
    /// <param name="mean">The mean of each input; of sequences and images of each channel.</param>
    /// <param name="deviation">The deviation of each, as many.</param>
    /// <param name="result">Receives as many values as there are inputs; may be longer.</param>
#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    public static void Apply(ReadOnlySpan<float> inputs, ReadOnlySpan<float> mean, ReadOnlySpan<float> deviation, Span<float> result)
    {
        var first = 0;
        deviation = deviation.Slice(0, mean.Length);
#if NET8_0_OR_GREATER
        // Samples of less than a vector: as many together as a vector has lanes are whole vectors.
        var together = mean.Length * Vector256<float>.Count;
        if (mean.Length < Vector256<float>.Count && inputs.Length >= together)
        {
            Span<float> means = stackalloc float[together];
            Span<float> deviations = stackalloc float[together];
            for (var k = 0; k < together; k += mean.Length)
            {
                mean.CopyTo(means[k..]);
                deviation.CopyTo(deviations[k..]);
            }

            for (; first <= inputs.Length - together; first += together)
            {
                ApplyToSample(inputs.Slice(first, together), means, deviations, result.Slice(first, together));
            }
        }
#endif
        for (; first < inputs.Length; first += mean.Length)
        {
            ApplyToSample(inputs.Slice(first, mean.Length), mean, deviation, result.Slice(first, mean.Length));
        }
    }

    /// <inheritdoc cref="Apply(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    public static void Apply(ReadOnlySpan<double> inputs, ReadOnlySpan<double> mean, ReadOnlySpan<double> deviation, Span<double> result)
    {
        var first = 0;
        deviation = deviation.Slice(0, mean.Length);
#if NET8_0_OR_GREATER
        // Samples of less than a vector: as many together as a vector has lanes are whole vectors.
        var together = mean.Length * Vector256<double>.Count;
        if (mean.Length < Vector256<double>.Count && inputs.Length >= together)
        {
            Span<double> means = stackalloc double[together];
            Span<double> deviations = stackalloc double[together];
            for (var k = 0; k < together; k += mean.Length)
            {
                mean.CopyTo(means[k..]);
                deviation.CopyTo(deviations[k..]);
            }

            for (; first <= inputs.Length - together; first += together)
            {
                ApplyToSample(inputs.Slice(first, together), means, deviations, result.Slice(first, together));
            }
        }
#endif
        for (; first < inputs.Length; first += mean.Length)
        {
            ApplyToSample(inputs.Slice(first, mean.Length), mean, deviation, result.Slice(first, mean.Length));
        }
    }

    // All spans have the same length.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ApplyToSample(ReadOnlySpan<float> x, ReadOnlySpan<float> mean, ReadOnlySpan<float> deviation, Span<float> result)
    {
        var i = 0;
#if NET8_0_OR_GREATER
        ref var values = ref MemoryMarshal.GetReference(x);
        ref var means = ref MemoryMarshal.GetReference(mean);
        ref var deviations = ref MemoryMarshal.GetReference(deviation);
        ref var results = ref MemoryMarshal.GetReference(result);
        for (; i <= x.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var distance = Vector256.LoadUnsafe(ref values, (nuint)i) - Vector256.LoadUnsafe(ref means, (nuint)i);
            (distance / Vector256.LoadUnsafe(ref deviations, (nuint)i)).StoreUnsafe(ref results, (nuint)i);
        }

        if (i <= x.Length - Vector128<float>.Count)
        {
            var distance = Vector128.LoadUnsafe(ref values, (nuint)i) - Vector128.LoadUnsafe(ref means, (nuint)i);
            (distance / Vector128.LoadUnsafe(ref deviations, (nuint)i)).StoreUnsafe(ref results, (nuint)i);
            i += Vector128<float>.Count;
        }
#endif
        for (; i < x.Length; i++)
        {
            result[i] = (float)((float)(x[i] - mean[i]) / deviation[i]);
        }
    }

    // All spans have the same length.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ApplyToSample(ReadOnlySpan<double> x, ReadOnlySpan<double> mean, ReadOnlySpan<double> deviation, Span<double> result)
    {
        var i = 0;
#if NET8_0_OR_GREATER
        ref var values = ref MemoryMarshal.GetReference(x);
        ref var means = ref MemoryMarshal.GetReference(mean);
        ref var deviations = ref MemoryMarshal.GetReference(deviation);
        ref var results = ref MemoryMarshal.GetReference(result);
        for (; i <= x.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            var distance = Vector256.LoadUnsafe(ref values, (nuint)i) - Vector256.LoadUnsafe(ref means, (nuint)i);
            (distance / Vector256.LoadUnsafe(ref deviations, (nuint)i)).StoreUnsafe(ref results, (nuint)i);
        }

        if (i <= x.Length - Vector128<double>.Count)
        {
            var distance = Vector128.LoadUnsafe(ref values, (nuint)i) - Vector128.LoadUnsafe(ref means, (nuint)i);
            (distance / Vector128.LoadUnsafe(ref deviations, (nuint)i)).StoreUnsafe(ref results, (nuint)i);
            i += Vector128<double>.Count;
        }
#endif
        for (; i < x.Length; i++)
        {
            result[i] = (double)((double)(x[i] - mean[i]) / deviation[i]);
        }
    }
}
