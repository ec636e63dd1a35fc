using System.Globalization;

namespace NetGen.Training;

/// <summary>What training brought.</summary>
public sealed class FitResult
{
    internal FitResult(IReadOnlyList<EpochRecord> history, int bestEpoch, StopReason stopReason, IReadOnlyList<string> warnings)
    {
        History = history;
        BestEpoch = bestEpoch;
        StopReason = stopReason;
        Warnings = warnings;
    }

    /// <summary>A record for each epoch that ended, from epoch 1 on.</summary>
    public IReadOnlyList<EpochRecord> History { get; }

    /// <summary>
    /// The epoch with the lowest validation loss, or training loss where there are no validation rows. 0 is the start: no epoch ended, or each left a higher
    /// validation loss.
    /// </summary>
    public int BestEpoch { get; }

    /// <summary>Why training ended.</summary>
    public StopReason StopReason { get; }

    /// <summary>What looks wrong with the data or the network, in sentences: inputs far from standardised, a class without rows, and the like. Often empty.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>
    /// Writes the history as comma-separated values, the same on every machine: a heading and a line for each epoch, with a full stop in numbers, seconds for
    /// the time, 1 or 0 for the best so far, and nothing for what is not a number.
    /// </summary>
    /// <param name="writer">Stays open.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    public void WriteCsv(TextWriter writer)
    {
        Demand.NotNull("writer", writer);
        writer.Write("epoch,loss,validation_loss,metric,learning_rate,seconds,is_best\n");
        foreach (var record in History)
        {
            writer.Write(string.Format(
                CultureInfo.InvariantCulture,
                "{0},{1},{2},{3},{4},{5},{6}\n",
                record.Epoch,
                Cell(record.Loss),
                Cell(record.ValidationLoss),
                Cell(record.Metric),
                Cell(record.LearningRate),
                Cell(record.Time.TotalSeconds),
                record.IsBest ? 1 : 0));
        }
    }

    /// <summary>The result on one line.</summary>
    /// <returns>Such as <c>EarlyStopped after 31 epochs; best: epoch 21: loss 0.12, …</c>.</returns>
    public override string ToString()
    {
        var best = BestEpoch == 0 ? "the start" : History[BestEpoch - 1].ToString();
        return string.Format(CultureInfo.InvariantCulture, "{0} after {1} epochs; best: {2}", StopReason, History.Count, best);
    }

    private static string Cell(double value) => double.IsNaN(value) ? string.Empty : value.ToString("R", CultureInfo.InvariantCulture);
}
