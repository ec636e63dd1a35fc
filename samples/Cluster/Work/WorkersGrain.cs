using Cluster.Silos;

namespace Cluster.Work;

/// <summary>Answers for its silo.</summary>
[SlotPlacement]
internal sealed class WorkersGrain(WorkThreads threads) : Grain, IWorkersGrain
{
    /// <inheritdoc/>
    public Task<int> CountThreadsAsync() => Task.FromResult(threads.Count);
}
