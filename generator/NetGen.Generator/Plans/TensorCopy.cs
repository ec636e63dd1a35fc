namespace NetGen.Generator.Plans;

/// <summary>How a tensor's values are copied between the common order and the memory.</summary>
internal enum TensorCopy
{
    /// <summary>As they are: they lie in the common order.</summary>
    Whole,

    /// <summary>A row for each index of the first dimension, padded.</summary>
    OutputMajor,

    /// <summary>A row for each index of the second dimension, padded: a matrix transposed.</summary>
    InputMajor,

    /// <summary>One by one, by the description of the tensor.</summary>
    Elements,
}
