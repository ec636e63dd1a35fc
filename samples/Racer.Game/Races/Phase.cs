namespace Racer.Races;

/// <summary>What a race is at.</summary>
public enum Phase
{
    /// <summary>It waits for the first key.</summary>
    Waiting,

    /// <summary>The player drives, and the network learns to do the same.</summary>
    Imitating,

    /// <summary>The network drives, and tries on cars that nobody sees what would be better. The player may drive on.</summary>
    Improving,
}
