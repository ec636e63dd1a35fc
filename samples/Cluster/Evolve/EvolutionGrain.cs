using Cluster.Silos;
using Cluster.Work;

namespace Cluster.Evolve;

/// <summary>Does its shards on the threads of its silo, with the parameters that all slots of the silo share.</summary>
[SlotPlacement]
internal sealed class EvolutionGrain(WorkThreads threads, Replicas replicas, ILocalSiloDetails silo) : WorkGrain(threads), IEvolutionGrain
{
    /// <inheritdoc/>
    public async Task<ShardAnswer> EvaluateAsync(EvolutionSettings settings, int version, int shard)
    {
        var evolution = replicas.Of(Run, settings);
        var returns = evolution.Version == version ? await DoAsync(() => evolution.Evaluate(version, shard)) : null;
        return Answer(evolution, returns);
    }

    /// <inheritdoc/>
    public async Task<ShardAnswer> CatchUpAsync(EvolutionSettings settings, int version, float[] returns)
    {
        var evolution = replicas.Of(Run, settings);
        await DoAsync(() =>
        {
            for (var start = 0; start < returns.Length; start += settings.Evaluations)
                evolution.Advance(version++, returns.AsSpan(start, settings.Evaluations));
            return version;
        });
        return Answer(evolution, null);
    }

    private ShardAnswer Answer(Evolution evolution, float[]? returns) => new(silo.SiloAddress.ToParsableString(), evolution.Version, returns);
}
