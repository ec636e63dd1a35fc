using System.Globalization;
using NetGen.Weights;

namespace NetGen.Training;

/// <summary>A <see cref="TrainingState"/> as one line of text: <c>epoch=3;stepInEpoch=2;…</c>, each always there and in this order, reals as the 16 hexadecimal digits of their bits.</summary>
internal static class SessionState
{
    private const string Expected = "the numbers of a training session, each in its range";

    private static readonly string[] Counts = ["epoch", "stepInEpoch", "step", "rowsSeen", "bestEpoch", "wait", "plateauWait", "plateauCooldown", "ticks", "stop"];

    private static readonly string[] Reals = ["lossSum", "bestLoss", "patienceLoss", "plateauRate", "plateauBest", "learningRate"];

    /// <summary>Writes it.</summary>
    public static string Write(in TrainingState state)
    {
        long[] counts =
        [
            state.Epoch, state.StepInEpoch, state.Step, state.RowsSeen, state.BestEpoch, state.Wait, state.Plateau.Wait, state.Plateau.Cooldown, state.Time.Ticks,
            state.StopReason is { } reason ? (int)reason : -1,
        ];
        double[] reals = [state.LossSum, state.BestLoss, state.PatienceLoss, state.Plateau.Rate, state.Plateau.Best, state.LearningRate];
        return string.Join(
            ";",
            counts.Select((value, i) => $"{Counts[i]}={value.ToString(CultureInfo.InvariantCulture)}").Concat(reals.Select((value, i) => $"{Reals[i]}={CheckpointNotes.Bits(value)}")));
    }

    /// <summary>Reads it.</summary>
    /// <returns>What should have been there; <see langword="null"/> where it is one that <see cref="Write"/> wrote.</returns>
    public static string? Read(string text, out TrainingState state)
    {
        state = default;
        var (parts, counts, reals) = (text.Split(';'), new long[Counts.Length], new double[Reals.Length]);
        if (parts.Length != counts.Length + reals.Length)
        {
            return Expected;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            var (isCount, k) = (i < counts.Length, i < counts.Length ? i : i - counts.Length);
            var name = (isCount ? Counts[k] : Reals[k]) + "=";
            var value = parts[i].StartsWith(name, StringComparison.Ordinal) ? parts[i].Substring(name.Length) : string.Empty;
            if (isCount ? !TryReadCount(value, out counts[k]) : !CheckpointNotes.TryReadBits(value, out reals[k]))
            {
                return Expected;
            }
        }

        // What does not fit is as wrong as what is no number.
        if (counts.Where((value, i) => Counts[i] is not ("step" or "rowsSeen" or "ticks")).Any(value => value != (int)value))
        {
            return Expected;
        }

        state = new TrainingState
        {
            Epoch = (int)counts[0],
            StepInEpoch = (int)counts[1],
            Step = counts[2],
            RowsSeen = counts[3],
            BestEpoch = (int)counts[4],
            Wait = (int)counts[5],
            Plateau = new PlateauState { Wait = (int)counts[6], Cooldown = (int)counts[7], Rate = reals[3], Best = reals[4] },
            Time = TimeSpan.FromTicks(counts[8]),
            StopReason = counts[9] < 0 ? null : (StopReason)counts[9],
            LossSum = reals[0],
            BestLoss = reals[1],
            PatienceLoss = reals[2],
            LearningRate = reals[5],
        };
        return counts.Take(9).Any(value => value < 0) || counts[9] is < -1 or > (int)StopReason.NonFinite ? Expected : null;
    }

    /// <summary>Whether a session could be there: counts that go together, and rates that a schedule gives.</summary>
    /// <param name="state">Where it is.</param>
    /// <param name="epochs">Epochs in all.</param>
    /// <param name="stepsPerEpoch">Steps of each.</param>
    /// <param name="rows">Training rows.</param>
    /// <param name="highestRate">The highest rate.</param>
    public static bool IsPossible(in TrainingState state, int epochs, int stepsPerEpoch, int rows, double highestRate) =>
        state.Epoch <= epochs
        && state.StepInEpoch <= stepsPerEpoch
        && state.Step == ((long)state.Epoch * stepsPerEpoch) + state.StepInEpoch
        && state.RowsSeen <= rows
        && state.RowsSeen > 0 == state.StepInEpoch > 0
        && state.BestEpoch <= state.Epoch
        && (Demand.IsFinite(state.LossSum) || state.StopReason == StopReason.NonFinite)
        && !double.IsNaN(state.BestLoss)
        && !double.IsNaN(state.PatienceLoss)
        && !double.IsNaN(state.Plateau.Best)
        && state.Plateau.Rate >= 0
        && state.Plateau.Rate <= highestRate
        && !(state.LearningRate < 0 || state.LearningRate > highestRate)
        && (state.StopReason is not null || state.Epoch < epochs);

    private static bool TryReadCount(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value.ToString(CultureInfo.InvariantCulture) == text;
}
