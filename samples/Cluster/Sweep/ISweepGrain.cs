using Cluster.Work;

namespace Cluster.Sweep;

/// <summary>A slot of a sweep.</summary>
[Alias("sweep")]
internal interface ISweepGrain : IWorkGrain
{
    /// <summary>Does a piece.</summary>
    /// <returns>The result, or none where this slot's silo does not have the data.</returns>
    [Alias("examine")]
    Task<SweepAnswer> ExamineAsync(SweepSettings settings, SweepItem item);

    /// <summary>Gives this slot's silo a part of the data.</summary>
    /// <param name="hash">Of all rows.</param>
    /// <param name="rows">How many there are in all.</param>
    /// <param name="first">The first row of the part.</param>
    /// <param name="part">Some rows, or none.</param>
    /// <returns>How many rows the silo has now.</returns>
    [Alias("provide")]
    Task<SweepAnswer> ProvideAsync(string hash, int rows, int first, SweepData part);
}
