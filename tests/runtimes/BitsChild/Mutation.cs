namespace NetGen.BitsChild;

/// <summary>What the child does wrong to one network on purpose, so that the test can show it would be seen.</summary>
internal enum Mutation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The last bit of the last trained parameter is another.</summary>
    FlippedBit,

    /// <summary>The sign of a zero among the outputs is another.</summary>
    NegativeZero,

    /// <summary>The weights are drawn from another seed.</summary>
    OtherSeed,

    /// <summary>All steps have the learning rate 0.</summary>
    NoLearning,

    /// <summary>One target of one step is infinite, so the loss of that step is.</summary>
    InfiniteTarget,
}
