namespace NetGen.Training;

/// <summary>A run, one step after another. <c>Fit</c> and the session are this loop, so both give the same bits.</summary>
internal sealed partial class TrainingLoop<T>
    where T : struct
{
    private readonly TrainingSetup<T> _setup;
    private readonly PlateauSchedule? _plateau;
    private readonly BestWeights<T>? _best;
    private readonly List<EpochRecord> _history = [];
    private readonly List<string> _warnings = [];
    private TrainingState _state;
    private TimeSpan _started;
    private TimeSpan _reported;
    private bool _isRunning;

    /// <param name="setup">The parts.</param>
    /// <param name="data">The rows.</param>
    public TrainingLoop(TrainingSetup<T> setup, in TrainingData<T> data)
    {
        _setup = setup;
        _plateau = setup.Schedule as PlateauSchedule;
        _best = setup.Options.RestoreBest ? new BestWeights<T>(setup.Network) : null;
        _state = new TrainingState
        {
            BestLoss = double.PositiveInfinity,
            PatienceLoss = double.PositiveInfinity,
            Plateau = _plateau?.Start ?? default,
            LearningRate = double.NaN,
        };
        if (setup.HasValidation)
        {
            setup.Examine(data);
            _state.BestLoss = setup.Examiner.Loss < double.PositiveInfinity ? setup.Examiner.Loss : double.PositiveInfinity;
        }

        DataHints.Add(_warnings, setup, data);
        _hints = _warnings.Count;
    }

    /// <summary>What tells the time.</summary>
    public Func<TimeSpan> Clock { get; set; } = TrainingClock.System;

    /// <summary>Told at the end of each epoch, and between if asked for.</summary>
    public IProgress<TrainingProgress>? Progress { get; set; }

    /// <summary>Whether the run has ended.</summary>
    public bool IsFinished => _state.StopReason is not null;

    /// <summary>Whether all steps of the epoch are done, so that its end is next.</summary>
    public bool IsAtEpochEnd => _state.StepInEpoch == _setup.StepsPerEpoch;

    /// <summary>Where the run is. Made when it is asked for, so that a step need not ask the clock.</summary>
    public TrainingProgress Last
    {
        get
        {
            var last = _history.Count == 0 ? new EpochRecord(0, double.NaN, double.NaN, double.NaN, double.NaN, TimeSpan.Zero, isBest: false) : _history[_history.Count - 1];
            var record = _state.RowsSeen == 0
                ? last
                : new EpochRecord(
                    _state.Epoch + 1, _state.LossSum / _state.RowsSeen, last.ValidationLoss, last.Metric, _state.LearningRate, Time, isBest: false);
            return new TrainingProgress(record, _setup.Options.Epochs, _state.Step);
        }
    }

    private TimeSpan Time => _isRunning ? _state.Time + (Clock() - _started) : _state.Time;

    /// <summary>Starts the time of a call.</summary>
    public void Resume() => (_started, _isRunning) = (Clock(), true);

    /// <summary>Ends it: time between calls is not spent in training.</summary>
    public void Pause() => (_state.Time, _isRunning) = (Time, false);

    /// <summary>Goes through the run to its end.</summary>
    public FitResult Run(in TrainingData<T> data, CancellationToken cancellation)
    {
        Resume();
        try
        {
            while (!IsFinished)
            {
                // An epoch whose steps are done is not lost.
                if (!IsAtEpochEnd && cancellation.IsCancellationRequested)
                {
                    Stop(StopReason.Cancelled, data);
                }
                else
                {
                    Advance(data);
                }
            }
        }
        catch
        {
            // A listener's, most likely: a reason to stop like others.
            _best?.Restore();
            throw;
        }

        Pause();
        return Result();
    }

    /// <summary>Does the next step, or ends the epoch.</summary>
    public void Advance(in TrainingData<T> data)
    {
        if (IsAtEpochEnd)
        {
            EndEpoch(data);
        }
        else
        {
            Step(data);
        }
    }

    /// <summary>Ends the run: restores the best weights and looks at what became of the network.</summary>
    public void Stop(StopReason reason, in TrainingData<T> data)
    {
        _state.StopReason = reason;

        // Of the network as training has left it: the best weights may be those of before what went wrong.
        NetworkHints.Add(_warnings, _setup, data);
        _best?.Restore();
    }

    /// <summary>What the run has brought so far.</summary>
    public FitResult Result() =>
        new(_history.ToArray(), _state.BestEpoch, _state.StopReason ?? StopReason.Cancelled, _warnings.ToArray());

    private void Step(in TrainingData<T> data)
    {
        var (epoch, size) = (_state.Epoch + 1, _setup.Options.BatchSize);
        var order = _setup.Order.Of(epoch);
        var first = _state.StepInEpoch * size;
        var rows = order.Slice(first, Math.Min(size, order.Length - first));
        _state.LearningRate = _plateau is null ? _setup.Schedule.RateAt(_state.Step, _setup.Steps) : _state.Plateau.Rate;
        var loss = _setup.Step.Take(data.Training, rows, Number<T>.Instance.From(_state.LearningRate));
        _state.Step++;
        _state.StepInEpoch++;
        _state.RowsSeen += rows.Length;
        _state.LossSum += _setup.IsMean ? loss * rows.Length : loss;
        if (!Demand.IsFinite(loss))
        {
            _warnings.Add(NotFinite("loss", epoch));
            Stop(StopReason.NonFinite, data);
        }
        else if (Progress is not null && _setup.Options.ReportInterval is { } interval && !IsAtEpochEnd && Time - _reported >= interval)
        {
            Report();
        }
    }

    private void EndEpoch(in TrainingData<T> data)
    {
        var examiner = _setup.Examiner;
        _setup.Examine(data);
        var loss = _state.LossSum / _state.RowsSeen;
        var watched = _setup.HasValidation ? examiner.Loss : loss;

        // The first epoch is better than a start that is no better.
        var isBest = Demand.IsFinite(watched) && (watched < _state.BestLoss || (_state.Epoch == 0 && watched == _state.BestLoss));
        _state.Epoch++;
        (_state.StepInEpoch, _state.LossSum, _state.RowsSeen) = (0, 0, 0);
        if (isBest)
        {
            (_state.BestLoss, _state.BestEpoch) = (watched, _state.Epoch);
            _best?.Keep();
        }

        var validation = _setup.HasValidation ? examiner.Loss : double.NaN;
        var record = new EpochRecord(_state.Epoch, loss, validation, examiner.Metric, _state.LearningRate, Time, isBest);
        _history.Add(record);
        _plateau?.Update(ref _state.Plateau, watched);
        if (ReasonToStop(watched) is { } reason)
        {
            Stop(reason, data);
        }

        Report();
    }

    private StopReason? ReasonToStop(double watched)
    {
        if (!Demand.IsFinite(watched))
        {
            _warnings.Add(NotFinite(_setup.HasValidation ? "validation loss" : "mean loss", _state.Epoch));
            return StopReason.NonFinite;
        }

        if (watched < _state.PatienceLoss - _setup.Options.MinDelta)
        {
            (_state.PatienceLoss, _state.Wait) = (watched, 0);
        }
        else
        {
            _state.Wait++;
        }

        return _state.Epoch == _setup.Options.Epochs ? StopReason.Completed
            : _state.Wait > 0 && _state.Wait >= _setup.Options.Patience ? StopReason.EarlyStopped
            : null;
    }

    private void Report()
    {
        var last = Last;
        _reported = last.Time;
        Progress?.Report(last);
    }

    private string NotFinite(string what, int epoch) => FormattableString.Invariant(
        $"The {what} was not finite in epoch {epoch}, step {_state.Step}, at learning rate {_state.LearningRate:G4}: try a smaller rate, and look for inputs that are very large or not numbers. A step too large for the numbers counts as a loss that is not finite.");
}
