using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Fit on several threads has the bits of one.</summary>
public class ThreadedFitTests
{
    [Fact]
    public void AnyNumberOfThreadsGivesTheSameBits()
    {
        var (random, inputs, targets) = (new Random(4), new float[700 * FitWideNet.InputSize], new float[700]);
        for (var k = 0; k < inputs.Length; k++)
        {
            inputs[k] = random.NextSingle() - 0.5f;
            targets[k / FitWideNet.InputSize] += inputs[k];
        }

        var options = new FitOptions { Epochs = 3, BatchSize = 256, ValidationSplit = 0.2 };
        (float[] Parameters, double[] Losses)? expected = null;
        foreach (var degree in new[] { 1, 2, 3, -1 })
        {
            var net = new FitWideNet(seed: 2) { MaxDegreeOfParallelism = degree };
            var result = net.Fit(inputs, targets, options);
            var parameters = new float[FitWideNet.ParameterCount];
            net.GetParameters(parameters);
            expected ??= (parameters, [.. result.History.Select(epoch => epoch.ValidationLoss)]);
            Assert.Equal(expected.Value.Parameters, parameters);
            Assert.Equal(expected.Value.Losses, result.History.Select(epoch => epoch.ValidationLoss));
        }
    }
}
