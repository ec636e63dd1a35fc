using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>A session that is saved, and loaded into a new one of new objects, has the bits of Fit.</summary>
public class SessionCheckpointTests
{
    private static readonly Dictionary<string, Func<FitOptions>> Options = new()
    {
        ["plateau, split, patience"] = () => new() { Epochs = 6, BatchSize = 8, ValidationSplit = 0.2, LearningRate = Schedule.OnPlateau(0.05, patience: 1, cooldown: 1), Patience = 4, MinDelta = 1e-4 },
        ["stopped early"] = () => new() { Epochs = 20, BatchSize = 16, Patience = 1, MinDelta = 0.05, LearningRate = 0.02 },
        ["class weights"] = () => new() { Epochs = 5, BatchSize = 7, ClassWeights = [1, 2, 0.5], DropLastPartialBatch = true, Seed = 3 },
        ["last weights"] = () => new() { Epochs = 4, BatchSize = 11, RestoreBest = false, LearningRate = Schedule.Cosine(0.02, warmup: 3, restarts: 1) },
        ["sorted"] = () => new() { Epochs = 3, BatchSize = 20, Shuffle = false, LearningRate = Schedule.OneCycle(0.05) },
    };

    public static TheoryData<string, int> Stops
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var name in Options.Keys)
            {
                foreach (var steps in new[] { 0, 1, 5, 7, 1000 })
                {
                    data.Add(name, steps);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Stops))]
    public void ResumedItHasTheBitsOfFit(string options, int steps)
    {
        var (inputs, labels) = TrainingRows.Clusters(50);
        var whole = new FitAdamNet(1);
        var result = whole.Fit(inputs, labels, Options[options]());

        var session = new FitAdamNet(1).StartTraining(inputs, labels, Options[options]());
        session.RunSteps(steps);
        var file = Save(session);
        var net = new FitAdamNet(5);
        var resumed = net.StartTraining(inputs, labels, Options[options]());
        resumed.RunSteps(3);
        Load(resumed, file);
        Assert.Equal((session.IsFinished, session.Last.Step, session.Last.Epoch), (resumed.IsFinished, resumed.Last.Step, resumed.Last.Epoch));
        Assert.Equal(session.Last.Time, resumed.Last.Time);
        Assert.Equal(file, Save(resumed));
        resumed.RunSteps(10_000);
        Assert.Equal(TrainingRows.Parameters(whole), TrainingRows.Parameters(net));
        AssertSame(result, resumed.Result);
    }

    /// <summary>Stopped after every step, with rows for validation, in double, and with sums for losses.</summary>
    [Fact]
    public void StoppedAfterEveryStepItHasTheBitsOfFit()
    {
        var (inputs, targets) = TrainingRows.Plane(20);
        var (x, t) = (TrainingRows.Widen(inputs), TrainingRows.Widen(targets));
        var options = new FitOptions { Epochs = 4, BatchSize = 6, LearningRate = Schedule.Step(0.01, 5) };
        var whole = new FitLionNet(1);
        var result = whole.Fit(x, t, x.AsSpan(0, 10), t.AsSpan(0, 5), options);
        var net = new FitLionNet(1);
        var session = net.StartTraining(x, t, x.AsMemory(0, 10), t.AsMemory(0, 5), options);
        for (var step = 0; step < 16; step++)
        {
            Assert.Equal(1, session.RunSteps(1));
            var file = Save(session);
            net = new FitLionNet(100 + step);
            session = net.StartTraining(x, t, x.AsMemory(0, 10), t.AsMemory(0, 5), options);
            Load(session, file);
        }

        Assert.True(session.IsFinished);
        Assert.Equal(TrainingRows.Parameters(whole), TrainingRows.Parameters(net));
        AssertSame(result, session.Result);
    }

    [Fact]
    public void ARunThatEndedWithALossThatIsNotFiniteStaysEnded()
    {
        var (inputs, targets) = TrainingRows.Plane(16);
        inputs[5] = float.NaN;
        var options = new FitOptions { Epochs = 4, BatchSize = 4 };
        var result = new FitPlaneNet(1).Fit(inputs, targets, options);
        var session = new FitPlaneNet(1).StartTraining(inputs, targets, options);
        session.RunSteps(100);
        var (net, file) = (new FitPlaneNet(2), Save(session));
        var resumed = net.StartTraining(inputs, targets, options);
        Load(resumed, file);
        Assert.True(resumed.IsFinished);
        Assert.Equal(0, resumed.RunSteps(1));
        AssertSame(result, resumed.Result);
    }

    [Theory]
    [InlineData("rows", "rows=50, found one of rows=48")]
    [InlineData("BatchSize", "BatchSize=9, found one of BatchSize=8")]
    [InlineData("Epochs", "Epochs=7, found one of Epochs=6")]
    [InlineData("Seed", "Seed=1, found one of Seed=0")]
    [InlineData("Shuffle", "Shuffle=False, found one of Shuffle=True")]
    [InlineData("ValidationSplit", "heldBack=10, found one of heldBack=0")]
    [InlineData("validation rows", "validationRows=50, found one of validationRows=0")]
    [InlineData("Patience", "Patience=2, found one of Patience=-1")]
    [InlineData("MinDelta", "MinDelta=0.5, found one of MinDelta=0")]
    [InlineData("RestoreBest", "RestoreBest=False, found one of RestoreBest=True")]
    [InlineData("LearningRate", "LearningRate=Exponential(0.001,0.5,1), found one of LearningRate=Constant(0.001)")]
    [InlineData("ClassWeights", "weights=")]
    [InlineData("targets", "targets=values, found one of targets=labels")]
    public void ASessionOfOtherDataOrOptionsRefusesIt(string what, string phrase)
    {
        var (inputs, labels) = TrainingRows.Clusters(what == "rows" ? 48 : 50);
        var session = new FitAdamNet(1).StartTraining(inputs, labels, new FitOptions { Epochs = 6, BatchSize = 8 });
        session.RunSteps(9);
        var file = Save(session);

        (inputs, labels) = TrainingRows.Clusters(50);
        var options = new FitOptions { Epochs = 6, BatchSize = 8 };
        options.BatchSize = what == "BatchSize" ? 9 : 8;
        options.Epochs = what == "Epochs" ? 7 : 6;
        options.Seed = what == "Seed" ? 1 : 0;
        options.Shuffle = what != "Shuffle";
        options.ValidationSplit = what == "ValidationSplit" ? 0.2 : 0;
        options.Patience = what == "Patience" ? 2 : null;
        options.MinDelta = what == "MinDelta" ? 0.5 : 0;
        options.RestoreBest = what != "RestoreBest";
        options.LearningRate = what == "LearningRate" ? Schedule.Exponential(0.001, 0.5) : null;
        options.ClassWeights = what == "ClassWeights" ? [1, 2, 3] : null;
        var net = new FitAdamNet(2);
        var other = what switch
        {
            "validation rows" => net.StartTraining(inputs, labels, inputs, labels, options),
            "targets" => net.StartTraining(inputs, labels.SelectMany(label => Enumerable.Range(0, 3).Select(k => k == label ? 1f : 0)).ToArray(), options),
            _ => net.StartTraining(inputs, labels, options),
        };
        other.RunSteps(2);
        var before = Save(other);
        var refusal = Assert.Throws<WeightFormatException>(() => Load(other, file));
        Assert.Equal(WeightFormatCode.Session, refusal.Code);
        Assert.Contains(phrase, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Save(other));
    }

    /// <summary>The network's own call takes a session's file; a session needs a session's.</summary>
    [Fact]
    public void TheFileIsOneOfTheNetworkToo()
    {
        var (inputs, labels) = TrainingRows.Clusters(50);
        var (net, read) = (new FitAdamNet(1), new FitAdamNet(2));
        var session = net.StartTraining(inputs, labels, new FitOptions { BatchSize = 8 });
        session.RunSteps(9);
        read.LoadCheckpoint(new MemoryStream(Save(session)));
        Assert.Equal(Checkpoints.Checkpointed.Save(net), Checkpoints.Checkpointed.Save(read));
        read.Load(new MemoryStream(Save(session)));

        var refusal = Assert.Throws<WeightFormatException>(() => Load(session, Checkpoints.Checkpointed.Save(net)));
        Assert.Equal(WeightFormatCode.Session, refusal.Code);
        Assert.Contains("one of a network only", refusal.Message, StringComparison.Ordinal);
        var path = Path.GetTempFileName();
        try
        {
            session.SaveCheckpoint(path);
            session.RunSteps(5);
            session.LoadCheckpoint(path);
            Assert.Equal(9, session.Last.Step);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Save<T>(TrainingSession<T> session)
        where T : struct
    {
        using var stream = new MemoryStream();
        session.SaveCheckpoint(stream);
        return stream.ToArray();
    }

    private static void Load<T>(TrainingSession<T> session, byte[] file)
        where T : struct => session.LoadCheckpoint(new MemoryStream(file));

    private static void AssertSame(FitResult expected, FitResult actual)
    {
        Assert.Equal((expected.StopReason, expected.BestEpoch), (actual.StopReason, actual.BestEpoch));
        Assert.Equal(expected.Warnings, actual.Warnings);
        Assert.Equal(expected.History.Select(Bits), actual.History.Select(Bits));
    }

    private static (int, long, long, long, long, bool) Bits(EpochRecord record) => (
        record.Epoch, BitConverter.DoubleToInt64Bits(record.Loss), BitConverter.DoubleToInt64Bits(record.ValidationLoss), BitConverter.DoubleToInt64Bits(record.Metric),
        BitConverter.DoubleToInt64Bits(record.LearningRate), record.IsBest);
}
