using NetGen.Weights;

namespace NetGen.Training;

/// <summary>A session's part of a checkpoint: written from where the loop is, and read without changing it.</summary>
internal sealed class SessionCheckpoint<T> : CheckpointSession
    where T : struct
{
    private readonly TrainingSetup<T> _setup;
    private readonly BestWeights<T>? _best;

    /// <param name="setup">The loop's parts.</param>
    /// <param name="state">Where it is.</param>
    /// <param name="epochs">The history.</param>
    /// <param name="best">The best weights; <see langword="null"/> where they are not kept.</param>
    /// <exception cref="InvalidOperationException">There are more epochs than a file takes.</exception>
    public SessionCheckpoint(TrainingSetup<T> setup, in TrainingState state, IReadOnlyList<EpochRecord> epochs, BestWeights<T>? best)
    {
        if (epochs.Count > CheckpointTensor.MostEpochs)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"The history has {epochs.Count} epochs, but a checkpoint takes at most {CheckpointTensor.MostEpochs}."));
        }

        (_setup, _best) = (setup, best);
        Run = SessionRun.Of(setup);
        State = SessionState.Write(state);
        History = new double[epochs.Count * CheckpointTensor.HistoryColumns];
        for (var k = 0; k < epochs.Count; k++)
        {
            var row = History.AsSpan(k * CheckpointTensor.HistoryColumns);
            (row[0], row[1], row[2]) = (epochs[k].Loss, epochs[k].ValidationLoss, epochs[k].Metric);
            (row[3], row[4], row[5]) = (epochs[k].LearningRate, epochs[k].Time.Ticks, epochs[k].IsBest ? 1 : 0);
        }
    }

    public override string Run { get; }

    public override string State { get; }

    public override WeightBuffer Best => _best is null ? default : WeightBuffer.Of(_best.Parameters);

    public override double[] History { get; }

    /// <summary>Where the session of the file was.</summary>
    public TrainingState Loaded { get; private set; }

    /// <summary>Its history.</summary>
    public EpochRecord[] LoadedEpochs { get; private set; } = [];

    public override string? Read(string state, double[] history)
    {
        if (SessionState.Read(state, out var loaded) is { } fault)
        {
            return fault;
        }

        if (!SessionState.IsPossible(loaded, _setup.Options.Epochs, _setup.StepsPerEpoch, _setup.Order.Count, _setup.Schedule.Highest))
        {
            return "numbers of steps, rows and epochs that go together";
        }

        if (history.Length != loaded.Epoch * (long)CheckpointTensor.HistoryColumns)
        {
            return FormattableString.Invariant($"as many epochs as the {history.Length / CheckpointTensor.HistoryColumns} rows of the history");
        }

        (Loaded, LoadedEpochs) = (loaded, new EpochRecord[loaded.Epoch]);
        for (var k = 0; k < loaded.Epoch; k++)
        {
            var row = history.AsSpan(k * CheckpointTensor.HistoryColumns);
            if (!(row[4] >= 0 && row[4] <= long.MaxValue / 2))
            {
                return "a history with times of 0 or more";
            }

            LoadedEpochs[k] = new EpochRecord(k + 1, row[0], row[1], row[2], row[3], TimeSpan.FromTicks((long)row[4]), row[5] == 1);
        }

        return null;
    }
}
