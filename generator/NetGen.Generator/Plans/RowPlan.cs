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
/// <param name="Chunks">How the inputs of a unit are cut into sums, in every form of the forward pass.</param>
/// <param name="IsUnrolled">Whether every vector multiply-add stands on its own.</param>
internal sealed record RowPlan(WeightOrder Order, int Lanes, int Count, int Length, int Used, ChunkPlan Chunks, bool IsUnrolled)
{
    /// <summary>
    /// Whether a step multiplies the layer's inputs by the learning rate, and not its deltas. The inputs are known long before the deltas, for which the next call waits,
    /// and the product is out of the loop over a row. A long first layer has no such loop.
    /// An input beyond the largest number divided by the rate gives no number, as such a delta did before.
    /// </summary>
    public bool ScalesInputs { get; init; }

    /// <summary>Vectors of a row.</summary>
    public int Vectors => Length / Lanes;

    /// <summary>Lanes in use of a row's last vector, if not all.</summary>
    public int Ragged => Used % Lanes;

    /// <summary>Vectors of each of so many rows that a register tile has in hand: as many as there are sums for, so that each delta that is spread serves several.</summary>
    public int TileVectors(int rows, int most)
    {
        var vectors = most;
        while (vectors > 1 && (Vectors % vectors != 0 || vectors * rows > most * most))
        {
            vectors /= 2;
        }

        return vectors;
    }
}
