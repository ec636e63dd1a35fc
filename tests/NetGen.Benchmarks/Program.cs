using NetGen.Benchmarks;
using NetGen.Benchmarks.Comparison;
using NetGen.Benchmarks.Cores;
using NetGen.Benchmarks.Formulas;
using NetGen.Benchmarks.Functions;
using NetGen.Benchmarks.Jit;
using NetGen.Benchmarks.Keystrokes;
using NetGen.Benchmarks.Layered;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Sweep;
using NetGen.Benchmarks.Updates;

const string Usage = "usage: peers [workload|operation ...] | jit [workload ...] | bdn [filter ...] | functions | formulas [name ...] | update [optimizer ...] | cores [workload ...] | layers [conv2d|gru|lstm|stream ...] | keystroke | sweep [inputs|hidden|outputs [first last]] | check";

try
{
    switch (args)
    {
        case ["peers", .. var names]:
            var operations = PeerOperation.All.Where(operation => names.Contains(operation.Name)).ToList();
            var workloads = names.Where(name => operations.All(operation => operation.Name != name)).ToList();
            PeerBenchmark.Run(Workload.Choose(workloads), operations.Count == 0 ? PeerOperation.All : operations);
            return 0;
        case ["jit", "child", var workload, var operation, var seconds]:
            JitChild.Run(workload, operation, seconds);
            return 0;
        case ["jit", .. var names]:
            JitBenchmark.Run(Workload.Choose(names));
            return 0;
        case ["bdn", .. var filters]:
            ComparisonRun.Run(filters);
            return 0;
        case ["functions"]:
            FunctionBenchmark.Run();
            return 0;
        case ["update", .. var rules]:
            UpdateBenchmark.Run(rules);
            return 0;
        case ["cores", "child", var workload, var processor]:
            CoresChild.Run(workload, processor);
            return 0;
        case ["cores", .. var names]:
            CoresBenchmark.Run(names.Length == 0 ? Workload.Choose(["policy", "texture", "mnist"]) : Workload.Choose(names));
            return 0;
        case ["layers", .. var names]:
            LayeredBenchmark.Run(names);
            return 0;
        case ["formulas", .. var names]:
            FormulaBenchmark.Run(names);
            return 0;
        case ["keystroke"]:
            KeystrokeBenchmark.Run();
            return 0;
        case ["sweep"]:
            foreach (var axis in SweepAxis.All)
            {
                SweepBenchmark.Run(axis, 1, 130);
            }

            return 0;
        case ["sweep", var axis]:
            SweepBenchmark.Run(SweepAxis.Named(axis), 1, 130);
            return 0;
        case ["sweep", var axis, var first, var last] when int.TryParse(first, out var from) && int.TryParse(last, out var to) && from >= 1 && to >= from:
            SweepBenchmark.Run(SweepAxis.Named(axis), from, to);
            return 0;
        case ["check"]:
            AgreementCheck.Run();
            return 0;
        case [var mode, ..]:
            throw new UsageException($"unknown mode '{mode}'; {Usage}");
        default:
            throw new UsageException(Usage);
    }
}
catch (UsageException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
