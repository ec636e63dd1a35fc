using Orleans.Concurrency;

namespace Cluster.Work;

/// <summary>A grain that does pieces of work, one at a time.</summary>
internal interface IWorkGrain : IGrainWithStringKey
{
    /// <summary>Whether a piece is being done here; answered at once, in the middle of one too. The grain of a slot whose silo was lost is another one, which knows of no work.</summary>
    [AlwaysInterleave, Alias("is-busy")]
    Task<bool> IsBusyAsync();
}
