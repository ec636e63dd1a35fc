namespace NetGen.Generator.Plans;

/// <summary>The vectors that kernels are compiled for.</summary>
internal enum VectorWidth
{
    /// <summary>Two vectors of 128 bits: a logical vector on processors that have no wider ones.</summary>
    Pair128,

    /// <summary>A logical vector.</summary>
    Bits256,

    /// <summary>Two logical vectors.</summary>
    Bits512,
}
