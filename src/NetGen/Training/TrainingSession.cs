using NetGen.Weights;

namespace NetGen.Training;

/// <summary>
/// Training in pieces, for a game or a screen: a few steps in each frame. After n steps the network has the bits that <c>Fit</c> gives it after n steps. Made by
/// <c>network.StartTraining(…)</c>; one thread at a time may use it, and nothing else may train the network meanwhile.
/// </summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public sealed class TrainingSession<T>
    where T : struct
{
    private readonly ReadOnlyMemory<T> _inputs;
    private readonly ReadOnlyMemory<T> _targets;
    private readonly ReadOnlyMemory<int> _labels;
    private readonly ReadOnlyMemory<T> _validationInputs;
    private readonly ReadOnlyMemory<T> _validationTargets;
    private readonly ReadOnlyMemory<int> _validationLabels;
    private readonly bool _hasLabels;
    private readonly TrainingLoop<T> _loop;
    private TimeSpan _stepLength;
    private TimeSpan _endLength;

    internal TrainingSession(
        ITrainableNetwork<T> network, ReadOnlyMemory<T> inputs, ReadOnlyMemory<T> targets, (ReadOnlyMemory<T> Inputs, ReadOnlyMemory<T> Targets)? validation, FitOptions? options)
    {
        Demand.NotNull(nameof(network), network);
        (_inputs, _targets) = (inputs, targets);
        (_validationInputs, _validationTargets) = validation ?? default;
        _loop = Start(network, null, validation is not null, options);
    }

    internal TrainingSession(
        IClassTrainable<T> network, ReadOnlyMemory<T> inputs, ReadOnlyMemory<int> labels, (ReadOnlyMemory<T> Inputs, ReadOnlyMemory<int> Labels)? validation, FitOptions? options)
    {
        Demand.NotNull(nameof(network), network);
        (_inputs, _labels, _hasLabels) = (inputs, labels, true);
        (_validationInputs, _validationLabels) = validation ?? default;
        _loop = Start(network, network, validation is not null, options);
    }

    /// <summary>Whether training has ended. The best weights are restored then, and no call does anything more.</summary>
    public bool IsFinished => _loop.IsFinished;

    /// <summary>Where training is.</summary>
    public TrainingProgress Last => _loop.Last;

    /// <summary>
    /// What <c>Fit</c> would give if it ended here: a copy, which allocates. While training goes on, <see cref="FitResult.StopReason"/> is <see cref="StopReason.Cancelled"/>,
    /// and the weights are those of the last step, not of the best epoch.
    /// </summary>
    public FitResult Result => _loop.Result();

    /// <summary>What tells the time.</summary>
    internal Func<TimeSpan> Clock
    {
        get => _loop.Clock;
        set => _loop.Clock = value;
    }

    private TrainingData<T> Data => _hasLabels
        ? new(new Rows<T>(_inputs.Span, _labels.Span), new Rows<T>(_validationInputs.Span, _validationLabels.Span))
        : new(new Rows<T>(_inputs.Span, _targets.Span), new Rows<T>(_validationInputs.Span, _validationTargets.Span));

    /// <summary>
    /// Does whole steps as long as the next is expected to end within the budget, and at least one. How long a step takes is learned from those before. The end of an
    /// epoch, which looks at the validation rows, is a piece of its own. Allocates nothing but the history.
    /// </summary>
    /// <param name="budget">The time it may take: 0 and above; 0 does nothing.</param>
    /// <returns>How many training steps it did; 0 once training has ended, and where the end of an epoch took the budget.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The budget is below 0.</exception>
    public int Run(TimeSpan budget)
    {
        if (budget < TimeSpan.Zero)
        {
            throw Demand.OutOfRange(nameof(budget), nameof(budget), budget, "0 or more");
        }

        if (budget == TimeSpan.Zero || IsFinished)
        {
            return 0;
        }

        var data = Data;
        var (start, spent, steps) = (Clock(), TimeSpan.Zero, 0);
        _loop.Resume();
        try
        {
            do
            {
                var isEnd = _loop.IsAtEpochEnd;
                _loop.Advance(data);
                steps += isEnd ? 0 : 1;
                var now = Clock() - start;
                Learn(ref isEnd ? ref _endLength : ref _stepLength, now - spent);
                spent = now;
            }
            while (!IsFinished && spent + (_loop.IsAtEpochEnd ? _endLength : _stepLength) <= budget);
        }
        finally
        {
            _loop.Pause();
        }

        return steps;
    }

    /// <summary>Does training steps, with the ends of the epochs that they complete. Allocates nothing but the history.</summary>
    /// <param name="steps">How many: 0 and above.</param>
    /// <returns>How many it did: fewer where training ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public int RunSteps(int steps)
    {
        Demand.AtLeast(nameof(steps), steps, 0);
        var data = Data;
        var done = 0;
        _loop.Resume();
        try
        {
            while (!IsFinished && (done < steps || _loop.IsAtEpochEnd))
            {
                done += _loop.IsAtEpochEnd ? 0 : 1;
                _loop.Advance(data);
            }
        }
        finally
        {
            _loop.Pause();
        }

        return done;
    }

    /// <summary>Ends training now and restores the best weights, as cancelling <c>Fit</c> does. Does nothing once training has ended.</summary>
    public void Stop()
    {
        if (!IsFinished)
        {
            _loop.Stop(StopReason.Cancelled, Data);
        }
    }

    /// <summary>
    /// Writes a checkpoint of the session: that of the network (<see cref="NetworkCheckpoints.SaveCheckpoint(Weights.ITrainingMemory, Stream)"/>), the best weights, the
    /// history and where training is. The rows are not in it. Allocates.
    /// </summary>
    /// <param name="destination">Written from its position on; stays open.</param>
    /// <exception cref="ArgumentException">The stream is null or cannot be written.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite, or there are more than 16,777,216 epochs; nothing has been written.</exception>
    public void SaveCheckpoint(Stream destination) => CheckpointWriter.Save(destination, _loop.Network, _loop.Checkpoint());

    /// <summary>Writes a checkpoint of the session into a file, which is replaced only when all has been written. Allocates.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite, or there are more than 16,777,216 epochs; nothing has been written.</exception>
    public void SaveCheckpoint(string path) => CheckpointWriter.Save(path, _loop.Network, _loop.Checkpoint());

    /// <summary>
    /// Goes on where the session of a checkpoint was, with the bits that it would have had: network, optimizer, best weights, history. This session must have been
    /// started with as many rows and the same options; that the rows are the same is the caller's part. Allocates.
    /// </summary>
    /// <param name="source">Read from its position to its end; stays open.</param>
    /// <exception cref="ArgumentException">The stream is null or cannot be read.</exception>
    /// <exception cref="WeightFormatException">The file is no checkpoint of such a session; neither the session nor the network has changed.</exception>
    public void LoadCheckpoint(Stream source)
    {
        var checkpoint = _loop.Checkpoint();
        CheckpointReader.Load(source, _loop.Network, checkpoint);
        _loop.Restore(checkpoint, Data);
    }

    /// <summary>Goes on where the session of a checkpoint in a file was: see <see cref="LoadCheckpoint(Stream)"/>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    /// <exception cref="WeightFormatException">The file is no checkpoint of such a session; neither the session nor the network has changed.</exception>
    public void LoadCheckpoint(string path)
    {
        using var source = Safetensors.Open(path);
        LoadCheckpoint(source);
    }

    /// <summary>Goes through training to its end, on whatever thread.</summary>
    internal FitResult Run(IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        _loop.Progress = progress;
        return _loop.Run(Data, cancellation);
    }

    // A longer step counts at once, a shorter one by and by: a frame that is late is worse than one that trains less.
    private static void Learn(ref TimeSpan length, TimeSpan took) =>
        length = took > length ? took : TimeSpan.FromTicks(((3 * length.Ticks) + took.Ticks) / 4);

    private TrainingLoop<T> Start(ITrainableNetwork<T> network, IClassTrainable<T>? classes, bool hasValidation, FitOptions? options)
    {
        var data = Data;
        return new TrainingLoop<T>(new TrainingSetup<T>(network, classes, data, hasValidation, options), data);
    }
}
