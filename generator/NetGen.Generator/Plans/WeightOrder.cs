namespace NetGen.Generator.Plans;

/// <summary>Which index of a layer's weights runs along a row in memory.</summary>
internal enum WeightOrder
{
    /// <summary>
    /// W[out][in]: a row holds one unit's weights. The forward pass sums a row's products over the lanes; the backward pass adds
    /// whole rows. It suits few outputs.
    /// </summary>
    OutputMajor,

    /// <summary>
    /// W[in][out]: a row holds what one input gives to all units. The forward pass adds whole rows; the backward pass sums a row's
    /// products over the lanes. It suits wide outputs, and the first layer, which passes nothing down.
    /// </summary>
    InputMajor,
}
