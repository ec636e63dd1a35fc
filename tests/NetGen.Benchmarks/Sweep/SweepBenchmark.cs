using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Sweep;

/// <summary>
/// The time of networks whose one width grows by 1, and the steps between neighbours: a shape that no plan fits well stands out. A step after a whole vector is
/// no flaw, since there a row has a vector more.
/// </summary>
internal static class SweepBenchmark
{
    private const double Limit = 1.25;
    private const int Lanes = 8;
    private const int Rounds = 5;

    /// <summary>Prints nanoseconds a sample for each width, then the steps above the limit.</summary>
    /// <param name="axis">Which width grows.</param>
    /// <param name="first">The first width.</param>
    /// <param name="last">The last width.</param>
    public static void Run(SweepAxis axis, int first, int last)
    {
        var operations = PeerOperation.All.Where(operation => operation.Batch != 32).ToList();
        var seconds = double.Parse(Environment.GetEnvironmentVariable("REP_S") ?? "0.002", CultureInfo.InvariantCulture);
        var widths = Enumerable.Range(first, last - first + 1).ToList();
        var sizes = widths.Select(axis.Sizes).ToList();
        var networks = SweepNetworks.Compile(sizes);
        Console.WriteLine($"{axis.Name}\t{string.Join('\t', operations.Select(operation => operation.Name))}");
        var times = networks.Select(network => operations.Select(_ => double.PositiveInfinity).ToArray()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < networks.Count; i++)
            {
                var data = Data(networks[i]);
                for (var k = 0; k < operations.Count; k++)
                {
                    times[i][k] = Math.Min(times[i][k], Time(operations[k], networks[i], data, seconds, isFirst: round == 0));
                }
            }
        }

        for (var i = 0; i < widths.Count; i++)
        {
            Console.WriteLine($"{string.Join('-', sizes[i])}\t{string.Join('\t', times[i].Select(time => time.ToString("F2", CultureInfo.InvariantCulture)))}");
        }

        PrintSteps(sizes, widths, operations, times);
    }

    private static void PrintSteps(IReadOnlyList<int[]> sizes, IReadOnlyList<int> widths, IReadOnlyList<PeerOperation> operations, IReadOnlyList<double[]> times)
    {
        var steps = 0;
        for (var i = 1; i < widths.Count; i++)
        {
            for (var k = 0; k < operations.Count; k++)
            {
                var ratio = times[i][k] / times[i - 1][k];
                var isVector = ratio > 1 && widths[i - 1] % Lanes == 0;
                if (Math.Max(ratio, 1 / ratio) > Limit && !isVector)
                {
                    steps++;
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"step\t{operations[k].Name}\t{string.Join('-', sizes[i - 1])}\t{string.Join('-', sizes[i])}\t{ratio:F2}"));
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps} steps of more than {Limit} that are not a vector's width"));
    }

    private static PeerData Data(ITrainableNetwork<float> network)
    {
        var random = new Random(1);
        float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((2 * random.NextDouble()) - 1))];
        var parameters = new float[network.ParameterCount];
        network.GetParameters(parameters);
        return new PeerData(parameters, Draw(PeerData.Samples * network.InputSize), Draw(PeerData.Samples * network.OutputSize));
    }

    // Nanoseconds a sample.
    private static double Time(PeerOperation operation, ITrainableNetwork<float> network, PeerData data, double seconds, bool isFirst)
    {
        network.SetParameters(data.Parameters);
        var outputs = new float[PeerData.Samples * network.OutputSize];
        long calls = 16;
        double spent;
        while ((spent = Measure(calls)) < seconds || isFirst)
        {
            isFirst = false;
            calls *= 2;
        }

        return Math.Min(spent, Measure(calls)) / calls / operation.Batch * 1e9;

        double Measure(long count)
        {
            var start = Stopwatch.GetTimestamp();
            operation.Run(network, data, outputs, count);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }
}
