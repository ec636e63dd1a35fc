using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests;

/// <summary>The same call gives the same bits: at any place of a batch, on any thread, in any run.</summary>
public class DeterminismTests
{
    public static TheoryData<string> All => [.. CaseCatalogue.All.Select(network => network.Name)];

    public static TheoryData<string> Named => [.. CaseCatalogue.Named.Select(network => network.Name)];

    /// <summary>Squared errors with the sum over the batch: where a sample that is met exactly adds exactly nothing.</summary>
    public static TheoryData<string> SquaredSums =>
    [
        .. CaseCatalogue.All.Where(network => network is { Reduction: Reduction.Sum, Loss: Loss.SumSquaredError or Loss.HalfSquaredError or Loss.MeanSquaredError })
            .Select(network => network.Name),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void OutputsDoNotDependOnThePlaceInABatch(string name)
    {
        var network = CaseCatalogue.Find(name);
        var (net, draw, failures) = (Emitted.Create(network), new SampleDraw(network, 11), new Failures(name));
        net.Parameters = draw.Parameters();
        var x = draw.Inputs(37);
        double[] alone = [.. x.Chunk(network.Inputs).SelectMany(net.Forward)];
        foreach (var samples in new[] { 1, 2, 3, 4, 7, 8, 12, 16, 31, 37 })
        {
            foreach (var first in new[] { 0, 37 - samples })
            {
                var part = x[(first * network.Inputs)..((first + samples) * network.Inputs)];
                var expected = alone[(first * network.Outputs)..((first + samples) * network.Outputs)];
                failures.SameBits($"ForwardBatch of {samples} from {first}", expected, net.ForwardBatch(part));
            }
        }

        failures.AssertNone();
    }

    [Theory]
    [MemberData(nameof(SquaredSums))]
    public void ASamplesShareOfTheGradientDoesNotDependOnThePlaceInABatch(string name)
    {
        var network = CaseCatalogue.Find(name);
        var (net, draw, failures) = (Emitted.Create(network), new SampleDraw(network, 12), new Failures(name));
        net.Parameters = draw.Parameters();
        var (x, t, other) = (draw.Inputs(1), draw.Targets(1), draw.Inputs(1));
        var met = net.Forward(other);
        var alone = PlusZero(net.Backward(x, t));
        foreach (var samples in new[] { 1, 2, 5, 12, 19 })
        {
            for (var place = 0; place < samples; place++)
            {
                double[] inputs = [.. Enumerable.Range(0, samples).SelectMany(n => n == place ? x : other)];
                double[] targets = [.. Enumerable.Range(0, samples).SelectMany(n => n == place ? t : met)];
                failures.SameBits($"gradient at {place} of {samples}", alone, PlusZero(net.Backward(inputs, targets)));
            }
        }

        failures.AssertNone();
    }

    /// <summary>That the same calls give the same bits is shown by the children of <c>Bits/</c>; here, that other calls in between change nothing.</summary>
    [Theory]
    [MemberData(nameof(Named))]
    public void CallsInBetweenLeaveNothingButParameters(string name)
    {
        var network = CaseCatalogue.Find(name);
        var (first, second, failures) = (Emitted.Create(network, seed: 8), Emitted.Create(network, seed: 8), new Failures(name));
        failures.SameBits("parameters of a seed", first.Parameters, second.Parameters);
        if (network.Loss is not null)
        {
            var draw = new SampleDraw(network, 13);
            var (x, t, rate) = (draw.Inputs(5), draw.Targets(5), draw.Round(0.05));

            second.Backward(draw.Inputs(7), draw.Targets(7));
            failures.SameBits("Backward", first.Backward(x, t), second.Backward(x, t));
            failures.SameBits("TrainBatch's loss", [first.TrainBatch(x, t, rate)], [second.TrainBatch(x, t, rate)]);
            second.ComputeLoss(draw.Inputs(3), draw.Targets(3));
            var (sample, target) = (x[..network.Inputs], t[..network.Outputs]);
            failures.SameBits("TrainStep's loss", [first.TrainStep(sample, target, rate)], [second.TrainStep(sample, target, rate)]);
            failures.SameBits("trained parameters", first.Parameters, second.Parameters);
        }

        failures.AssertNone();
    }

    [Theory]
    [InlineData("Iris")]
    [InlineData("WideOdd")]
    [InlineData("LoopsAndUnrolled")]
    [InlineData("PortableMix")]
    public void EightThreadsOnOneInstanceGiveTheSameBits(string name)
    {
        var network = CaseCatalogue.Find(name);
        var (net, draw) = (Emitted.Create(network, seed: 2), new SampleDraw(network, 14));
        var (x, t) = (draw.Inputs(13), draw.Targets(13));
        var (outputs, loss) = (net.ForwardBatch(x), net.ComputeLoss(x, t));
        double[] singles = [.. x.Chunk(network.Inputs).SelectMany(net.Forward)];
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            for (var turn = 0; turn < 200; turn++)
            {
                Assert.Equal(-1, Failures.FirstDifferentBits(outputs, net.ForwardBatch(x)));
                Assert.Equal(-1, Failures.FirstDifferentBits(singles, [.. x.Chunk(network.Inputs).SelectMany(net.Forward)]));
                Assert.Equal(-1, Failures.FirstDifferentBits([loss], [net.ComputeLoss(x, t)]));
            }
        });
    }

    /// <summary>−0 + 0 is 0: adding nothing may change the sign of a zero, and only that.</summary>
    private static double[] PlusZero(double[] values) => [.. values.Select(value => value + 0.0)];
}
