using Cluster.Work;

namespace Cluster.Sweep;

/// <summary>A slot of a sweep.</summary>
[Alias("sweep")]
internal interface ISweepGrain : IWorkGrain
{
    /// <summary>Does a piece.</summary>
    /// <returns>The result, or null where this slot's silo does not have the data.</returns>
    [Alias("examine")]
    Task<SweepRow?> ExamineAsync(SweepSettings settings, SweepItem item);

    /// <summary>Gives this slot's silo the data.</summary>
    /// <returns>True.</returns>
    [Alias("provide")]
    Task<bool> ProvideAsync(SweepData data);
}
