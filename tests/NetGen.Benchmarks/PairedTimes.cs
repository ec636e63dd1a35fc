using System.Diagnostics;

namespace NetGen.Benchmarks;

/// <summary>
/// Times some things in turn, in rounds too short for another guest of the machine to slow down one of them and not the others. What is reported is the smallest of
/// several medians.
/// </summary>
internal static class PairedTimes
{
    private const int Medians = 60;
    private const int Rounds = 5;
    private const double WarmUpSeconds = 0.1;

    /// <summary>Seconds of a call of each.</summary>
    /// <param name="contestants">Each does a number of calls.</param>
    /// <param name="roundSeconds">How long a turn of each takes, at least one call.</param>
    public static double[] Measure(IReadOnlyList<Action<int>> contestants, double roundSeconds = 0.0002)
    {
        var counts = contestants.Select(contestant => CallsOf(contestant, roundSeconds)).ToArray();
        var best = new double[contestants.Count];
        Array.Fill(best, double.MaxValue);
        var times = contestants.Select(_ => new double[Rounds]).ToArray();
        for (var median = 0; median < Medians; median++)
        {
            for (var round = 0; round < Rounds; round++)
            {
                for (var k = 0; k < contestants.Count; k++)
                {
                    times[k][round] = Seconds(contestants[k], counts[k]) / counts[k];
                }
            }

            for (var k = 0; k < best.Length; k++)
            {
                Array.Sort(times[k]);
                best[k] = Math.Min(best[k], times[k][Rounds / 2]);
            }
        }

        return best;
    }

    // After a warm-up in which all code has been optimised.
    private static int CallsOf(Action<int> contestant, double roundSeconds)
    {
        var (calls, spent, seconds) = (1, 0.0, 0.0);
        while (spent < WarmUpSeconds)
        {
            calls = seconds < roundSeconds ? calls * 2 : calls;
            seconds = Seconds(contestant, calls);
            spent += seconds;
        }

        return Math.Max(1, (int)(calls * roundSeconds / seconds));
    }

    private static double Seconds(Action<int> contestant, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        contestant(calls);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
