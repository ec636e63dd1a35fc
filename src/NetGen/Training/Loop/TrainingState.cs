namespace NetGen.Training;

/// <summary>
/// Where a run is: with the network, its best weights and the history, all that a later process needs to go on with the same bits. The order of rows follows from
/// the epoch.
/// </summary>
internal struct TrainingState
{
    /// <summary>Epochs that have ended.</summary>
    public int Epoch;

    /// <summary>Steps of the epoch under way.</summary>
    public int StepInEpoch;

    /// <summary>Steps in all.</summary>
    public long Step;

    /// <summary>The sum of the losses of the rows that the epoch has had.</summary>
    public double LossSum;

    /// <summary>How many rows that is.</summary>
    public long RowsSeen;

    /// <summary>The lowest loss that an epoch had: of the start until one is lower.</summary>
    public double BestLoss;

    /// <summary>That epoch.</summary>
    public int BestEpoch;

    /// <summary>The lowest loss that counted as an improvement for stopping early.</summary>
    public double PatienceLoss;

    /// <summary>Epochs since then.</summary>
    public int Wait;

    /// <summary>What a schedule has seen that looks at the loss.</summary>
    public PlateauState Plateau;

    /// <summary>The rate of the last step.</summary>
    public double LearningRate;

    /// <summary>Time spent in training before the call under way.</summary>
    public TimeSpan Time;

    /// <summary>Why it ended; null until it has.</summary>
    public StopReason? StopReason;
}
