using Cluster.Work;

namespace Cluster.Evolve;

/// <summary>What a silo answers.</summary>
/// <param name="Silo">Which one.</param>
/// <param name="Known">The version of the parameters that it has: how many generations it knows the returns of.</param>
/// <param name="Result">The returns of the shard; null where the silo has another version than was asked for.</param>
[GenerateSerializer, Immutable, Alias("shard-answer")]
internal sealed record ShardAnswer([property: Id(0)] string Silo, [property: Id(1)] int Known, [property: Id(2)] float[]? Result) : IWorkAnswer<float[]>;
