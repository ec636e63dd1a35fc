using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>What is told while training goes on, and the history as a file.</summary>
public class ProgressTests
{
    [Fact]
    public void EachEpochIsTold()
    {
        var (inputs, labels) = TrainingRows.Clusters(40);
        var recorder = new Recorder();
        var result = new FitClassNet(1).Fit(inputs, labels, new FitOptions { Epochs = 4, BatchSize = 16, ValidationSplit = 0.2 }, recorder);
        Assert.Equal(
            result.History.Select(record => (record.Epoch, 4, 2L * record.Epoch, record.Loss, record.ValidationLoss, record.Metric, record.LearningRate, record.Time, record.IsBest)),
            recorder.Reports.Select(told => (told.Epoch, told.Epochs, told.Step, told.Loss, told.ValidationLoss, told.Metric, told.LearningRate, told.Time, told.IsBest)));
        Assert.Equal(result.History.Select(record => record.Time).Order(), result.History.Select(record => record.Time));
    }

    // The clock goes on by a millisecond when it is read: once in a step that asks whether it is time, and a few times in a report.
    [Theory]
    [InlineData(1, 8)]
    [InlineData(1_000_000, 2)]
    public void WithAnIntervalStepsAreToldToo(int milliseconds, int reports)
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var recorder = new Recorder();
        var options = new FitOptions { Epochs = 2, BatchSize = 16, ReportInterval = TimeSpan.FromMilliseconds(milliseconds) };
        var session = new FitPlaneNet(1).StartTraining(inputs, targets, options);
        session.Clock = new SteppedClock().Read;
        var result = session.Run(recorder, default);
        Assert.Equal(reports, recorder.Reports.Count);
        Assert.Equal([4, 8], recorder.Reports.Where(told => told.Step % 4 == 0).Select(told => told.Step));
        Assert.Equal(result.History.Select(record => record.Metric), recorder.Reports.Where(told => told.Step % 4 == 0).Select(told => told.Metric));
        if (reports == 8)
        {
            Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], recorder.Reports.Select(told => told.Step));
            Assert.Equal([1, 1, 1, 1, 2, 2, 2, 2], recorder.Reports.Select(told => told.Epoch));
            Assert.True(double.IsNaN(recorder.Reports[2].Metric));
            Assert.Equal(result.History[0].Metric, recorder.Reports[5].Metric);
        }
    }

    // Within the second epoch, so the best weights are those after the first.
    [Fact]
    public void AnExceptionOfTheListenerPassesThroughAndLeavesTheBestWeights()
    {
        var (inputs, targets) = TrainingRows.Plane(64);
        var (net, best) = (new FitPlaneNet(1), Array.Empty<float>());
        var recorder = new Recorder(told =>
        {
            best = told.Step == 4 ? TrainingRows.Parameters(net) : best;
            _ = told.Step < 6 ? told : throw new FormatException("mine");
        });
        var session = net.StartTraining(inputs, targets, new FitOptions { BatchSize = 16, ReportInterval = TimeSpan.FromMilliseconds(1) });
        session.Clock = new SteppedClock().Read;
        Assert.Equal("mine", Assert.Throws<FormatException>(() => session.Run(recorder, default)).Message);
        Assert.Equal(best, TrainingRows.Parameters(net));
        Assert.Equal(6, session.Last.Step);
    }

    [Fact]
    public void TheHistoryIsWrittenAsCsv()
    {
        EpochRecord[] history =
        [
            new(1, 0.5, double.NaN, 0.25, 0.1, TimeSpan.FromMilliseconds(1500), isBest: true),
            new(2, 0.625, 1e-7, 0.75, 0.01, TimeSpan.FromSeconds(3), isBest: false),
        ];
        using var writer = new StringWriter();
        new FitResult(history, 1, StopReason.Completed, []).WriteCsv(writer);
        Assert.Equal(
            "epoch,loss,validation_loss,metric,learning_rate,seconds,is_best\n1,0.5,,0.25,0.1,1.5,1\n2,0.625,1E-07,0.75,0.01,3,0\n",
            writer.ToString());
        Assert.Equal("writer", Assert.Throws<ArgumentNullException>(() => new FitResult(history, 1, StopReason.Completed, []).WriteCsv(null!)).ParamName);
    }

    [Fact]
    public void ResultAndRecordsAreToldOnALine()
    {
        EpochRecord[] history = [new(1, 0.5, 0.625, 0.75, 0.1, TimeSpan.Zero, isBest: true), new(2, 0.25, double.NaN, 0.5, 0.1, TimeSpan.Zero, isBest: false)];
        Assert.Equal("epoch 2: loss 0.25, metric 0.5, rate 0.1", history[1].ToString());
        Assert.Equal(
            "EarlyStopped after 2 epochs; best: epoch 1: loss 0.5, validation loss 0.625, metric 0.75, rate 0.1, best",
            new FitResult(history, 1, StopReason.EarlyStopped, []).ToString());
    }
}
