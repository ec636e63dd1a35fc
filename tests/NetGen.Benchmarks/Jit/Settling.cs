using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks.Jit;

/// <summary>Finds the call from which on the speed is final.</summary>
internal static class Settling
{
    private const double Within = 1.2;

    /// <summary>Blocks grow by a tenth of the calls so far and stop growing at half a millisecond.</summary>
    private const double LongestBlock = 0.5e-3;

    private const int MaxBlocks = 100_000;

    public static JitFigures Measure(
        JitFigures figures,
        JitOperation operation,
        ITrainableNetwork<float> network,
        JitSamples samples,
        double seconds)
    {
        var blocks = Time(operation, network, samples, seconds);
        var speeds = Smooth(blocks);

        // The last quarter of the time: by then nothing is left to be compiled.
        var end = blocks[^1].Until;
        var final = Median(speeds.Where((_, i) => blocks[i].Until > end * 0.75));
        var slow = Array.FindLastIndex(speeds, speed => speed > final * Within);
        var (settledCalls, settledTime) = slow < 0 ? (1, figures.FirstCall) : (blocks[slow].Calls, figures.FirstCall + (blocks[slow].Until * 1e3));
        return figures with
        {
            Final = final,
            Hundredth = speeds[blocks.FindIndex(block => block.Calls >= 100)],
            SettledCalls = settledCalls,
            SettledTime = settledTime,
        };
    }

    // Optimised at once for the same reason as the loop it calls.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<Block> Time(JitOperation operation, ITrainableNetwork<float> network, JitSamples samples, double seconds)
    {
        var blocks = new List<Block>(MaxBlocks);
        var clock = ClockCost();
        var begin = Stopwatch.GetTimestamp();
        long calls = 1;
        long block = 1;
        double until;
        do
        {
            var start = Stopwatch.GetTimestamp();
            operation.Run(network, samples, block);
            var stop = Stopwatch.GetTimestamp();
            var spent = (double)(stop - start) / Stopwatch.Frequency;
            until = (double)(stop - begin) / Stopwatch.Frequency;
            calls += block;
            blocks.Add(new Block(calls, until, Math.Max(0, spent - clock) * 1e9 / block, spent >= LongestBlock));
            block = spent < LongestBlock ? Math.Max(1, calls / 10) : block;
        }
        while (until < seconds && blocks.Count < MaxBlocks);

        return blocks;
    }

    // Seconds that reading the clock takes: more than a call of the smallest network.
    private static double ClockCost() => Enumerable.Range(0, 1000).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        return Stopwatch.GetTimestamp() - start;
    }) / (double)Stopwatch.Frequency;

    // The least of some neighbours, since other processes only make a block slower: five while blocks are short, later those of 20 ms, longer than a turn
    // that the scheduler gives to another process.
    private static double[] Smooth(List<Block> blocks) => [.. blocks.Select((block, i) =>
    {
        var reach = block.IsLong ? 20 : 2;
        var from = Math.Max(0, i - reach);
        return blocks.GetRange(from, Math.Min(blocks.Count, i + reach + 1) - from).Min(neighbour => neighbour.Nanoseconds);
    })];

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>Some calls in a row.</summary>
    /// <param name="Calls">All calls so far.</param>
    /// <param name="Until">Seconds so far.</param>
    /// <param name="Nanoseconds">Of one of its calls.</param>
    /// <param name="IsLong">Whether it took as long as blocks are let grow.</param>
    private readonly record struct Block(long Calls, double Until, double Nanoseconds, bool IsLong);
}
