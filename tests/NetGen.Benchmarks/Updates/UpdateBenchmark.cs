using System.Globalization;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Benchmarks.Updates;

/// <summary>Prints nanoseconds a parameter of the optimizers' updates beside their rivals', what Adam's is compared with, and what it adds to a batch.</summary>
internal static class UpdateBenchmark
{
    private const float Rate = 1e-7f;

    /// <summary>Rules of some names, or all for none; what Adam is compared with always.</summary>
    public static void Run(IReadOnlyCollection<string> names)
    {
        Console.WriteLine($"{"rule",-10} {"parameters",10} {"NetGen",8} {"loop",8} {"tensors",8}   ns a parameter");
        foreach (var rule in UpdateRule.Choose(names))
        {
            foreach (var create in rule.Networks)
            {
                var network = create();
                var times = PairedTimes.Measure([Own(network), Rival(rule.Plain, network), Rival(rule.Tensor, network)]);
                Print($"{rule.Name,-10} {network.ParameterCount,10}", times.Select(time => time * 1e9 / network.ParameterCount));
            }
        }

        Console.WriteLine($"{"adam",-10} {"parameters",10} {"NetGen",8} {"by hand",8} {"traffic",8}   ns a call; ratios to both");
        foreach (var create in UpdateRule.All.Single(rule => rule.Name == "adam").Networks)
        {
            var network = create();
            var times = PairedTimes.Measure([Own(network), Rival(AdamBounds.Loop, network), Rival(AdamBounds.Traffic, network)]);
            Print($"{"adam",-10} {network.ParameterCount,10}", [.. times.Select(time => time * 1e9), times[0] / times[1], times[0] / times[2]]);
        }

        Console.WriteLine($"{"TrainBatch of 32",-21} {"sgd",8} {"adam",8}   ns a call; ratio");
        var batches = PairedTimes.Measure([Batches(new MiddleSgd()), Batches(new MiddleAdam())]);
        Print($"{"4-64-64-2",-21}", [.. batches.Select(time => time * 1e9), batches[1] / batches[0]]);
    }

    private static void Print(string name, IEnumerable<double> figures) =>
        Console.WriteLine($"{name} {string.Join(' ', figures.Select(figure => (figure < 100 ? figure.ToString("F3", CultureInfo.InvariantCulture) : figure.ToString("F0", CultureInfo.InvariantCulture)).PadLeft(8)))}");

    private static Action<int> Own(IUpdateNetwork network)
    {
        var gradient = new AlignedBuffer<float>(network.Values.Span.Length);
        Fill(gradient.Span);
        return calls => Repeat(network, gradient, calls);
    }

    private static Action<int> Rival(UpdateRule.Step step, IUpdateNetwork network)
    {
        var memory = new RivalMemory(network.Values.Span.Length);
        network.Values.Span.CopyTo(memory.W);
        Fill(memory.G);
        return calls => Repeat(step, memory, calls);
    }

    private static Action<int> Batches(IUpdateNetwork network)
    {
        const int Samples = 32;
        var (inputs, targets) = (new float[Samples * network.InputSize], new float[Samples * network.OutputSize]);
        Fill(inputs);
        Fill(targets);
        return calls => Repeat(network, inputs, targets, calls);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Repeat(IUpdateNetwork network, AlignedBuffer<float> gradient, int calls)
    {
        for (var k = 0; k < calls; k++)
        {
            network.Update(gradient, Rate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Repeat(UpdateRule.Step step, RivalMemory memory, int calls)
    {
        for (var k = 0; k < calls; k++)
        {
            step(memory, Rate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Repeat(IUpdateNetwork network, float[] inputs, float[] targets, int calls)
    {
        for (var k = 0; k < calls; k++)
        {
            network.TrainBatch(inputs, targets, Rate);
        }
    }

    private static void Fill(Span<float> values)
    {
        var random = new Random(7);
        foreach (ref var value in values)
        {
            value = random.NextSingle() - 0.5f;
        }
    }
}
