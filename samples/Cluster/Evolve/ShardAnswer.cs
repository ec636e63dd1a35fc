namespace Cluster.Evolve;

/// <summary>What a silo answers.</summary>
/// <param name="Silo">Which one.</param>
/// <param name="Version">Of the parameters that it has.</param>
/// <param name="Returns">Those of the shard; null where the silo has another version than was asked for.</param>
[GenerateSerializer, Immutable, Alias("shard-answer")]
internal sealed record ShardAnswer([property: Id(0)] string Silo, [property: Id(1)] int Version, [property: Id(2)] float[]? Returns);
