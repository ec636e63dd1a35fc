namespace NetGen.Training;

/// <summary>How to train. All have a default; they are read once, when training starts.</summary>
public sealed class FitOptions
{
    /// <summary>How often all training rows are gone through, at most: 1 and above. 100.</summary>
    public int Epochs { get; set; } = 100;

    /// <summary>Rows of a training step: 1 and above. 32.</summary>
    public int BatchSize { get; set; } = 32;

    /// <summary>The learning rate; a number is a constant one. Unset: the default of the network's optimizer, 0.01 for plain gradient descent.</summary>
    public Schedule? LearningRate { get; set; }

    /// <summary>Whether each epoch takes the rows in an order of its own, a function of <see cref="Seed"/> and the epoch. <see langword="true"/>.</summary>
    public bool Shuffle { get; set; } = true;

    /// <summary>Decides the order of the rows and the rows of the split: the same seed gives the same bits. 0.</summary>
    public int Seed { get; set; }

    /// <summary>
    /// The share of the rows that is held back for validation: 0 and above, below 1. They are drawn by <see cref="Seed"/>, with labels the same share of each
    /// class. 0: none.
    /// </summary>
    public double ValidationSplit { get; set; }

    /// <summary>Stops after so many epochs in a row without improvement of the validation loss, or of the training loss without validation rows. Unset: never.</summary>
    public int? Patience { get; set; }

    /// <summary>By how much the loss must fall to count as an improvement for <see cref="Patience"/>: 0 and above. 0.</summary>
    public double MinDelta { get; set; }

    /// <summary>Whether the weights of the best epoch are restored in the end, whatever ended it. <see langword="true"/>.</summary>
    public bool RestoreBest { get; set; } = true;

    /// <summary>Whether an epoch leaves out the rows that do not fill a batch. With <see cref="Shuffle"/> they are others each time. <see langword="false"/>.</summary>
    public bool DropLastPartialBatch { get; set; }

    /// <summary>Reports progress within an epoch too, after the first step that is so long after the last report; above 0. Unset: at the end of epochs only.</summary>
    public TimeSpan? ReportInterval { get; set; }

    /// <summary>
    /// With labels: a weight for each class, 0 and above, by which loss and gradient of its training rows are multiplied. As in Keras the sum is divided by the
    /// number of rows, not by that of weights. Validation is not weighted.
    /// </summary>
    public IReadOnlyList<double>? ClassWeights { get; set; }

    /// <summary>A weight for each row, 0 and above, by which its loss and gradient are multiplied, as in <see cref="ClassWeights"/>. Both together are multiplied.</summary>
    public IReadOnlyList<double>? SampleWeights { get; set; }

    /// <summary>A copy that no one else changes, after a look at each option.</summary>
    internal static FitOptions Checked(FitOptions? options)
    {
        var copy = options is null ? new FitOptions() : (FitOptions)options.MemberwiseClone();
        copy.Check();
        return copy;
    }

    private static ArgumentOutOfRangeException Wrong(string option, object value, string needs) => Demand.OutOfRange("options", "options." + option, value, needs);

    private void Check()
    {
        if (Epochs < 1)
        {
            throw Wrong(nameof(Epochs), Epochs, "1 or more");
        }

        if (BatchSize < 1)
        {
            throw Wrong(nameof(BatchSize), BatchSize, "1 or more");
        }

        if (!(ValidationSplit >= 0 && ValidationSplit < 1))
        {
            throw Wrong(nameof(ValidationSplit), ValidationSplit, "0 or more, and less than 1");
        }

        if (Patience is < 0)
        {
            throw Wrong(nameof(Patience), Patience, "0 or more");
        }

        if (!(MinDelta >= 0 && Demand.IsFinite(MinDelta)))
        {
            throw Wrong(nameof(MinDelta), MinDelta, "0 or more, and finite");
        }

        if (ReportInterval is { } interval && interval <= TimeSpan.Zero)
        {
            throw Wrong(nameof(ReportInterval), interval, "more than 0");
        }
    }
}
