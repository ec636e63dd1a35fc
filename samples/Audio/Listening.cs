using System.Diagnostics;

namespace Audio;

/// <summary>What the network makes of a signal that comes sample by sample, as from a sound card.</summary>
/// <param name="Signal">Its outputs.</param>
/// <param name="Nanoseconds">How long a sample takes: the median of blocks, which other programs on the machine disturb little.</param>
/// <param name="Bytes">What all of it allocated.</param>
internal sealed record Listening(float[] Signal, double Nanoseconds, long Bytes)
{
    private const int Block = 64;

    /// <summary>Sends a signal through the network.</summary>
    public static Listening To(AmpNet net, float[] signal)
    {
        var (result, times, state) = (new float[signal.Length], new long[signal.Length / Block], net.CreateState());
        Stream(net, state, signal.AsSpan(0, Block), result); // Compiles what is measured.
        state.Reset();

        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var (first, k) = (0, 0); first < signal.Length; first += Block, k++)
        {
            var length = Math.Min(Block, signal.Length - first);
            var start = Stopwatch.GetTimestamp();
            Stream(net, state, signal.AsSpan(first, length), result.AsSpan(first, length));
            if (length == Block)
                times[k] = Stopwatch.GetTimestamp() - start;
        }

        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Array.Sort(times);
        return new Listening(result, 1e9 * times[times.Length / 2] / Stopwatch.Frequency / Block, bytes);
    }

    /// <summary>The energy of the error as a share of the target's: the error-to-signal ratio.</summary>
    public static double ErrorToSignal(float[] signal, float[] target)
    {
        var (error, energy) = (0.0, 0.0);
        for (var n = 0; n < target.Length; n++)
        {
            var difference = (double)signal[n] - target[n];
            error += difference * difference;
            energy += (double)target[n] * target[n];
        }

        return error / energy;
    }

    private static void Stream(AmpNet net, AmpNet.State state, ReadOnlySpan<float> signal, Span<float> result)
    {
        for (var n = 0; n < signal.Length; n++)
            net.Advance(state, signal.Slice(n, 1), result.Slice(n, 1));
    }
}
