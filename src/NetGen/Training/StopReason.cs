namespace NetGen.Training;

/// <summary>Why training ended. Whatever it was, the best weights are restored unless <see cref="FitOptions.RestoreBest"/> is off.</summary>
public enum StopReason
{
    /// <summary>All epochs were run.</summary>
    Completed,

    /// <summary>The loss has not improved for <see cref="FitOptions.Patience"/> epochs.</summary>
    EarlyStopped,

    /// <summary>The caller asked for it.</summary>
    Cancelled,

    /// <summary>A loss was infinite or not a number.</summary>
    NonFinite,
}
