namespace Shared;

/// <summary>What a step leads to.</summary>
internal enum Outcome
{
    /// <summary>The pole stands.</summary>
    Running,

    /// <summary>The pole has fallen, or the cart has left the rail: nothing more is to be had.</summary>
    Lost,

    /// <summary>The episode is cut off; the pole would have stood on, so what was still to come counts in learning.</summary>
    TimeUp,
}
