namespace NetGen.Tests.Checks;

/// <summary>What the just-in-time compiler counts of a method before it decides whether to optimise it.</summary>
internal sealed record IlSize(int Bytes, int Instructions, int Blocks, int Locals, int LocalReferences)
{
    /// <summary>
    /// Half of what RyuJIT gives up at (60,000 bytes, 20,000 instructions, 2,000 blocks, 8,000 local references; inlining ends at 512 locals):
    /// inlining adds to what the IL shows.
    /// </summary>
    public static IlSize Budget { get; } = new(30_000, 10_000, 1_000, 256, 4_000);

    public bool IsBelow(IlSize limit) =>
        Bytes < limit.Bytes && Instructions < limit.Instructions && Blocks < limit.Blocks && Locals < limit.Locals && LocalReferences < limit.LocalReferences;

    /// <summary>The largest of each figure.</summary>
    public IlSize Max(IlSize other) => new(
        Math.Max(Bytes, other.Bytes),
        Math.Max(Instructions, other.Instructions),
        Math.Max(Blocks, other.Blocks),
        Math.Max(Locals, other.Locals),
        Math.Max(LocalReferences, other.LocalReferences));
}
