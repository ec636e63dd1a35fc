using System.Diagnostics;
using System.Globalization;

namespace NetGen.Benchmarks.Cores;

/// <summary>A process that trains on one core: for each line it reads it trains for a while, and writes a call's seconds, the smallest median of five rounds as in <see cref="PairedTimes"/>.</summary>
internal static class CoresChild
{
    private const double Seconds = 0.25;
    private const double RoundSeconds = 0.0002;
    private const int Rounds = 5;

    public static void Run(string workload, string processor)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var process = Process.GetCurrentProcess();
            process.ProcessorAffinity = 1 << int.Parse(processor, CultureInfo.InvariantCulture);
        }

        var training = new BatchTraining(Workload.Named(workload), threads: 1);
        var warmUp = Stopwatch.StartNew();
        var calls = 1;
        while (warmUp.Elapsed.TotalSeconds < 2 * Seconds)
        {
            var start = Stopwatch.GetTimestamp();
            training.Repeat(calls);
            calls = Math.Max(1, (int)(calls * RoundSeconds / Stopwatch.GetElapsedTime(start).TotalSeconds));
        }

        Console.WriteLine("ready");
        while (Console.ReadLine() is not null)
        {
            Console.WriteLine(Measure(training, calls).ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private static double Measure(BatchTraining training, int calls)
    {
        var (times, fastest, whole) = (new double[Rounds], double.MaxValue, Stopwatch.StartNew());
        while (whole.Elapsed.TotalSeconds < Seconds)
        {
            for (var round = 0; round < Rounds; round++)
            {
                var start = Stopwatch.GetTimestamp();
                training.Repeat(calls);
                times[round] = Stopwatch.GetElapsedTime(start).TotalSeconds / calls;
            }

            Array.Sort(times);
            fastest = Math.Min(fastest, times[Rounds / 2]);
        }

        return fastest;
    }
}
