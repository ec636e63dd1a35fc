using Cluster.Silos;
using Cluster.Work;

namespace Cluster.Sweep;

/// <summary>Does pieces of a sweep with the data of its silo.</summary>
[SlotPlacement]
internal sealed class SweepGrain(WorkThreads threads, SweepDataStore store) : WorkGrain(threads), ISweepGrain
{
    /// <inheritdoc/>
    public async Task<SweepRow?> ExamineAsync(SweepSettings settings, SweepItem item) =>
        store.Find(settings.Data) is { } data ? await DoAsync(() => Examination.Run(data, settings, item)) : null;

    /// <inheritdoc/>
    public Task<bool> ProvideAsync(SweepData data)
    {
        store.Add(data);
        return Task.FromResult(true);
    }
}
