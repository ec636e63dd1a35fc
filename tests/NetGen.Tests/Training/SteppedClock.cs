namespace NetGen.Tests.Training;

/// <summary>A clock that goes on by a millisecond whenever it is read.</summary>
internal sealed class SteppedClock
{
    public TimeSpan Now { get; set; }

    public TimeSpan Read() => Now += TimeSpan.FromMilliseconds(1);
}
