using Cluster.Work;

namespace Cluster.Evolve;

/// <summary>A slot of a run of evolution strategies: tries parameters that it works out itself from the returns of earlier generations.</summary>
[Alias("evolution")]
internal interface IEvolutionGrain : IWorkGrain
{
    /// <summary>Does a shard.</summary>
    /// <param name="settings">Of the run.</param>
    /// <param name="version">The parameters to be tried.</param>
    /// <param name="shard">Which part of the generation.</param>
    [Alias("evaluate")]
    Task<ShardAnswer> EvaluateAsync(EvolutionSettings settings, int version, int shard);

    /// <summary>Tells this slot's silo the returns of generations, one after another.</summary>
    /// <param name="settings">Of the run.</param>
    /// <param name="version">That of the first generation.</param>
    /// <param name="returns">All returns of each generation.</param>
    [Alias("catch-up")]
    Task<ShardAnswer> CatchUpAsync(EvolutionSettings settings, int version, float[] returns);
}
