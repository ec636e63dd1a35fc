using System.Numerics;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests.Batches;

/// <summary>Any number of threads gives the bits of one, allocates nothing, and is nobody's trouble.</summary>
public class ParallelTests
{
    // Forms of batches: samples in the lanes, tiles, outputs of tiles in the lanes; with work enough to be handed out.
    private static readonly NetworkCase[] Networks =
    [
        new("ParallelLanes", 6, [new(20, Activation.Tanh), new(4, Activation.Identity)], Loss.HalfSquaredError, Optimizer: "Adam"),
        new("ParallelTiles", 20, [new(64, Activation.Relu), new(40, Activation.Tanh), new(3, Activation.Identity)], Loss.HalfSquaredError),
        new("ParallelOutputs", 30, [new(50, Activation.Silu), new(10, Activation.Softmax)], Loss.CrossEntropy, Precision.Double, Reduction.Sum),
    ];

    private static readonly int[] Lengths = [64, 65, 128, 130, 256, 449, 1000, 2500];

    private static readonly Lazy<CompiledCases> Vector = new(() => new CompiledCases("NetGen.Parallel", Networks));
    private static readonly Lazy<CompiledCases> Plain = new(() => new CompiledCases("NetGen.Parallel.Plain", Networks, isPlain: true));

    public static TheoryData<string> All => [.. Networks.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void AnyNumberOfThreadsGivesTheSameBits(string name)
    {
        var (net, plain, failures) = (Vector.Value.Create(name, 1), Plain.Value.Create(name, 1), new Failures(name));
        foreach (var samples in Lengths)
        {
            var draw = new SampleDraw(net.Case, samples);
            var (parameters, inputs, targets) = (draw.Parameters(), draw.Inputs(samples), draw.Targets(samples));
            double[][]? expected = null;
            foreach (var (each, degree) in new[] { (net, 1), (net, 2), (net, 3), (net, 8), (net, -1), (plain, 1), (plain, 3) })
            {
                each.Parameters = parameters;
                each.ResetOptimizer();
                each.MaxDegreeOfParallelism = degree;
                double[][] results =
                [
                    each.ForwardBatch(inputs), [each.ComputeLoss(inputs, targets)], each.Backward(inputs, targets), From(each, inputs, targets),
                    [each.TrainBatch(inputs, targets, 0.001)], each.Parameters,
                ];
                expected ??= results;
                for (var k = 0; k < results.Length; k++)
                {
                    failures.SameBits($"result {k} of {samples} samples on {degree} threads{(each == plain ? ", plain" : string.Empty)}", expected[k], results[k]);
                }
            }
        }

        failures.AssertNone();
    }

    /// <summary>A shard is 64 samples: the gradient of more is the tree of their gradients.</summary>
    [Fact]
    public void TheGradientOfABatchIsTheTreeOverItsShards()
    {
        var net = Vector.Value.Create("ParallelOutputs", 1);
        var draw = new SampleDraw(net.Case, 3);
        var (inputs, targets) = (draw.Inputs(300), draw.Targets(300));
        var shards = Enumerable.Range(0, 5).Select(shard =>
        {
            var (first, last) = (shard * 64, Math.Min(300, (shard + 1) * 64));
            return net.Backward(inputs[(first * 30)..(last * 30)], targets[(first * 10)..(last * 10)]);
        }).ToArray();
        var expected = Add(Add(Add(shards[0], shards[1]), Add(shards[2], shards[3])), shards[4]);
        Assert.Equal(expected, net.Backward(inputs, targets));

        static double[] Add(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];
    }

    /// <summary>Other tests may have the threads while the memory is being taken: once a call has had them, none allocates.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void NoCallOnSeveralThreadsAllocates(string name)
    {
        const int MostRounds = 20;
        var net = Vector.Value.Create(name, 1);
        net.MaxDegreeOfParallelism = 2;
        var (bytes, rounds) = (1L, 0);
        while (bytes != 0 && rounds++ < MostRounds)
        {
            bytes = net is Emitted<float> single ? Bytes(single) : Bytes((Emitted<double>)net);
        }

        Assert.Equal(0, bytes);
    }

    /// <summary>Eight threads at once: each gets memory of its own, and once as many calls have run at once none allocates.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task ManyThreadsMayCallBackwardAtOnce(string name)
    {
        const int MostRounds = 50;
        var net = Vector.Value.Create(name, 1);
        net.MaxDegreeOfParallelism = 2;
        var draw = new SampleDraw(net.Case, 5);
        var (inputs, targets) = (draw.Inputs(200), draw.Targets(200));
        var expected = net.Backward(inputs, targets);
        var rounds = 0;
        long[] allocated;
        do
        {
            allocated = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                () => net is Emitted<float> single ? Repeat(single, inputs, targets, expected) : Repeat((Emitted<double>)net, inputs, targets, expected),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
        }
        while (allocated.Any(bytes => bytes != 0) && ++rounds < MostRounds);
        Assert.All(allocated, bytes => Assert.Equal(0, bytes));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void AWrongNumberOfThreadsIsRefused(int degree)
    {
        var net = Vector.Value.Create("ParallelLanes", 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => net.MaxDegreeOfParallelism = degree);
        Assert.Equal(1, net.MaxDegreeOfParallelism);
    }

    private static double[] From(Emitted net, double[] inputs, double[] slopes)
    {
        var gradient = new double[net.Case.ParameterCount];
        net.BackwardFrom(inputs, slopes, gradient);
        return gradient;
    }

    private static long Bytes<T>(Emitted<T> net)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var draw = new SampleDraw(net.Case, 1);
        var (x, t, rate) = (Emitted<T>.Narrow(draw.Inputs(700)), Emitted<T>.Narrow(draw.Targets(700)), T.CreateChecked(1e-6));
        var (gradient, outputs) = (new T[net.Case.ParameterCount], new T[700 * net.Case.Outputs]);
        return Allocation.BytesOf(() => net.Trainable.TrainBatch(x, t, rate), 200)
            + Allocation.BytesOf(() => net.Trainable.Backward(x, t, gradient), 200)
            + Allocation.BytesOf(() => net.Trainable.ComputeLoss(x, t), 200)
            + Allocation.BytesOf(() => net.Trainable.ForwardBatch(x, outputs), 200)
            + Allocation.BytesOf(() => net.Trainable.TrainFrom(x, t, rate), 200);
    }

    private static long Repeat<T>(Emitted<T> net, double[] inputs, double[] targets, double[] expected)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (x, t, gradient, wanted) = (Emitted<T>.Narrow(inputs), Emitted<T>.Narrow(targets), new T[expected.Length], Emitted<T>.Narrow(expected));
        var bytes = Allocation.BytesOf(
            () =>
            {
                net.Trainable.Backward(x, t, gradient);
                if (!gradient.AsSpan().SequenceEqual(wanted))
                {
                    throw new InvalidOperationException("A call beside others has another gradient.");
                }
            },
            40,
            warmUp: 3);
        return bytes;
    }
}
