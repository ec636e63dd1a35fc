using System.Globalization;

namespace NetGen.Benchmarks.Jit;

/// <summary>Prints how much code each network is, what its first calls cost and when its speed is final, under several settings of the runtime.</summary>
internal static class JitBenchmark
{
    public static void Run(IReadOnlyList<Workload> workloads)
    {
        var runs = (int)JitSetting.Number("JIT_RUNS", 3);
        var seconds = JitSetting.Number("JIT_S", 2);
        PrintCode(workloads);
        foreach (var setting in JitSetting.All)
        {
            PrintStart(setting, workloads, runs, seconds);
        }
    }

    private static void PrintCode(IReadOnlyList<Workload> workloads)
    {
        foreach (var workload in workloads)
        {
            var type = workload.Create().GetType();
            var methods = EmittedCode.Methods(type).ToList();
            Line($"# {workload.Name} {string.Join('-', workload.Sizes)}: {EmittedCode.Lines(type)} lines, {methods.Count} methods, {methods.Sum(method => method.Bytes)} bytes of IL");
            Line($"{"method",-64} {"IL bytes",9} {"locals",7}");
            foreach (var (name, bytes, locals) in methods)
            {
                Line($"{name,-64} {bytes,9} {locals,7}");
            }

            Console.WriteLine();
        }
    }

    private static void PrintStart(JitSetting setting, IReadOnlyList<Workload> workloads, int runs, double seconds)
    {
        Line($"# {setting.Name}: medians of {runs} fresh processes; each first call is its own process");
        Line($"{"",8} | {"processor ms of the first",-53} | {"Forward: settled",31} | {"TrainStep: settled",31}");
        Line($"{"network",-8} | {"construction",12} {"Forward",8} {"TrainStep",9} {"ForwardBatch",12} {"TrainBatch",10} {Settled} {Settled}");
        foreach (var workload in workloads)
        {
            var figures = JitOperation.All.ToDictionary(operation => operation.Name, operation => Median(setting, workload, operation, runs, seconds));
            var (forward, step) = (figures["Forward"], figures["TrainStep"]);
            var firsts = $"{forward.Construction,12:F2} {forward.FirstCall,8:F2} {step.FirstCall,9:F2} {figures["ForwardBatch"].FirstCall,12:F2} {figures["TrainBatch"].FirstCall,10:F2}";
            Line($"{workload.Name,-8} | {firsts} {Format(forward)} {Format(step)}");
        }

        Console.WriteLine();
    }

    private static string Settled => $"| {"100th/fin",9} {"calls",8} {"ms",6} {"fin ns",7}";

    private static string Format(JitFigures figures) =>
        $"| {figures.Hundredth / figures.Final,9:F2} {figures.SettledCalls,8:F0} {figures.SettledTime,6:F1} {figures.Final,7:F0}";

    private static JitFigures Median(JitSetting setting, Workload workload, JitOperation operation, int runs, double seconds)
    {
        // Only calls of one sample are many enough in two seconds to tell which of them was the first fast one.
        var duration = operation.Batch == 1 ? seconds : 0;
        return JitFigures.Median([.. Enumerable.Range(0, runs).Select(_ => JitChildProcess.Run(setting, workload, operation, duration))]);
    }

    private static void Line(string text) => Console.WriteLine(text);
}
