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
        PrepareTheClock();

        var start = Stopwatch.GetTimestamp();
        var network = workload.Create();
        var construction = Stopwatch.GetElapsedTime(start);

        start = Stopwatch.GetTimestamp();
        operation.Run(network, samples, 1);
        var first = Stopwatch.GetElapsedTime(start);

        var figures = new JitFigures(construction.TotalMilliseconds, first.TotalMilliseconds);
        var duration = double.Parse(seconds, CultureInfo.InvariantCulture);
        Console.WriteLine((duration > 0 ? Settling.Measure(figures, operation, network, samples, duration) : figures).ToLine());
    }

    // What times must be compiled before it times: the clock by using it, the loop without, so that its call sites have seen nothing yet.
    private static void PrepareTheClock()
    {
        RuntimeHelpers.PrepareMethod(typeof(JitOperation).GetMethod(nameof(JitOperation.Run))!.MethodHandle);
        Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp());
    }
}
