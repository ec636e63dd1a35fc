namespace Shared;

/// <summary>What a step of an episode leads to.</summary>
internal enum Outcome
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It has failed: the pole has fallen, the car has left the track. Nothing more is to be had.</summary>
    Lost,

    /// <summary>It is cut off, and would have gone on: what was still to come counts in learning.</summary>
    TimeUp,
}
