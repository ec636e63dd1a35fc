namespace NetGen.Generator.Programs;

/// <summary>What becomes of the channels of a position.</summary>
internal enum Reducing
{
    /// <summary>Their sum, by lanes: channel c is added to sum c mod 8 (4 in double), and these by a binary tree.</summary>
    Sum,

    /// <summary>The largest.</summary>
    Maximum,
}
