namespace NetGen.Training;

/// <content>Stopping in one process and going on in another.</content>
internal sealed partial class TrainingLoop<T>
{
    private readonly int _hints;

    /// <summary>The network that is trained.</summary>
    public ITrainableNetwork<T> Network => _setup.Network;

    /// <summary>Where the run is, as a checkpoint carries it.</summary>
    public SessionCheckpoint<T> Checkpoint() => new(_setup, _state, _history, _best);

    /// <summary>Goes on where the run of a checkpoint was; the network and the best weights are that one's already.</summary>
    public void Restore(SessionCheckpoint<T> checkpoint, in TrainingData<T> data)
    {
        _state = checkpoint.Loaded;
        _history.Clear();
        _history.AddRange(checkpoint.LoadedEpochs);
        _reported = _state.Time;
        _warnings.RemoveRange(_hints, _warnings.Count - _hints);
        if (!IsFinished)
        {
            return;
        }

        // The sentences follow from where it ended.
        if (_state.StopReason == StopReason.NonFinite)
        {
            _warnings.Add(_state.StepInEpoch > 0 ? NotFinite("loss", _state.Epoch + 1) : NotFinite(_setup.HasValidation ? "validation loss" : "mean loss", _state.Epoch));
        }

        NetworkHints.Add(_warnings, _setup, data);
    }
}
