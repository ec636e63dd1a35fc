using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests;

/// <summary>No training call makes a parameter that was finite infinite or NaN, whatever the inputs, the targets and the learning rate.</summary>
public class FiniteParametersTests
{
    /// <summary>Runs of each network: with the catalogue's trainable ones more than 10,000.</summary>
    private const int Runs = 90;

    private const int Steps = 6;

    public static TheoryData<string> Trainable => [.. CaseCatalogue.All.Where(network => network.Loss is not null).Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Trainable))]
    public void RandomRunsOfAnySizeKeepEveryParameterFinite(string name)
    {
        var (net, failures) = (Emitted.Create(CaseCatalogue.Find(name)), new Failures(name));
        for (var run = 0; run < Runs; run++)
        {
            Run(net, new Random((run * 7919) + name.Length), failures, run);
        }

        failures.AssertNone();
    }

    [Theory]
    [InlineData("OneByOneSingle", 1.8e19, 1)]
    [InlineData("OneByOneSingle", 1.8e19, 2)]
    [InlineData("OneByOneNoBias", 1.3e154, 1)]
    [InlineData("OneByOneNoBias", 1.3e154, 2)]
    public void AStepWithAFiniteLossAndAnInfiniteResultIsNotTaken(string name, double input, int samples)
    {
        var net = Emitted.Create(CaseCatalogue.Find(name));
        net.Parameters = [1];
        double[] inputs = [input, 0], targets = [0, 0];
        var loss = samples == 1 ? net.TrainStep([input], [0], 1) : net.TrainBatch(inputs, targets, 1);
        Assert.True(double.IsFinite(net.ComputeLoss(inputs, targets)));
        Assert.True(double.IsNaN(loss), $"the loss is {loss}");
        Assert.Equal([1.0], net.Parameters);
    }

    /// <summary>Ordinary data and a rate that is too large: the losses run away, and the network may still be saved.</summary>
    [Fact]
    public void ARateThatIsTooLargeLeavesANetworkThatCanBeSaved()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (net, random) = (new SixRelu(seed), new Random(seed));
            for (var step = 0; step < 200; step++)
            {
                var inputs = Enumerable.Range(0, 32 * SixRelu.InputSize).Select(_ => random.NextSingle()).ToArray();
                var targets = inputs.Chunk(SixRelu.InputSize).Select(sample => sample.Average()).ToArray();
                net.TrainBatch(inputs, targets, 0.3f);
                net.TrainStep(inputs.AsSpan(0, SixRelu.InputSize), targets.AsSpan(0, 1), 0.3f);
            }

            net.Save(Stream.Null);
        }
    }

    // Rates from 1e-3 to 1e3 and inputs up to 1e30, each of its own order of magnitude, by every kind of step.
    private static void Run(Emitted net, Random random, Failures failures, int run)
    {
        var draw = new SampleDraw(net.Case, run);
        net.Parameters = draw.Parameters();
        var scale = Math.Pow(10, (random.NextDouble() * 35) - 5);
        var rate = draw.Round(Math.Pow(10, (random.NextDouble() * 6) - 3));
        for (var step = 0; step < Steps; step++)
        {
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

            if (step % 2 != 0 && !double.IsFinite(loss))
            {
                failures.SameBits($"parameters after a batch that was not taken, run {run}", before, after);
            }
        }
    }
}
