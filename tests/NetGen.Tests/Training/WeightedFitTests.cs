using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Rows that count more or less than others: Keras's sum of weight · loss by the number of rows.</summary>
public class WeightedFitTests
{
    private static readonly double[] Inputs = [0.5, -1, 1, 0.25, -0.75, 0.5, 2, 1];
    private static readonly double[] Targets = [1, -0.5, 0.25, 2];

    // One step from w, b: the gradient of (y − t)² by hand.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AStepIsTheWeightedGradient(bool isSum)
    {
        double[] weights = [0.5, 2, 0, 2];
        ITrainableNetwork<double> net = isSum ? new FitPlaneSumNet(1) : new FitPlaneDoubleNet(1);
        net.SetParameters([0.3, -0.2, 0.1]);
        var result = net.Fit(Inputs, Targets, new FitOptions { Epochs = 1, LearningRate = 0.05, SampleWeights = weights });
        double[] expected = [0.3, -0.2, 0.1];
        var loss = 0.0;
        for (var n = 0; n < 4; n++)
        {
            var (a, b) = (Inputs[2 * n], Inputs[(2 * n) + 1]);
            var error = (0.3 * a) - (0.2 * b) + 0.1 - Targets[n];
            var factor = 0.05 * 2 * error * weights[n] / (isSum ? 1 : 4);
            (expected[0], expected[1], expected[2]) = (expected[0] - (factor * a), expected[1] - (factor * b), expected[2] - factor);
            loss += weights[n] * error * error / 4;
        }

        var parameters = TrainingRows.Parameters(net);
        Assert.All(expected.Zip(parameters), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
        Assert.Equal(loss, result.History[0].Loss, 1e-14);
    }

    [Fact]
    public void ClassWeightsAreThoseOfTheRowsOfTheClass()
    {
        var (inputs, labels) = TrainingRows.Clusters(30);
        var (net, twin) = (new FitClassNet(1), new FitClassNet(1));
        double[] ofClasses = [0.5, 1, 3];
        net.Fit(inputs, labels, new FitOptions { Epochs = 3, LearningRate = 0.1, ClassWeights = ofClasses });
        twin.Fit(inputs, labels, new FitOptions { Epochs = 3, LearningRate = 0.1, SampleWeights = [.. labels.Select(label => ofClasses[label])] });
        Assert.Equal(TrainingRows.Parameters(twin), TrainingRows.Parameters(net));

        // Both are multiplied.
        twin = new FitClassNet(1);
        twin.Fit(inputs, labels, new FitOptions { Epochs = 3, LearningRate = 0.1, ClassWeights = [0.25, 0.5, 1.5], SampleWeights = [.. labels.Select(_ => 2.0)] });
        Assert.Equal(TrainingRows.Parameters(twin), TrainingRows.Parameters(net));
    }

    [Fact]
    public void EqualWeightsOfOneAreNone()
    {
        var (inputs, labels) = TrainingRows.Clusters(30);
        var (net, twin) = (new FitClassDoubleNet(1), new FitClassDoubleNet(1));
        var options = new FitOptions { Epochs = 5, LearningRate = 0.1 };
        net.Fit(TrainingRows.Widen(inputs), labels, options);
        options.ClassWeights = [1, 1, 1];
        twin.Fit(TrainingRows.Widen(inputs), labels, options);
        Assert.All(TrainingRows.Parameters(net).Zip(TrainingRows.Parameters(twin)), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    // Nine rows of one class and one of the other, which look alike: the weights even them out.
    [Fact]
    public void AHeavierClassIsFoundMoreOften()
    {
        float[] inputs = [.. Enumerable.Repeat(1f, 20)];
        int[] labels = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
        var net = new FitBinaryNet(1);
        var options = new FitOptions { Epochs = 300, LearningRate = 0.5, ClassWeights = [1, 9] };
        net.Fit(inputs, labels, options);
        Assert.Equal(0.5, net.Predict([1f, 1f])[0], 0.01);
        options.ClassWeights = null;
        net.Fit(inputs, labels, options);
        Assert.Equal(0.1, net.Predict([1f, 1f])[0], 0.01);
    }

    [Fact]
    public void AStepThatIsTooLargeIsNotTaken()
    {
        var net = new FitPlaneNet(1);
        var start = TrainingRows.Parameters(net);
        var result = net.Fit([1, 1, 2, 2], [1f, 2], new FitOptions { LearningRate = 3e38, SampleWeights = [1, 3], RestoreBest = false });
        Assert.Equal(StopReason.NonFinite, result.StopReason);
        Assert.Equal(start, TrainingRows.Parameters(net));
    }
}
