using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Training in pieces: the bits of Fit, within a budget.</summary>
public class SessionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void PiecesGiveTheBitsOfFit(bool hasWeights)
    {
        var (inputs, labels) = TrainingRows.Clusters(50);
        var options = new FitOptions
        {
            Epochs = 6, BatchSize = 8, ValidationSplit = 0.2, LearningRate = Schedule.OnPlateau(0.5, patience: 1), ClassWeights = hasWeights ? [1, 2, 0.5] : null,
        };
        var (net, twin) = (new FitClassNet(1), new FitClassNet(1));
        var result = net.Fit(inputs, labels, options);
        var session = twin.StartTraining(inputs, labels, options);
        var (done, piece) = (0, 0);
        while (!session.IsFinished)
        {
            done += session.RunSteps(piece++ % 5);
            Assert.Equal(done, session.Last.Step);
        }

        Assert.Equal(30, done);
        Assert.Equal(0, session.RunSteps(1));
        AssertSame(result, session.Result);
        Assert.Equal(TrainingRows.Parameters(net), TrainingRows.Parameters(twin));
    }

    [Fact]
    public void AfterNStepsItHasTheBitsOfFitAfterNSteps()
    {
        var (inputs, targets) = TrainingRows.Plane(40);
        var options = new FitOptions { Epochs = 2, BatchSize = 8, RestoreBest = false };
        var (net, twin) = (new FitPlaneNet(1), new FitPlaneNet(1));
        var session = net.StartTraining(inputs, targets, options);
        Assert.Equal(7, session.RunSteps(3) + session.RunSteps(4));

        // Fit on the rows of the first seven batches, in the order in which the session took them.
        var order = new RowOrder([.. Enumerable.Range(0, 40)], options);
        int[] rows = [.. order.Of(1).ToArray(), .. order.Of(2)[..16].ToArray()];
        twin.Fit(TrainingRows.Pick(inputs, rows, 2), TrainingRows.Pick(targets, rows, 1), new FitOptions { Epochs = 1, BatchSize = 8, Shuffle = false });
        Assert.Equal(TrainingRows.Parameters(twin), TrainingRows.Parameters(net));
    }

    [Fact]
    public void RunKeepsWithinItsBudget()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var clock = new SteppedClock();
        var session = new FitPlaneNet(1).StartTraining(inputs, targets, new FitOptions { Epochs = 50, BatchSize = 16 });
        session.Clock = clock.Read;
        Assert.Equal(0, session.Run(TimeSpan.Zero));
        var (most, calls) = (0, 0);
        while (!session.IsFinished)
        {
            var before = clock.Now;
            var (step, epoch) = (session.Last.Step, session.Result.History.Count);
            var steps = session.Run(TimeSpan.FromMilliseconds(10));
            Assert.Equal(steps, session.Last.Step - step);
            Assert.True(steps > 0 || session.Result.History.Count > epoch);

            // The clock is read before and after what the budget is for. The first end of an epoch is not expected to take as long as it does.
            Assert.InRange((clock.Now - before).TotalMilliseconds, 1, calls < 2 ? 14 : 12);
            most = Math.Max(most, steps);
            calls++;
        }

        Assert.InRange(most, 6, 10);
        Assert.InRange(calls, 25, 60);
        Assert.Equal(200, session.Last.Step);
        Assert.Equal(0, session.Run(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void ABudgetThatIsTooSmallDoesAStep()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var session = new FitPlaneNet(1).StartTraining(inputs, targets, new FitOptions { Epochs = 2, BatchSize = 16 });
        session.Clock = new SteppedClock().Read;
        Assert.Equal([1, 1, 1, 1, 0, 1], Enumerable.Range(0, 6).Select(_ => session.Run(TimeSpan.FromTicks(1))));
        Assert.Single(session.Result.History);
    }

    [Fact]
    public void TimeBetweenCallsIsNotCounted()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var clock = new SteppedClock();
        var session = new FitPlaneNet(1).StartTraining(inputs, targets, new FitOptions { BatchSize = 16 });
        session.Clock = clock.Read;
        session.RunSteps(1);
        var time = session.Last.Time;
        clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(time, session.Last.Time);
        session.RunSteps(1);
        Assert.InRange(session.Last.Time, time + TimeSpan.FromTicks(1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void LastTellsWhereItIs()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var session = new FitPlaneNet(1).StartTraining(inputs, targets, inputs, targets, new FitOptions { Epochs = 3, BatchSize = 16 });
        Assert.Equal((0, 3, 0L), (session.Last.Epoch, session.Last.Epochs, session.Last.Step));
        Assert.True(double.IsNaN(session.Last.Loss));
        session.RunSteps(2);
        Assert.Equal((1, 2L, 0.01), (session.Last.Epoch, session.Last.Step, session.Last.LearningRate));
        Assert.True(double.IsNaN(session.Last.ValidationLoss));
        session.RunSteps(2);
        Assert.Equal((1, 4L, true), (session.Last.Epoch, session.Last.Step, session.Last.IsBest));
        Assert.Equal(session.Result.History[0].ValidationLoss, session.Last.ValidationLoss);
        session.RunSteps(1);
        Assert.Equal((2, 5L, false), (session.Last.Epoch, session.Last.Step, session.Last.IsBest));
        Assert.Equal(session.Result.History[0].Metric, session.Last.Metric);
        Assert.Contains("epoch 2/3, step 5: loss ", session.Last.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void StopRestoresTheBestWeights()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var net = new FitPlaneNet(1);
        var session = net.StartTraining(inputs, targets, new FitOptions { BatchSize = 16 });
        session.RunSteps(4);
        var best = TrainingRows.Parameters(net);
        session.RunSteps(2);
        Assert.NotEqual(best, TrainingRows.Parameters(net));
        Assert.Equal(StopReason.Cancelled, session.Result.StopReason);
        Assert.False(session.IsFinished);
        session.Stop();
        session.Stop();
        Assert.True(session.IsFinished);
        Assert.Equal(best, TrainingRows.Parameters(net));
        Assert.Equal((StopReason.Cancelled, 1, 1), (session.Result.StopReason, session.Result.BestEpoch, session.Result.History.Count));
        Assert.Equal(0, session.RunSteps(10));
    }

    [Fact]
    public void WhatIsBelowZeroIsRefused()
    {
        var session = new FitPlaneNet(1).StartTraining(new float[2], new float[1]);
        Assert.Equal("steps", Assert.Throws<ArgumentOutOfRangeException>(() => session.RunSteps(-1)).ParamName);
        Assert.Equal("budget", Assert.Throws<ArgumentOutOfRangeException>(() => session.Run(TimeSpan.FromTicks(-1))).ParamName);
    }

    private static void AssertSame(FitResult expected, FitResult actual)
    {
        Assert.Equal((expected.StopReason, expected.BestEpoch), (actual.StopReason, actual.BestEpoch));
        Assert.Equal(expected.Warnings, actual.Warnings);
        Assert.Equal(
            expected.History.Select(record => (record.Epoch, record.Loss, record.ValidationLoss, record.Metric, record.LearningRate, record.IsBest)),
            actual.History.Select(record => (record.Epoch, record.Loss, record.ValidationLoss, record.Metric, record.LearningRate, record.IsBest)));
    }
}
