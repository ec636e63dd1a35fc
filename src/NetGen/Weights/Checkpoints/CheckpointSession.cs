namespace NetGen.Weights;

/// <summary>A training session as a checkpoint carries it.</summary>
internal abstract class CheckpointSession
{
    /// <summary>The data and options on one line, <c>rows=150;batch=32;…</c>: a session of others cannot go on.</summary>
    public abstract string Run { get; }

    /// <summary>Where it is, on one line.</summary>
    public abstract string State { get; }

    /// <summary>The weights of the best epoch in the order of GetParameters; empty where they are not kept.</summary>
    public abstract WeightBuffer Best { get; }

    /// <summary>The rows of the history: <see cref="CheckpointTensor.HistoryColumns"/> numbers for each epoch.</summary>
    public abstract double[] History { get; }

    /// <summary>Takes what a file says, without changing the session yet.</summary>
    /// <param name="state">Where that session was.</param>
    /// <param name="history">Its history.</param>
    /// <returns>What should have been there; <see langword="null"/> where all is right.</returns>
    public abstract string? Read(string state, double[] history);
}
