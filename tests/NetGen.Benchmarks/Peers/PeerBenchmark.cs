using System.Diagnostics;
using System.Globalization;

namespace NetGen.Benchmarks.Peers;

/// <summary>Prints our rows in the peers' table: the same data, operations and check figures, timed in the same way.</summary>
internal static class PeerBenchmark
{
    private const int Repetitions = 7;

    public static void Run(IReadOnlyList<Workload> workloads, IReadOnlyList<PeerOperation> operations)
    {
        PeerData.Require(workloads);
        var seconds = double.Parse(Environment.GetEnvironmentVariable("REP_S") ?? "0.2", CultureInfo.InvariantCulture);
        Console.WriteLine("workload\top\timpl\tns_median\tns_min\tgflops");
        foreach (var workload in workloads)
        {
            var network = workload.Create();
            var data = PeerData.Read(workload.Name, network);
            foreach (var operation in operations)
            {
                var outputs = new float[PeerData.Samples * network.OutputSize];
                Check(workload, operation, network, data, outputs);
                Time(workload, operation, network, data, outputs, seconds);
            }
        }
    }

    // After training: the mean half squared error of all outputs after 10 steps. Forward: of the outputs, or their weighted mean.
    private static void Check(Workload workload, PeerOperation operation, ITrainableNetwork<float> network, PeerData data, float[] outputs)
    {
        network.SetParameters(data.Parameters);
        double figure;
        if (operation.IsTraining || operation.Batch == 1)
        {
            operation.Run(network, data, outputs, operation.IsTraining ? 10 : 0);
            figure = HalfSquaredError(network, data, outputs);
        }
        else
        {
            operation.Run(network, data, outputs, PeerData.Samples / operation.Batch);
            figure = outputs.Select((y, i) => Math.Abs((double)y) * (1 + (i % 7))).Sum() / PeerData.Samples;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#check\t{workload.Name}\t{operation.Name}\tnetgen\t{figure:G8}"));
    }

    private static double HalfSquaredError(ITrainableNetwork<float> network, PeerData data, float[] outputs)
    {
        for (var n = 0; n < PeerData.Samples; n++)
        {
            network.Forward(
                data.Inputs.AsSpan(n * network.InputSize, network.InputSize),
                outputs.AsSpan(n * network.OutputSize, network.OutputSize));
        }

        return outputs.Zip(data.Targets, (y, t) => 0.5 * ((double)y - t) * ((double)y - t)).Sum() / PeerData.Samples;
    }

    private static void Time(
        Workload workload,
        PeerOperation operation,
        ITrainableNetwork<float> network,
        PeerData data,
        float[] outputs,
        double seconds)
    {
        // Long enough for tiered compilation to have settled before anything is counted.
        network.SetParameters(data.Parameters);
        long calls = 1;
        double spent;
        while ((spent = Measure(calls)) < seconds * 0.4)
        {
            calls = spent < seconds * 0.02 ? calls * 4 : (long)(calls * seconds * 0.5 / spent) + 1;
        }

        Measure((long)(calls * 2 * seconds / spent));
        spent = Measure(calls);
        calls = (long)(calls * seconds * 1.05 / spent) + 1;
        var times = new double[Repetitions];
        for (var k = 0; k < Repetitions; k++)
        {
            network.SetParameters(data.Parameters);
            Measure((calls / 20) + 1);
            times[k] = Measure(calls) / calls / operation.Batch * 1e9;
        }

        Array.Sort(times);
        var median = times[Repetitions / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{workload.Name}\t{operation.Name}\tnetgen\t{median:F2}\t{times[0]:F2}\t{workload.Operations(operation.IsTraining) / median:F2}"));

        double Measure(long count)
        {
            var start = Stopwatch.GetTimestamp();
            operation.Run(network, data, outputs, count);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }
}
