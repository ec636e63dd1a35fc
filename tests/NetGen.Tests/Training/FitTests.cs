using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Fit does what a hand-written loop does, and tells what happened.</summary>
public class FitTests
{
    [Fact]
    public void ItLearnsClasses()
    {
        var (inputs, labels) = TrainingRows.Clusters(150);
        var net = new FitClassNet(1);
        var result = net.Fit(inputs, labels, new FitOptions { Epochs = 60, LearningRate = 0.2, ValidationSplit = 0.2 });
        Assert.Equal(StopReason.Completed, result.StopReason);
        Assert.Equal(60, result.History.Count);
        Assert.True(result.History[^1].Loss < 0.2 * result.History[0].Loss);
        Assert.True(net.Evaluate(inputs, labels).Accuracy > 0.97);
        Assert.Equal(1 + result.History.Select(record => record.ValidationLoss).ToList().IndexOf(result.History.Min(record => record.ValidationLoss)), result.BestEpoch);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void ItLearnsWithASingleOutput()
    {
        var net = new FitBinaryNet(1);
        net.Fit([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], new FitOptions { Epochs = 3000, LearningRate = 1 });
        Assert.Equal(1, net.Evaluate([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0]).Accuracy);
    }

    // Rows in their order, batches of 3, 3 and 2.
    [Fact]
    public void ItsStepsAreThoseOfALoop()
    {
        var (inputs, targets) = TrainingRows.Plane(8);
        var (net, twin) = (new FitPlaneNet(1), new FitPlaneNet(1));
        var options = new FitOptions { Epochs = 2, BatchSize = 3, Shuffle = false, RestoreBest = false, LearningRate = 0.1 };
        var result = net.Fit(inputs, targets, options);
        for (var epoch = 0; epoch < 2; epoch++)
        {
            var sum = 0.0;
            foreach (var (first, count) in new[] { (0, 3), (3, 3), (6, 2) })
            {
                sum += count * (double)twin.TrainBatch(inputs.AsSpan(2 * first, 2 * count), targets.AsSpan(first, count), 0.1f);
            }

            Assert.Equal(sum / 8, result.History[epoch].Loss, 1e-12);
            Assert.Equal(epoch + 1, result.History[epoch].Epoch);
            Assert.Equal(0.1, result.History[epoch].LearningRate);
            Assert.True(double.IsNaN(result.History[epoch].ValidationLoss));
        }

        Assert.Equal(TrainingRows.Parameters(twin), TrainingRows.Parameters(net));
        var outputs = net.Predict(inputs);
        Assert.Equal(outputs.Zip(targets, (y, t) => Math.Abs((double)y - t)).Average(), result.History[1].Metric, 1e-9);
    }

    [Fact]
    public void LabelsGiveTheBitsOfTheirTargets()
    {
        var (inputs, labels) = TrainingRows.Clusters(30);
        var targets = new float[90];
        for (var n = 0; n < 30; n++)
        {
            targets[(3 * n) + labels[n]] = 1;
        }

        var (net, twin) = (new FitClassNet(1), new FitClassNet(1));
        var options = new FitOptions { Epochs = 3, LearningRate = 0.1 };
        var (byLabel, byTarget) = (net.Fit(inputs, labels, options), twin.Fit(inputs, targets, options));
        Assert.Equal(TrainingRows.Parameters(twin), TrainingRows.Parameters(net));
        Assert.Equal(byTarget.History.Select(record => record.Loss), byLabel.History.Select(record => record.Loss));
        Assert.Equal(net.Evaluate(inputs, labels).Accuracy, byLabel.History[^1].Metric);
    }

    [Fact]
    public void TheSameSeedGivesTheSameBits()
    {
        var (inputs, labels) = TrainingRows.Clusters(50);
        float[] Train(int seed)
        {
            var net = new FitClassNet(1);
            net.Fit(inputs, labels, new FitOptions { Epochs = 3, BatchSize = 8, Seed = seed });
            return TrainingRows.Parameters(net);
        }

        Assert.Equal(Train(1), Train(1));
        Assert.NotEqual(Train(1), Train(2));
    }

    [Fact]
    public void DoubleIsTrainedAlike()
    {
        var (inputs, labels) = TrainingRows.Clusters(60);
        var wide = TrainingRows.Widen(inputs);
        var net = new FitClassDoubleNet(1);
        var result = net.Fit(wide, labels, wide, labels, new FitOptions { Epochs = 40, LearningRate = 0.3 });
        Assert.Equal(1, net.Evaluate(wide, labels).Accuracy);
        Assert.Equal(net.ComputeLoss(wide, labels), result.History[result.BestEpoch - 1].ValidationLoss, 1e-12);
    }

    // Per row, so that the losses of training and validation compare whatever their numbers of rows.
    [Fact]
    public void LossesThatAreSumsAreToldPerRow()
    {
        var (inputs, targets) = TrainingRows.Plane(20);
        var (x, t) = (TrainingRows.Widen(inputs), TrainingRows.Widen(targets));
        var (mean, sum) = (new FitPlaneDoubleNet(1), new FitPlaneSumNet(1));
        var options = new FitOptions { Epochs = 4, BatchSize = 5, LearningRate = 0.05 };
        var byMean = mean.Fit(x, t, x, t, options);
        options.LearningRate = 0.01;
        var bySum = sum.Fit(x, t, x, t, options);
        for (var epoch = 0; epoch < 4; epoch++)
        {
            Assert.Equal(byMean.History[epoch].Loss, bySum.History[epoch].Loss, 1e-12);
            Assert.Equal(byMean.History[epoch].ValidationLoss, bySum.History[epoch].ValidationLoss, 1e-12);
        }
    }

    [Fact]
    public void APartialBatchCanBeDropped()
    {
        var (inputs, targets) = TrainingRows.Plane(10);
        var kept = new FitPlaneNet(1).StartTraining(inputs, targets, new FitOptions { Epochs = 1, BatchSize = 4 });
        var dropped = new FitPlaneNet(1).StartTraining(inputs, targets, new FitOptions { Epochs = 1, BatchSize = 4, DropLastPartialBatch = true });
        Assert.Equal(3, kept.RunSteps(99));
        Assert.Equal(2, dropped.RunSteps(99));
    }

    [Fact]
    public void TheRateIsThatOfTheSchedule()
    {
        var (inputs, targets) = TrainingRows.Plane(12);
        var schedule = Schedule.OneCycle(0.1);
        var result = new FitPlaneNet(1).Fit(inputs, targets, new FitOptions { Epochs = 5, BatchSize = 4, LearningRate = schedule });
        Assert.Equal(Enumerable.Range(0, 5).Select(epoch => schedule.RateAt((3 * epoch) + 2, 15)), result.History.Select(record => record.LearningRate));
    }

    [Fact]
    public void WithoutARateItIsThatOfTheRule()
    {
        var (inputs, targets) = TrainingRows.Plane(12);
        Assert.Equal(0.01, new FitPlaneNet(1).Fit(inputs, targets, new FitOptions { Epochs = 1 }).History[0].LearningRate);
        Assert.Equal(100, new FitPlaneNet(1).Fit(inputs, targets).History.Count);
    }

    [Fact]
    public async Task FitAsyncGivesTheSame()
    {
        var (inputs, labels) = TrainingRows.Clusters(40);
        var (net, twin) = (new FitClassNet(1), new FitClassNet(1));
        var options = new FitOptions { Epochs = 3, ValidationSplit = 0.2 };
        var (result, other) = (await net.FitAsync(inputs, labels, options), twin.Fit(inputs, labels, options));
        Assert.Equal(TrainingRows.Parameters(twin), TrainingRows.Parameters(net));
        Assert.Equal(other.History.Select(record => record.ValidationLoss), result.History.Select(record => record.ValidationLoss));
    }
}
