using System.Reflection;
using System.Runtime.CompilerServices;
using NetGen.Tests.Cases;
using NetGen.Tests.Support;

namespace NetGen.Tests;

/// <summary>What lies in memory that no sample fills must never reach a result.</summary>
public class ScratchTests
{
    private static readonly string[] Names = ["Xor", "Iris", "Digits", "SingleLayerSoftmax", "LoopsAndUnrolled", "WideOdd", "OneByOne"];

    /// <summary>A user's [SkipLocalsInit] leaves the stack as it was; the networks clear what they rely on.</summary>
    [Fact]
    public void SkipLocalsInitChangesNothing()
    {
        var sources = Names.Select(name => CaseCatalogue.Find(name).ToSource()).Append("[module: System.Runtime.CompilerServices.SkipLocalsInit]");
        var assembly = Assembly.Load(GeneratorHost.Compile(sources, "NetGen.SkipLocalsInit", allowUnsafe: true));
        foreach (var network in Names.Select(CaseCatalogue.Find))
        {
            var usual = Train(Emitted.Create(network, seed: 3), network);
            var skipping = Train(Emitted.Create(network, assembly.GetType($"{NetworkCase.Namespace}.{network.Name}")!, seed: 3), network);
            Assert.Equal(usual, skipping);
        }
    }

    /// <summary>A lane without a sample must not compute what no sample would: here an input of 0 would overflow.</summary>
    [Fact]
    public void LanesWithoutASampleDoNotSpoilTheGradient()
    {
        var network = new NetworkCase(
            "Overflowing",
            1,
            [new(2, Activation.Identity), new(2, Activation.Identity), new(1, Activation.Identity)],
            Loss.HalfSquaredError);
        var net = new CompiledCases("NetGen.Overflowing", [network]).Create("Overflowing");
        net.Parameters = [-3e38f, 0, 3e38f, 0, 10, 0, 0, 0, 0, 0, 1, 0, 0];
        Assert.All(net.Backward([1], [1]), slope => Assert.True(double.IsFinite(slope)));
        net.TrainBatch([1], [1], 0.1f);
        Assert.All(net.Parameters, parameter => Assert.True(double.IsFinite(parameter)));
    }

    /// <summary>A network whose passes need more than 64 KB works on a thread with little stack, and allocates nothing after its first calls.</summary>
    [Fact]
    public void AWideNetworkTakesLittleStack()
    {
        const int Stack = 160 * 1024;
        var network = new NetworkCase("WideStack", 2, [new(12_000, Activation.Tanh), new(2, Activation.Identity)], Loss.HalfSquaredError, Precision.Double);
        var net = (Emitted<double>)new CompiledCases("NetGen.WideStack", [network]).Create("WideStack", seed: 1);
        double[] x = [0.25, -0.5, 1, 2], t = [1, -1, 0.5, 0], y = new double[4], gradient = new double[network.ParameterCount];
        long bytes = -1;
        var thread = new Thread(
            () => bytes = Checks.Allocation.BytesOf(
                () =>
                {
                    net.Trainable.Forward(x.AsSpan(0, 2), y.AsSpan(0, 2));
                    net.Trainable.ForwardBatch(x, y);
                    net.Trainable.ComputeLoss(x, t);
                    net.Trainable.Backward(x, t, gradient);
                    net.Trainable.TrainStep(x.AsSpan(0, 2), t.AsSpan(0, 2), 1e-6);
                    net.Trainable.TrainBatch(x, t, 1e-6);
                },
                20),
            Stack);
        thread.Start();
        thread.Join();
        Assert.Equal(0, bytes);
    }

    // The guard's mutant: memory that is not cleared does show, so the first test can fail.
    [Fact]
    public void PoisonIsSeenInMemoryThatIsNotCleared()
    {
        Poison();
        Assert.Contains(ReadUncleared(), value => float.IsNaN(value) || value != 0);
    }

    private static double[] Train(Emitted net, NetworkCase network)
    {
        var random = new Random(5);
        var results = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            var x = Enumerable.Range(0, 3 * network.Inputs).Select(_ => (double)random.NextSingle()).ToArray();
            var t = Enumerable.Range(0, 3 * network.Outputs).Select(_ => (double)random.NextSingle()).ToArray();
            Poison();
            results.Add(net.TrainStep(x[..network.Inputs], t[..network.Outputs], 0.1f));
            Poison();
            results.AddRange(net.Forward(x[..network.Inputs]));
            Poison();
            results.Add(net.TrainBatch(x, t, 0.1f));
            Poison();
            results.Add(net.ComputeLoss(x, t));
            if (net.HasLabels)
            {
                Poison();
                results.Add(net.TrainStep(x[..network.Inputs], 1, 0.1f));
            }
        }

        return [.. results, .. net.Parameters];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Poison()
    {
        Span<float> stack = stackalloc float[8192];
        stack.Fill(float.NaN);
        GC.KeepAlive(stack.Length);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float[] ReadUncleared()
    {
        Span<float> stack = stackalloc float[2048];
        return stack.ToArray();
    }
}
