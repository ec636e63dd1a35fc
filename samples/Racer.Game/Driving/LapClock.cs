namespace Racer.Driving;

/// <summary>Counts laps and their times, in frames.</summary>
public sealed class LapClock(double length)
{
    private int _started;
    private int _frame;

    /// <summary>Laps that are complete.</summary>
    public int Laps { get; private set; }

    /// <summary>Frames of the last lap; 0 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>Frames of the shortest lap from a flying start; 0 before there is one.</summary>
    public int Best { get; private set; }

    /// <summary>Frames since the lap began.</summary>
    public int Current => _frame - _started;

    /// <summary>Notes a frame.</summary>
    /// <param name="car">The car after it.</param>
    public void Note(Car car)
    {
        _frame++;
        if (car.Travelled < (Laps + 1) * length)
            return;

        (Last, _started) = (Current, _frame);
        if (Laps > 0 && (Best == 0 || Last < Best))
            Best = Last;
        Laps++;
    }

    /// <summary>Begins again.</summary>
    public void Reset() => (_started, _frame, Laps, Last, Best) = (0, 0, 0, 0, 0);
}
