namespace NetGen.Numerics;

/// <summary>How long the shards of a batch are. The generator is compiled with this file, and reserves memory for a shard's standardized samples.</summary>
internal static class ShardLength
{
    /// <summary>Samples of a shard.</summary>
    public const int Samples = 64;
}
