using System.Diagnostics;
using Racer.Driving;

namespace Racer.Races;

/// <summary>A race that is driven now: it learns as long as a frame has time for it, and is recorded. Nothing allocates after the constructor.</summary>
public sealed class LiveRace(int seed)
{
    /// <summary>The race.</summary>
    public Race Race { get; } = new(seed);

    /// <summary>What it was made of so far.</summary>
    public Recording Recording { get; } = new(seed);

    /// <summary>Whether it has lasted for as long as can be recorded: no frame changes it any more.</summary>
    public bool IsOver => Recording.IsFull;

    /// <summary>How long the last frame took, in milliseconds.</summary>
    public double Milliseconds { get; private set; }

    /// <summary>A frame: driving, then <see cref="Race.StepsOfFrame"/> steps of learning, or fewer where the time is up.</summary>
    /// <param name="keys">What is held down.</param>
    /// <param name="milliseconds">How long it may learn; the step that is begun before is ended.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such keys; nothing has changed.</exception>
    public void Frame(Keys keys, double milliseconds)
    {
        if ((keys & ~Recording.AllKeys) != 0)
            throw new ArgumentOutOfRangeException(nameof(keys), keys, $"expected keys below {(int)Recording.AllKeys + 1}");

        if (IsOver || (Race.Phase == Phase.Waiting && keys == Keys.None))
            return;

        var start = Stopwatch.GetTimestamp();
        Race.Drive(keys);
        var (learning, steps) = (Stopwatch.GetTimestamp(), 0);
        while (steps < Race.StepsOfFrame && Stopwatch.GetElapsedTime(learning).TotalMilliseconds < milliseconds && Race.Learn())
            steps++;
        Recording.Add(keys, steps);
        Milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
