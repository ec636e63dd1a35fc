#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

public static partial class Standardization
{
    /// <summary>Standardizes sequences or images whose channels come first: a channel's positions lie side by side, and have its mean and its deviation.</summary>
    /// <param name="inputs">samples × channels × positions.</param>
    /// <param name="mean">The mean of each channel.</param>
    /// <param name="deviation">The deviation of each channel, as many.</param>
    /// <param name="positions">Positions of a channel.</param>
    /// <param name="result">Receives as many values as there are inputs; may be longer.</param>
#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    public static void ApplyToChannels(ReadOnlySpan<float> inputs, ReadOnlySpan<float> mean, ReadOnlySpan<float> deviation, int positions, Span<float> result)
    {
        var channel = 0;
        for (var first = 0; first < inputs.Length; first += positions)
        {
            ApplyToChannel(inputs.Slice(first, positions), mean[channel], deviation[channel], result.Slice(first, positions));
            channel = channel + 1 < mean.Length ? channel + 1 : 0;
        }
    }

    /// <inheritdoc cref="ApplyToChannels(ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float}, int, Span{float})"/>
#if NET8_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
#endif
    public static void ApplyToChannels(ReadOnlySpan<double> inputs, ReadOnlySpan<double> mean, ReadOnlySpan<double> deviation, int positions, Span<double> result)
    {
        var channel = 0;
        for (var first = 0; first < inputs.Length; first += positions)
        {
            ApplyToChannel(inputs.Slice(first, positions), mean[channel], deviation[channel], result.Slice(first, positions));
            channel = channel + 1 < mean.Length ? channel + 1 : 0;
        }
    }

    // Both spans have the same length.
    private static void ApplyToChannel(ReadOnlySpan<float> x, float mean, float deviation, Span<float> result)
    {
        var i = 0;
#if NET8_0_OR_GREATER
        ref var values = ref MemoryMarshal.GetReference(x);
        ref var results = ref MemoryMarshal.GetReference(result);
        var (means, deviations) = (Vector256.Create(mean), Vector256.Create(deviation));
        for (; i <= x.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            ((Vector256.LoadUnsafe(ref values, (nuint)i) - means) / deviations).StoreUnsafe(ref results, (nuint)i);
        }
#endif
        for (; i < x.Length; i++)
        {
            result[i] = (float)((float)(x[i] - mean) / deviation);
        }
    }

    // Both spans have the same length.
    private static void ApplyToChannel(ReadOnlySpan<double> x, double mean, double deviation, Span<double> result)
    {
        var i = 0;
#if NET8_0_OR_GREATER
        ref var values = ref MemoryMarshal.GetReference(x);
        ref var results = ref MemoryMarshal.GetReference(result);
        var (means, deviations) = (Vector256.Create(mean), Vector256.Create(deviation));
        for (; i <= x.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            ((Vector256.LoadUnsafe(ref values, (nuint)i) - means) / deviations).StoreUnsafe(ref results, (nuint)i);
        }
#endif
        for (; i < x.Length; i++)
        {
            result[i] = (double)((double)(x[i] - mean) / deviation);
        }
    }
}
