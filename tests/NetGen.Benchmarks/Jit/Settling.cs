using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks.Jit;

/// <summary>Finds the call from which on the speed is final.</summary>
internal static class Settling
{
    /// <summary>What counts as final; more than 1.2 where a core shares its units with a busy neighbour, which alone makes half as much again.</summary>
    private static readonly double Within = JitSetting.Number("JIT_WITHIN", 1.2);

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
        var slow = LastSlow(blocks, speeds, final * Within);
        var (settledCalls, settledTime) = slow < 0 ? (1, figures.FirstCall) : (blocks[slow].Calls, figures.FirstCall + (blocks[slow].Until * 1e3));
        return figures with
        {
            Final = final,
            Hundredth = speeds[blocks.FindIndex(block => block.Calls >= 100)],
            SettledCalls = settledCalls,
            SettledTime = settledTime,
        };
    }

    // Other processes and the neighbours of a virtual machine slow calls down for a while now and then; code that is not final does so for as long as
    // it is there. So of each doubling of the number of calls, the last one first, a quarter of the blocks may be slow.
    private static int LastSlow(List<Block> blocks, double[] speeds, double limit)
    {
        for (var to = blocks.Count - 1; to >= 0;)
        {
            var from = to;
            while (from > 0 && blocks[from - 1].Calls > blocks[to].Calls / 2)
            {
                from--;
            }

            var slow = Enumerable.Range(from, to - from + 1).Where(i => speeds[i] > limit).ToList();
            if (slow.Count * 4 > to - from + 1)
            {
                return slow[^1];
            }

            to = from - 1;
        }

        return -1;
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
            blocks.Add(new Block(calls, until, Math.Max(0, spent - clock) * 1e9 / block));
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

    // The least of five neighbours: a turn that the scheduler gives to another process falls into one block.
    private static double[] Smooth(List<Block> blocks) => [.. blocks.Select((_, i) =>
    {
        var from = Math.Max(0, i - 2);
        return blocks.GetRange(from, Math.Min(blocks.Count, i + 3) - from).Min(neighbour => neighbour.Nanoseconds);
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
    private readonly record struct Block(long Calls, double Until, double Nanoseconds);
}
