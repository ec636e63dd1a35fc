using NetGen.Training;

namespace NetGen.Tool.Reports;

/// <summary>Training on lines, some in all, where there is no terminal to draw in.</summary>
/// <param name="terminal">Where they go.</param>
internal sealed class EpochLines(Terminal terminal) : IProgress<TrainingProgress>
{
    private const int Lines = 10;

    private int _shown;

    public void Report(TrainingProgress value)
    {
        // The first line of each tenth that has begun.
        var share = (int)((long)value.Epoch * Lines / value.Epochs);
        if (share > _shown || value.Epoch == 1)
        {
            _shown = share;
            terminal.Line(Describe(value));
        }
    }

    /// <summary>An epoch on one line.</summary>
    public static string Describe(TrainingProgress now) => FormattableString.Invariant(
        $"epoch {now.Epoch}/{now.Epochs}: loss {now.Loss:G4}{(double.IsNaN(now.ValidationLoss) ? string.Empty : FormattableString.Invariant($", validation loss {now.ValidationLoss:G4}"))}");
}
