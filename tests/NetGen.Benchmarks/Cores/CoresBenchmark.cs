using System.Diagnostics;
using System.Globalization;

namespace NetGen.Benchmarks.Cores;

/// <summary>
/// Prints what a second thread is worth to batches of 256, beside what a second core is worth to this machine: the speed-up of two processes that have nothing to do
/// with each other, each on a core of its own.
/// </summary>
internal static class CoresBenchmark
{
    private const int Repetitions = 8;

    public static void Run(IReadOnlyList<Workload> workloads)
    {
        Console.WriteLine($"{"workload",-10} {"1, µs",9} {"2, µs",9} {"speed-up",9} {"processes",9} {"of it",6}");
        foreach (var workload in workloads)
        {
            var (single, pair) = (new BatchTraining(workload, threads: 1), new BatchTraining(workload, threads: 2));
            double[] threads = [double.MaxValue, double.MaxValue], apart = [double.MaxValue, double.MaxValue], together = [double.MaxValue, double.MaxValue];
            using Process first = Start(workload, 0), second = Start(workload, 1);
            for (var k = 0; k < Repetitions; k++)
            {
                Keep(threads, PairedTimes.Measure([single.Repeat, pair.Repeat]));
                Keep(apart, [Answer(Ask(first)), Answer(Ask(second))]);
                Ask(first);
                Ask(second);
                Keep(together, [Answer(first), Answer(second)]);
            }

            Stop(first);
            Stop(second);
            var (speedUp, processes) = (threads[0] / threads[1], (apart[0] / together[0]) + (apart[1] / together[1]));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{workload.Name,-10} {threads[0] * 1e6,9:F1} {threads[1] * 1e6,9:F1} {speedUp,9:F2} {processes,9:F2} {speedUp / processes,6:F2}"));
        }
    }

    private static void Keep(double[] fastest, double[] times)
    {
        for (var k = 0; k < fastest.Length; k++)
        {
            fastest[k] = Math.Min(fastest[k], times[k]);
        }
    }

    private static Process Start(Workload workload, int processor)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["cores", "child", workload.Name, $"{processor}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return process.StandardOutput.ReadLine() == "ready" ? process : throw new UsageException($"the process that trains {workload.Name} has not begun");
    }

    private static Process Ask(Process process)
    {
        process.StandardInput.WriteLine();
        process.StandardInput.Flush();
        return process;
    }

    private static double Answer(Process process) => double.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);

    private static void Stop(Process process)
    {
        process.StandardInput.Close();
        process.WaitForExit();
    }
}
