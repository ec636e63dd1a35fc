using System.Globalization;

namespace NetGen.Training;

/// <summary>Where training is: at the end of an epoch, or within one.</summary>
public readonly struct TrainingProgress
{
    internal TrainingProgress(in EpochRecord record, int epochs, long step)
    {
        Epoch = record.Epoch;
        Epochs = epochs;
        Step = step;
        Loss = record.Loss;
        ValidationLoss = record.ValidationLoss;
        Metric = record.Metric;
        LearningRate = record.LearningRate;
        Time = record.Time;
        IsBest = record.IsBest;
    }

    /// <summary>The epoch under way or just ended, from 1 on; 0 before the first step.</summary>
    public int Epoch { get; }

    /// <summary>How many epochs there will be if nothing stops them.</summary>
    public int Epochs { get; }

    /// <summary>Training steps done.</summary>
    public long Step { get; }

    /// <summary>The training loss: the mean over the rows that the epoch has had so far; NaN before the first step.</summary>
    public double Loss { get; }

    /// <summary>The validation loss of the last epoch that has ended; NaN without validation rows or such an epoch.</summary>
    public double ValidationLoss { get; }

    /// <summary>The metric of the last epoch that has ended, as in <see cref="EpochRecord.Metric"/>; NaN without such an epoch.</summary>
    public double Metric { get; }

    /// <summary>The learning rate of the last step; NaN before the first.</summary>
    public double LearningRate { get; }

    /// <summary>Time spent in training.</summary>
    public TimeSpan Time { get; }

    /// <summary>Whether this is the end of an epoch that is the best so far.</summary>
    public bool IsBest { get; }

    /// <summary>The progress on one line.</summary>
    /// <returns>Such as <c>epoch 3/100, step 90: loss 0.12, validation loss 0.15, metric 0.93, rate 0.01</c>.</returns>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        double.IsNaN(ValidationLoss)
            ? "epoch {0}/{1}, step {2}: loss {3:G4}, metric {5:G4}, rate {6:G4}{7}"
            : "epoch {0}/{1}, step {2}: loss {3:G4}, validation loss {4:G4}, metric {5:G4}, rate {6:G4}{7}",
        Epoch, Epochs, Step, Loss, ValidationLoss, Metric, LearningRate, IsBest ? ", best" : string.Empty);
}
