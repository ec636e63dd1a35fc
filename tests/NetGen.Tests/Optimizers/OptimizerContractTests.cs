using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests.Optimizers;

/// <summary>No optimizer allocates after its first step, or lets a parameter or what it remembers become infinite or NaN.</summary>
public class OptimizerContractTests
{
    public static TheoryData<string> Networks => [.. OptimizerNetworks.All.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void NoStepAllocates(string name)
    {
        var net = OptimizerNetworks.Create(OptimizerNetworks.Find(name));
        Assert.Equal(0, net is Emitted<float> single ? Bytes(single) : Bytes((Emitted<double>)net));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void RandomRunsOfAnySizeKeepEveryParameterFinite(string name)
    {
        var (net, failures) = (OptimizerNetworks.Create(OptimizerNetworks.Find(name)), new Failures(name));
        for (var run = 0; run < 60; run++)
        {
            Run(net, new Random((run * 7919) + name.Length), failures, run);
        }

        failures.AssertNone();
    }

    /// <summary>A batch that is refused leaves the optimizer as it was: what follows has the bits of a run without it.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void ARefusedStepLeavesNoTrace(string name)
    {
        var network = OptimizerNetworks.Find(name);
        var (net, other, draw) = (OptimizerNetworks.Create(network), OptimizerNetworks.Create(network), new SampleDraw(network, 5));
        var (inputs, targets) = (draw.Inputs(5), draw.Targets(5));
        net.TrainBatch(inputs, targets, 0.01);
        other.TrainBatch(inputs, targets, 0.01);
        var wrong = inputs.ToArray();
        wrong[3] = double.NaN;
        Assert.True(double.IsNaN(net.TrainBatch(wrong, targets, 0.01)));
        net.TrainBatch(inputs, targets, 0.01);
        other.TrainBatch(inputs, targets, 0.01);
        Assert.Equal(other.Parameters, net.Parameters);
    }

    private static long Bytes<T>(Emitted<T> net)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var draw = new SampleDraw(net.Case, 1);
        var (x, t, rate) = (Emitted<T>.Narrow(draw.Inputs(20)), Emitted<T>.Narrow(draw.Targets(20)), T.CreateChecked(1e-6));
        return Allocation.BytesOf(() => net.Trainable.TrainBatch(x, t, rate), 500)
            + Allocation.BytesOf(() => net.Trainable.TrainStep(x.AsSpan(0, net.Case.Inputs), t.AsSpan(0, net.Case.Outputs), rate), 500)
            + Allocation.BytesOf(net.Trainable.ResetOptimizer, 500);
    }

    // Rates from 1e-3 to 1e6 and inputs up to 1e30, each of its own order of magnitude; ordinary steps between them.
    private static void Run(Emitted net, Random random, Failures failures, int run)
    {
        var draw = new SampleDraw(net.Case, run);
        net.Parameters = draw.Parameters();
        net.ResetOptimizer();
        for (var step = 0; step < 8; step++)
        {
            var (scale, rate) = step % 3 == 2 ? (1, 0.01) : (Math.Pow(10, (random.NextDouble() * 35) - 5), draw.Round(Math.Pow(10, (random.NextDouble() * 9) - 3)));
            var inputs = draw.Inputs(3).Select(value => draw.Round(value / 1.5 * scale)).ToArray();
            var targets = draw.Targets(3).Select(value => ContractChecks.TakesTarget(net.Case, -1) ? draw.Round(value * scale) : value).ToArray();
            var before = net.Parameters;
            var loss = step % 2 == 0
                ? net.TrainStep(inputs[..net.Case.Inputs], targets[..net.Case.Outputs], rate)
                : net.TrainBatch(inputs, targets, rate);
            var after = net.Parameters;
            if (!after.All(double.IsFinite))
            {
                failures.Add($"run {run}, step {step}, inputs of {scale:g3}, rate {rate:g3}: loss {loss} and a parameter that is not finite");
                return;
            }

            if (!double.IsFinite(loss))
            {
                failures.SameBits($"parameters after a step that was not taken, run {run}", before, after);
            }
        }
    }
}
