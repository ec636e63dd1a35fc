using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Why training stops, and that the best weights are restored whatever the reason.</summary>
public class StopTests
{
    // The rate rises past where the steps of a plane diverge: the loss falls, then rises, and is infinite in the end.
    private static FitOptions Diverging(int epochs) => new() { Epochs = epochs, BatchSize = 64, LearningRate = Schedule.Cosine(3, warmup: 60) };

    [Theory]
    [InlineData(StopReason.Completed)]
    [InlineData(StopReason.EarlyStopped)]
    [InlineData(StopReason.Cancelled)]
    [InlineData(StopReason.NonFinite)]
    public void TheBestWeightsAreRestored(StopReason reason)
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var (validationInputs, validationTargets) = TrainingRows.Plane(32, seed: 2);
        var net = new FitPlaneNet(1);
        using var source = new CancellationTokenSource();
        var weights = new List<float[]>();
        var recorder = new Recorder(progress =>
        {
            weights.Add(TrainingRows.Parameters(net));
            if (reason == StopReason.Cancelled && progress.Epoch == 55)
            {
                source.Cancel();
            }
        });
        var options = Diverging(reason == StopReason.Completed ? 60 : 400);
        options.Patience = reason == StopReason.EarlyStopped ? 15 : null;
        var result = net.Fit(inputs, targets, validationInputs, validationTargets, options, recorder, source.Token);
        Assert.Equal(reason, result.StopReason);
        Assert.InRange(result.BestEpoch, 2, result.History.Count - 1);
        Assert.Equal(weights[result.BestEpoch - 1], TrainingRows.Parameters(net));
        Assert.NotEqual(weights[^2], TrainingRows.Parameters(net));
        Assert.Equal(result.History.Min(record => record.ValidationLoss), result.History[result.BestEpoch - 1].ValidationLoss);
        Assert.Equal(net.ComputeLoss(validationInputs, validationTargets), result.History[result.BestEpoch - 1].ValidationLoss, 1e-6);
        Assert.Equal(result.History.Count(record => record.IsBest), recorder.Reports.Count(progress => progress.IsBest));
        Assert.True(result.History[result.BestEpoch - 1].IsBest);
    }

    [Fact]
    public void TheLastWeightsStayIfAsked()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var (net, twin) = (new FitPlaneNet(1), new FitPlaneNet(1));
        var options = Diverging(50);
        options.RestoreBest = false;
        Assert.True(net.Fit(inputs, targets, options).BestEpoch < 50);
        var session = twin.StartTraining(inputs, targets, Diverging(50));
        session.RunSteps(49);
        var before = TrainingRows.Parameters(twin);
        session.RunSteps(1);
        Assert.NotEqual(before, TrainingRows.Parameters(net));
        Assert.NotEqual(TrainingRows.Parameters(twin), TrainingRows.Parameters(net));
    }

    [Fact]
    public void TheStartIsRestoredIfNoEpochEnded()
    {
        var net = new FitPlaneNet(1);
        var start = TrainingRows.Parameters(net);
        var result = net.Fit([0.5f, 1, 1, 0.5f, 3e38f, 1], [1, 1, 1], new FitOptions { BatchSize = 1, Shuffle = false });
        Assert.Equal(StopReason.NonFinite, result.StopReason);
        Assert.Equal(0, result.BestEpoch);
        Assert.Empty(result.History);
        Assert.Equal(start, TrainingRows.Parameters(net));
        Assert.Contains(result.Warnings, warning => warning.Contains("loss was not finite in epoch 1, step 3, at learning rate 0.01", StringComparison.Ordinal));
    }

    [Fact]
    public void AStartThatNoEpochComesUpToIsRestored()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var net = new FitPlaneNet(1);
        net.Fit(inputs, targets, new FitOptions { LearningRate = 0.3 });
        var start = TrainingRows.Parameters(net);
        var result = net.Fit(inputs, targets, inputs, targets, new FitOptions { Epochs = 5, BatchSize = 64, LearningRate = 2 });
        Assert.Equal(0, result.BestEpoch);
        Assert.Equal(StopReason.Completed, result.StopReason);
        Assert.Equal(start, TrainingRows.Parameters(net));
        Assert.DoesNotContain(result.History, record => record.IsBest);
        Assert.Contains("the start", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AValidationLossThatIsNotFiniteStops()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var net = new FitPlaneNet(1);
        var start = TrainingRows.Parameters(net);
        var result = net.Fit(inputs, targets, [3e38f, 3e38f], [0f], new FitOptions { Epochs = 5 });
        Assert.Equal(StopReason.NonFinite, result.StopReason);
        Assert.Single(result.History);
        Assert.Equal(start, TrainingRows.Parameters(net));
        Assert.Contains(result.Warnings, warning => warning.Contains("validation loss was not finite in epoch 1", StringComparison.Ordinal));
    }

    // The loss never changes: epoch 1 is the best, and the three after it are without improvement.
    [Fact]
    public void PatienceCountsEpochsWithoutImprovement()
    {
        var result = new FitConstantNet(1).Fit(new float[8], [1f, 2, 1, 2], new FitOptions { Patience = 3 });
        Assert.Equal((StopReason.EarlyStopped, 4, 1), (result.StopReason, result.History.Count, result.BestEpoch));
        var validated = new FitConstantNet(1).Fit(new float[8], [1f, 2, 1, 2], new float[2], [1f], new FitOptions { Patience = 3 });
        Assert.Equal((StopReason.EarlyStopped, 4, 1), (validated.StopReason, validated.History.Count, validated.BestEpoch));
    }

    // One that runs out in the last epoch has left nothing out.
    [Fact]
    public void TheLastEpochCompletes()
    {
        var result = new FitConstantNet(1).Fit(new float[8], [1f, 2, 1, 2], new FitOptions { Epochs = 4, Patience = 3 });
        Assert.Equal((StopReason.Completed, 4), (result.StopReason, result.History.Count));
    }

    [Fact]
    public void AnImprovementHasToBeLargeEnough()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var options = new FitOptions { LearningRate = 0.001, Patience = 2, MinDelta = 10 };
        var result = new FitPlaneNet(1).Fit(inputs, targets, options);
        Assert.Equal((StopReason.EarlyStopped, 3), (result.StopReason, result.History.Count));
        Assert.Equal(3, result.BestEpoch);
        options.MinDelta = 0;
        Assert.Equal(StopReason.Completed, new FitPlaneNet(1).Fit(inputs, targets, options).StopReason);
    }

    [Fact]
    public async Task CancellingReturns()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var net = new FitPlaneNet(1);
        var start = TrainingRows.Parameters(net);
        var result = net.Fit(inputs, targets, cancellation: new CancellationToken(canceled: true));
        Assert.Equal((StopReason.Cancelled, 0, 0), (result.StopReason, result.History.Count, result.BestEpoch));
        Assert.Equal(start, TrainingRows.Parameters(net));

        using var source = new CancellationTokenSource();
        var recorder = new Recorder(progress =>
        {
            if (progress.Epoch == 3)
            {
                source.Cancel();
            }
        });
        var later = await net.FitAsync(inputs, targets, null, recorder, source.Token);
        Assert.Equal((StopReason.Cancelled, 3), (later.StopReason, later.History.Count));
    }
}
