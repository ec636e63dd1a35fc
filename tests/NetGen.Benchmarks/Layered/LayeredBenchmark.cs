using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace NetGen.Benchmarks.Layered;

/// <summary>
/// Prints our rows in the table of peers/layers.sh, from its data files ($PEERS_DATA/NAME.bin): ns a sample, timed as the C programs time themselves, and the check figures: the mean loss of the 32
/// samples before, after 10 steps of one sample, after 10 steps of all 32 at rate 0.01.
/// </summary>
internal static class LayeredBenchmark
{
    private const int Samples = 32;
    private const int Repetitions = 7;
    private const float LearningRate = 0.01f;

    public static void Run(IReadOnlyList<string> names)
    {
        Console.WriteLine("workload\top\timpl\tns_median\tns_min");
        var all = new (string Name, Func<ITrainableNetwork<float>> Create)[]
        {
            ("conv2d", () => new ConvolutionNet()), ("gru", () => new GruNet()), ("lstm", () => new LstmNet()),
        };
        foreach (var (name, create) in all.Where(network => names.Count == 0 || names.Contains(network.Name)))
        {
            Run(name, create());
        }

        StreamBenchmark.Run(names);
    }

    private static void Run(string name, ITrainableNetwork<float> network)
    {
        var (parameters, inputs, targets) = Read(name, network);
        var outputs = new float[Samples * network.OutputSize];
        void Load() => network.SetParameters(parameters);
        var operations = new (string Name, int Batch, Action<long> Run)[]
        {
            ("forward1", 1, count =>
            {
                for (var k = 0L; k < count; k++)
                {
                    network.Forward(Sample(inputs, k, network.InputSize), outputs.AsSpan(0, network.OutputSize));
                }
            }),
            ("train1", 1, count =>
            {
                for (var k = 0L; k < count; k++)
                {
                    network.TrainStep(Sample(inputs, k, network.InputSize), Sample(targets, k, network.OutputSize), LearningRate);
                }
            }),
            ("forward32", Samples, count =>
            {
                for (var k = 0L; k < count; k++)
                {
                    network.ForwardBatch(inputs, outputs);
                }
            }),
            ("train32", Samples, count =>
            {
                for (var k = 0L; k < count; k++)
                {
                    network.TrainBatch(inputs, targets, LearningRate);
                }
            }),
        };

        Load();
        var before = network.ComputeLoss(inputs, targets);
        operations[1].Run(10);
        var one = network.ComputeLoss(inputs, targets);
        Load();
        operations[3].Run(10);
        var all = network.ComputeLoss(inputs, targets);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#check\t{name}\tnetgen\t{before:F7} {one:F7} {all:F7}"));
        foreach (var (operation, batch, run) in operations)
        {
            Time(name, operation, batch, Load, run);
        }
    }

    /// <summary>Times an operation, and prints its row.</summary>
    public static void Time(string name, string operation, int batch, Action load, Action<long> run)
    {
        // Long enough for tiered compilation to have settled before anything is counted.
        var seconds = double.Parse(Environment.GetEnvironmentVariable("REP_S") ?? "0.012", CultureInfo.InvariantCulture);
        load();
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < 0.5;)
        {
            run(20);
        }

        var (calls, spent) = (1L, 0.0);
        while ((spent = Measure(calls)) < seconds * 0.4)
        {
            calls *= 2;
        }

        calls = (long)(calls * seconds / spent) + 1;
        var times = new double[Repetitions];
        for (var k = 0; k < Repetitions; k++)
        {
            load();
            Measure((calls / 20) + 1);
            times[k] = Measure(calls) / calls / batch * 1e9;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{operation}\tnetgen\t{times[Repetitions / 2]:F1}\t{times[0]:F1}"));

        double Measure(long count)
        {
            var start = Stopwatch.GetTimestamp();
            run(count);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }

    private static ReadOnlySpan<float> Sample(float[] values, long call, int size) => values.AsSpan((int)(call % Samples) * size, size);

    private static (float[] Parameters, float[] Inputs, float[] Targets) Read(string name, ITrainableNetwork<float> network)
    {
        var folder = Environment.GetEnvironmentVariable("PEERS_DATA") ?? throw new UsageException("PEERS_DATA must name the folder of the peers' data");
        var path = Path.Combine(folder, name + ".bin");
        if (!File.Exists(path))
        {
            throw new UsageException($"{path} does not exist: layers.sh makes it");
        }

        var values = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(path)).ToArray();
        var (parameters, inputs, targets) = (network.ParameterCount, Samples * network.InputSize, Samples * network.OutputSize);
        return values.Length == parameters + inputs + targets
            ? (values[..parameters], values[parameters..(parameters + inputs)], values[(parameters + inputs)..])
            : throw new UsageException($"{path} has {values.Length} values, and not {parameters + inputs + targets}");
    }
}
