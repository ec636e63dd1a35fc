using NetGen.Tests.Checks;
using NetGen.Tests.Training;
using NetGen.Weights;

namespace NetGen.Tests.Dropouts;

/// <summary>What a mask does inside of a network, worked out by hand: it multiplies the values on the way up and the derivatives on the way down.</summary>
public class DropoutFormulaTests
{
    private const double Rate = 0.1;

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(70)]
    public void AStepIsThatOfTheMaskedNetwork(int samples)
    {
        var (random, net, failures) = (new Random(samples), new DropoutByHandNet(3), new Failures("by hand"));
        double[] x = [.. Enumerable.Range(0, 2 * samples).Select(_ => (2 * random.NextDouble()) - 1)], t = [.. Enumerable.Range(0, samples).Select(_ => random.NextDouble())];
        for (var step = 0; step < 3; step++)
        {
            var p = TrainingRows.Parameters(net);
            var (loss, gradient) = ByHand(p, x, t, seed: 3, step);
            failures.Near("loss", [loss], [net.TrainBatch(x, t, Rate)], 1e-12);
            failures.Near("parameters", [.. p.Zip(gradient, (value, slope) => value - (Rate * slope))], TrainingRows.Parameters(net), 1e-12);
        }

        failures.AssertNone();
    }

    /// <summary>A layer of rate 0 is no layer: it draws nothing, counts nothing, and trains as a network without it does, but for the rounding of another form of code.</summary>
    [Fact]
    public void ARateOfZeroChangesNothing()
    {
        var (none, without, failures) = (new DropoutOfNoneNet(4), new NoDropoutNet(4), new Failures("rate 0"));
        Assert.Null(((ITrainingMemory)none).Optimizer);
        Assert.Equal(TrainingRows.Parameters(without), TrainingRows.Parameters(none));
        Checkpoints.Checkpointed.Train(none, 0, 5);
        Checkpoints.Checkpointed.Train(without, 0, 5);
        failures.Near("parameters", TrainingRows.Widen(TrainingRows.Parameters(without)), TrainingRows.Widen(TrainingRows.Parameters(none)), 1e-6);
        failures.AssertNone();
    }

    /// <summary>Weights that were trained with dropout load into a network without it.</summary>
    [Fact]
    public void TheFilesAreThoseOfANetworkWithoutIt()
    {
        var (trained, used) = (new DropoutDescentNet(1), new PlainTwinNet(2));
        var (inputs, labels) = TrainingRows.Clusters(30);
        trained.TrainBatch(inputs, labels, 0.1f);
        used.LoadText(new StringReader(Text(trained)));
        Assert.Equal(TrainingRows.Parameters(trained), TrainingRows.Parameters(used));
    }

    private static string Text(DropoutDescentNet net)
    {
        using var text = new StringWriter();
        net.SaveText(text);
        return text.ToString();
    }

    private static (double Loss, double[] Gradient) ByHand(double[] p, double[] x, double[] t, int seed, int step)
    {
        // Weights and biases of 2 → 3, then of 3 → 1.
        var (loss, gradient) = (0.0, new double[13]);
        for (var n = 0; n < t.Length; n++)
        {
            var factors = Enumerable.Range(0, 3).Select(unit => DropoutReference.Factor(seed, step, n, unit, 0.25)).ToArray();
            var hidden = Enumerable.Range(0, 3).Select(unit => Math.Tanh((p[2 * unit] * x[2 * n]) + (p[(2 * unit) + 1] * x[(2 * n) + 1]) + p[6 + unit])).ToArray();
            var error = Enumerable.Range(0, 3).Sum(unit => p[9 + unit] * factors[unit] * hidden[unit]) + p[12] - t[n];
            loss += 0.5 * error * error;
            for (var unit = 0; unit < 3; unit++)
            {
                var delta = error * p[9 + unit] * factors[unit] * (1 - (hidden[unit] * hidden[unit]));
                gradient[2 * unit] += delta * x[2 * n];
                gradient[(2 * unit) + 1] += delta * x[(2 * n) + 1];
                gradient[6 + unit] += delta;
                gradient[9 + unit] += error * factors[unit] * hidden[unit];
            }

            gradient[12] += error;
        }

        return (loss, gradient);
    }
}
