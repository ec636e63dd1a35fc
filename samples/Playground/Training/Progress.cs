namespace Playground.Training;

/// <summary>How an experiment goes.</summary>
internal sealed record Progress
{
    /// <summary>Finished epochs.</summary>
    public int Epoch { get; init; }

    /// <summary>Finished steps.</summary>
    public int Step { get; init; }

    /// <summary>The loss on the rows that are trained on.</summary>
    public float TrainLoss { get; init; }

    /// <summary>The loss on the rows to test with; NaN where there are none.</summary>
    public float TestLoss { get; init; }

    /// <summary>What a step took in the last frame, in microseconds; 0 where there was none.</summary>
    public double StepMicroseconds { get; init; }

    /// <summary>The epoch whose weights were the best so far.</summary>
    public int BestEpoch { get; init; }

    /// <summary>Why it stopped; null where it can go on.</summary>
    public Failure? Failure { get; init; }
}
