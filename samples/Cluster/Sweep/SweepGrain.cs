using Cluster.Silos;
using Cluster.Work;

namespace Cluster.Sweep;

/// <summary>Does pieces of a sweep with the data of its silo.</summary>
[SlotPlacement]
internal sealed class SweepGrain(WorkThreads threads, SweepDataStore store, ILocalSiloDetails silo) : WorkGrain(threads), ISweepGrain
{
    /// <inheritdoc/>
    public async Task<SweepAnswer> ExamineAsync(SweepSettings settings, SweepItem item) => store.Find(settings.Data) is { } data
        ? Answer(data.Labels.Length, await DoAsync(() => Examination.Run(data, settings, item)))
        : Answer(0, null);

    /// <inheritdoc/>
    public Task<SweepAnswer> ProvideAsync(string hash, int rows, int first, SweepData part) => Task.FromResult(Answer(store.Add(hash, rows, first, part), null));

    private SweepAnswer Answer(int known, SweepRow? row) => new(silo.SiloAddress.ToParsableString(), known, row);
}
