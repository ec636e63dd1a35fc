using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks.Jit;

/// <summary>The child: a fresh process in which no code of one network has run yet.</summary>
internal static class JitChild
{
    public static void Run(string workloadName, string operationName, string seconds)
    {
        var workload = Workload.Named(workloadName);
        var operation = JitOperation.All.Single(operation => operation.Name == operationName);
        var samples = new JitSamples(workload.Sizes[0], workload.Sizes[^1]);
        PrepareTheClocks();

        var start = Environment.CpuUsage.TotalTime;
        var network = workload.Create();
        var constructed = Environment.CpuUsage.TotalTime;
        operation.Run(network, samples, 1);
        var called = Environment.CpuUsage.TotalTime;

        var figures = new JitFigures((constructed - start).TotalMilliseconds, (called - constructed).TotalMilliseconds);
        var duration = double.Parse(seconds, CultureInfo.InvariantCulture);
        Console.WriteLine((duration > 0 ? Settling.Measure(figures, operation, network, samples, duration) : figures).ToLine());
    }

    // The first calls are timed by the processor time of this process, which is what they take on a core of their own: they are too short and too
    // few for a median to be free of what other processes take. What times must be compiled before it times: the clocks by using them, the loop
    // without, so that its call sites have seen nothing yet.
    private static void PrepareTheClocks()
    {
        if (RuntimeFeature.IsDynamicCodeCompiled)
        {
            RuntimeHelpers.PrepareMethod(typeof(JitOperation).GetMethod(nameof(JitOperation.Run))!.MethodHandle);
        }

        Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp());
        _ = Environment.CpuUsage.TotalTime;
    }
}
