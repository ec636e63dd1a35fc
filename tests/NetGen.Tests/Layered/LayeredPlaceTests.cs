using NetGen.Tests.Checks;
using NetGen.Tests.Support;

namespace NetGen.Tests.Layered;

/// <summary>A sample's outputs, its loss and its share of the gradient have the same bits wherever it stands in a batch, on however many threads.</summary>
public class LayeredPlaceTests
{
    private const int Most = 40;

    public static TheoryData<string> Networks => [.. LayeredNetworks.Random.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void ASampleHasTheSameBitsAnywhere(string name)
    {
        var network = LayeredNetworks.Random.Single(network => network.Name == name);
        var (batch, failures) = (new LayeredBatch(network, Most), new Failures(name));
        foreach (var isPlain in new[] { false, true })
        {
            var net = LayeredNetworks.Compiled.Create(network, isPlain);
            net.Parameters = batch.Parameters;
            CompareOutputs(net, batch, failures);
            CompareShares(net, batch, failures);
            if (net.IsTrainable)
            {
                CompareLosses(net, batch, network.Reduction, failures);
            }
        }

        failures.AssertNone();
    }

    /// <summary>200 samples are four shards, so several workers have something to do.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void TheNumberOfThreadsChangesNoBit(string name)
    {
        var network = LayeredNetworks.Random.Single(network => network.Name == name);
        var (batch, failures) = (new LayeredBatch(network, 200), new Failures(name));
        foreach (var isPlain in new[] { false, true })
        {
            double[][]? expected = null;
            foreach (var degree in new[] { 1, 2, 3, 8, -1 })
            {
                var actual = Everything(LayeredNetworks.Compiled.Create(network, isPlain), batch, degree);
                expected ??= actual;
                for (var k = 0; k < actual.Length; k++)
                {
                    failures.SameBits($"result {k} of {degree} threads", expected[k], actual[k]);
                }
            }
        }

        failures.AssertNone();
    }

    private static double[][] Everything(Emitted net, LayeredBatch batch, int degree)
    {
        (net.Parameters, net.MaxDegreeOfParallelism) = (batch.Parameters, degree);
        var results = new List<double[]> { net.ForwardBatch(batch.Inputs), net.BackwardFrom(batch.Inputs, batch.Slopes) };
        if (net.IsTrainable)
        {
            results.AddRange([[net.ComputeLoss(batch.Inputs, batch.Targets)], net.Backward(batch.Inputs, batch.Targets), [net.TrainBatch(batch.Inputs, batch.Targets, 0.01)]]);
        }
        else
        {
            Assert.True(net.TrainFrom(batch.Inputs, batch.Slopes, 0.01));
        }

        return [.. results, net.Parameters];
    }

    private static void CompareOutputs(Emitted net, LayeredBatch batch, Failures failures)
    {
        double[] alone = [.. batch.Inputs.Chunk(net.Inputs).SelectMany(net.Forward)];
        for (var count = 1; count <= Most; count++)
        {
            // Both ends, so that each sample stands at many places.
            foreach (var first in new[] { 0, Most - count })
            {
                var expected = alone[(first * net.Outputs)..((first + count) * net.Outputs)];
                failures.SameBits($"ForwardBatch of {count} from {first}", expected, net.ForwardBatch(batch.InputsOf(first, count)));
            }
        }
    }

    // Samples without a slope add exactly nothing.
    private static void CompareShares(Emitted net, LayeredBatch batch, Failures failures)
    {
        for (var sample = 0; sample < Most; sample += 13)
        {
            var (input, slope) = (batch.InputsOf(sample, 1), batch.SlopesOf(sample, 1));
            var alone = PlusZero(net.BackwardFrom(input, slope));
            foreach (var count in new[] { 1, 2, 5, 8, 17, Most })
            {
                for (var place = 0; place < count; place += 1 + (count / 6))
                {
                    double[] inputs = [.. Enumerable.Range(0, count).SelectMany(n => n == place ? input : batch.InputsOf(n, 1))];
                    double[] slopes = [.. Enumerable.Range(0, count).SelectMany(n => n == place ? slope : new double[net.Outputs])];
                    failures.SameBits($"gradient of sample {sample} at {place} of {count}", alone, PlusZero(net.BackwardFrom(inputs, slopes)));
                }
            }
        }
    }

    // The sum of a power of two of equal losses is exact, and so is its mean.
    private static void CompareLosses(Emitted net, LayeredBatch batch, Reduction reduction, Failures failures)
    {
        for (var sample = 0; sample < Most; sample += 7)
        {
            var (input, target) = (batch.InputsOf(sample, 1), batch.TargetsOf(sample, 1));
            var alone = net.ComputeLoss(input, target);
            failures.SameBits($"loss of Backward of sample {sample}", [alone], [net.Backward(input, target, new double[net.ParameterCount])]);
            foreach (var copies in new[] { 2, 4, 8, 16, 32 })
            {
                double[] inputs = [.. Enumerable.Range(0, copies).SelectMany(_ => input)], targets = [.. Enumerable.Range(0, copies).SelectMany(_ => target)];
                var expected = reduction == Reduction.Sum ? copies * alone : alone;
                failures.SameBits($"loss of {copies} copies of sample {sample}", [expected], [net.ComputeLoss(inputs, targets)]);
                failures.SameBits($"loss of Backward of {copies} copies of sample {sample}", [expected], [net.Backward(inputs, targets, new double[net.ParameterCount])]);
            }
        }
    }

    /// <summary>−0 + 0 is 0: adding nothing may change the sign of a zero, and only that.</summary>
    private static double[] PlusZero(double[] values) => [.. values.Select(value => value + 0.0)];
}
