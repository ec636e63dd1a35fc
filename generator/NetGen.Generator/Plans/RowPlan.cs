namespace NetGen.Generator.Plans;

/// <summary>
/// How a layer's weights lie in rows of whole vectors, and how the kernels walk them. In the plain profile they always lie as W[out][in];
/// the order, the lanes and the chunks say in which order the products are added.
/// </summary>
/// <param name="Order">What a row holds.</param>
/// <param name="Lanes">Values of a logical vector.</param>
/// <param name="Count">Rows, padded so that a turn of the backward pass never ends early.</param>
/// <param name="Length">Values of a row, padded to whole vectors with zeros that stay zero.</param>
/// <param name="Used">Values of a row that are weights.</param>
/// <param name="Chunks">Independent sums over the inputs in an input-major forward pass, added in order at the end.</param>
/// <param name="IsUnrolled">Whether every vector multiply-add stands on its own.</param>
internal sealed record RowPlan(WeightOrder Order, int Lanes, int Count, int Length, int Used, int Chunks, bool IsUnrolled)
{
    /// <summary>Vectors of a row.</summary>
    public int Vectors => Length / Lanes;

    /// <summary>Lanes in use of a row's last vector, if not all.</summary>
    public int Ragged => Used % Lanes;

    /// <summary>Vectors summed at once in registers.</summary>
    public int Block => Math.Min(Vectors, VectorLimits.Accumulators);
}
