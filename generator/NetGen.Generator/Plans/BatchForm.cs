namespace NetGen.Generator.Plans;

/// <summary>How the code goes through a batch.</summary>
internal enum BatchForm
{
    /// <summary>Sample by sample: plain code.</summary>
    OneByOne,

    /// <summary>Tiles of samples, vectors along the outputs or inputs: wide layers.</summary>
    Tiles,

    /// <summary>As many samples at once as a vector has lanes, one in each: networks narrower than a few vectors.</summary>
    Lanes,
}
