using System.Diagnostics;

namespace NetGen.Training;

/// <summary>The clock of training: it only ever goes forward. Tests have one of their own.</summary>
internal static class TrainingClock
{
    /// <summary>The time since some moment.</summary>
    public static readonly Func<TimeSpan> System = () => TimeSpan.FromSeconds(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency);
}
