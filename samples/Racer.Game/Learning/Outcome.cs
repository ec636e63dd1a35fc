namespace Racer.Learning;

/// <summary>How an episode goes on.</summary>
internal enum Outcome
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>The car has left the track.</summary>
    Crashed,

    /// <summary>It has lasted long enough: what would have come is estimated.</summary>
    TimeUp,
}
