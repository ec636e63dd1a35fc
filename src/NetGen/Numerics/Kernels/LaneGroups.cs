namespace NetGen.Numerics;

/// <summary>How many groups of samples go together where samples lie in the lanes. The generator is compiled with this file, and reserves the memory for them.</summary>
internal static class LaneGroups
{
    /// <summary>
    /// Groups of samples that take each pass of training together, and on the stack at most so many: one's functions are computed while those before it still are, and their gradients are summed in
    /// registers before they are added to memory, which makes it one access for all of them.
    /// </summary>
    public const int Most = 4;
}
