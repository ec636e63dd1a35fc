namespace NetGen.Generator.Plans;

/// <summary>The memory that a slot is part of.</summary>
internal enum BufferKind
{
    /// <summary>The network's parameters, <c>p</c>.</summary>
    Parameters,

    /// <summary>A user's sample, <c>x</c>.</summary>
    Sample,

    /// <summary>A copy of the sample at the start of a pass's scratch, padded to whole vectors.</summary>
    PaddedSample,

    /// <summary>What a forward pass keeps, <c>s</c>.</summary>
    Forward,

    /// <summary>The deltas, <c>d</c>.</summary>
    Deltas,

    /// <summary>Parameters in the common order.</summary>
    Common,

    /// <summary>An array of its own, in exported source.</summary>
    Exported,
}
