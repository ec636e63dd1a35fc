namespace Playground.Training;

/// <summary>How a class is written as the outputs of a network.</summary>
internal enum ClassEncoding
{
    /// <summary>0 for every other class, 1 for this one.</summary>
    ZeroOne,

    /// <summary>−1 and 1: for outputs that go below 0.</summary>
    MinusOneOne,
}
