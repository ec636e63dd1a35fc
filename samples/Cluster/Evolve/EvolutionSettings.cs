namespace Cluster.Evolve;

/// <summary>What a run of evolution strategies is a function of: two runs with the same settings have the same bits, wherever their work is done.</summary>
/// <param name="Seed">Decides the first parameters, the noise and the first states.</param>
/// <param name="Pairs">Antithetic pairs of a generation: twice as many evaluations.</param>
/// <param name="Deviation">σ, the standard deviation of the noise on each parameter.</param>
/// <param name="LearningRate">Of the optimizer that the network declares.</param>
/// <param name="Episodes">Episodes of an evaluation; its return is their mean.</param>
[GenerateSerializer, Immutable, Alias("evolution-settings")]
internal sealed record EvolutionSettings(
    [property: Id(0)] int Seed,
    [property: Id(1)] int Pairs,
    [property: Id(2)] float Deviation,
    [property: Id(3)] float LearningRate,
    [property: Id(4)] int Episodes)
{
    /// <summary>Pairs that are handed out at once, whatever the number of silos.</summary>
    public const int PairsOfShard = 8;

    /// <summary>Pieces of work that a generation is cut into; the last may have fewer pairs.</summary>
    public int Shards => (Pairs + PairsOfShard - 1) / PairsOfShard;

    /// <summary>Evaluations of a generation.</summary>
    public int Evaluations => 2 * Pairs;

    /// <summary>The pairs of a shard: the first, and how many.</summary>
    public (int First, int Count) PairsOf(int shard) => (shard * PairsOfShard, Math.Min(PairsOfShard, Pairs - (shard * PairsOfShard)));

    /// <summary>The seed of a pair's noise and first states. Within 2³² pairs no two of a run have the same.</summary>
    /// <param name="version">Steps that the parameters have taken.</param>
    /// <param name="pair">Which pair of the generation.</param>
    public int SeedOf(int version, int pair) => unchecked((Seed * (int)0x9E3779B1) + (version * Pairs) + pair);
}
