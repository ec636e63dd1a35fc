using System.Globalization;

namespace NetGen.Training;

/// <summary>What an epoch brought.</summary>
public readonly struct EpochRecord
{
    internal EpochRecord(int epoch, double loss, double validationLoss, double metric, double learningRate, TimeSpan time, bool isBest)
    {
        Epoch = epoch;
        Loss = loss;
        ValidationLoss = validationLoss;
        Metric = metric;
        LearningRate = learningRate;
        Time = time;
        IsBest = isBest;
    }

    /// <summary>Its number, from 1 on; 0 is the start.</summary>
    public int Epoch { get; }

    /// <summary>The training loss: the mean over the epoch's rows, each taken just before its step.</summary>
    public double Loss { get; }

    /// <summary>The mean loss of the validation rows after the epoch; NaN without such rows.</summary>
    public double ValidationLoss { get; }

    /// <summary>After the epoch, of the validation rows, or of the training rows where there are none: the accuracy with labels, 0 to 1; else the mean absolute error.</summary>
    public double Metric { get; }

    /// <summary>The learning rate of the epoch's last step.</summary>
    public double LearningRate { get; }

    /// <summary>Time spent in training up to the epoch's end.</summary>
    public TimeSpan Time { get; }

    /// <summary>Whether its validation loss, or its training loss where there is none, was the lowest so far.</summary>
    public bool IsBest { get; }

    /// <summary>The record on one line.</summary>
    /// <returns>Such as <c>epoch 3: loss 0.12, validation loss 0.15, metric 0.93, rate 0.01</c>.</returns>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        double.IsNaN(ValidationLoss) ? "epoch {0}: loss {1:G4}, metric {3:G4}, rate {4:G4}{5}" : "epoch {0}: loss {1:G4}, validation loss {2:G4}, metric {3:G4}, rate {4:G4}{5}",
        Epoch, Loss, ValidationLoss, Metric, LearningRate, IsBest ? ", best" : string.Empty);
}
