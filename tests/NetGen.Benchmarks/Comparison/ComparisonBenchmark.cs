using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks.Comparison;

/// <summary>What the benchmarks have in common: the workload, and calls through the interface, so that none is inlined or left out.</summary>
[MemoryDiagnoser]
public abstract class ComparisonBenchmark
{
    private Contest _contest = null!;
    private int _next;

    /// <summary>The workload's name.</summary>
    [ParamsSource(nameof(Workloads))]
    public string Network { get; set; } = "";

    public static IEnumerable<string> Workloads => Contest.Names;

    [GlobalSetup]
    public void Setup() => _contest = new Contest(Network);

    [Benchmark(Baseline = true)]
    public float NetGen() => Call(_contest.Generated);

    [Benchmark]
    public float PlainLoops() => Call(_contest.Plain);

    [Benchmark]
    public float TensorPrimitives() => Call(_contest.Tensors);

    private protected abstract float Call(Contest contest, ITrainableNetwork<float> network, int sample);

    private float Call(ITrainableNetwork<float> network) => Call(_contest, network, _next++ & (Contest.Batch - 1));
}
