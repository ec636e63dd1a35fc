using NetGen.Weights;

namespace NetGen.Training;

/// <summary>The data and options of a session as one line of text, <c>rows=150;heldBack=30;…</c>: all that decides its steps, but the numbers of the rows.</summary>
internal static class SessionRun
{
    /// <summary>The line.</summary>
    /// <param name="setup">The session's parts.</param>
    public static string Of<T>(TrainingSetup<T> setup)
        where T : struct
    {
        var options = setup.Options;
        return string.Join(
            ";",
            FormattableString.Invariant($"rows={setup.Order.Count + setup.HeldBack.Length}"),
            FormattableString.Invariant($"heldBack={setup.HeldBack.Length}"),
            FormattableString.Invariant($"validationRows={setup.ValidationRows}"),
            $"targets={(setup.Classes is null ? "values" : "labels")}",
            FormattableString.Invariant($"BatchSize={options.BatchSize}"),
            FormattableString.Invariant($"Epochs={options.Epochs}"),
            FormattableString.Invariant($"Seed={options.Seed}"),
            $"Shuffle={options.Shuffle}",
            $"DropLastPartialBatch={options.DropLastPartialBatch}",
            $"ValidationSplit={Schedule.Number(options.ValidationSplit)}",
            FormattableString.Invariant($"Patience={options.Patience ?? -1}"),
            $"MinDelta={Schedule.Number(options.MinDelta)}",
            $"RestoreBest={options.RestoreBest}",
            $"LearningRate={setup.Schedule.Text}",
            $"weights={WeightsOf(setup.RowWeights)}");
    }

    private static string WeightsOf(double[]? weights)
    {
        if (weights is null)
        {
            return "none";
        }

        var fingerprint = default(WeightFingerprint);
        fingerprint.Add(weights.AsSpan());
        return fingerprint.ToString();
    }
}
