using Cluster.Silos;

namespace Cluster.Sweep;

/// <summary>The data of a silo; only the latest are kept. What is gone is asked for again.</summary>
internal sealed class SweepDataStore
{
    private const int Kept = 4;

    private readonly Latest<string, SweepDataParts> _latest = new(Kept);

    /// <summary>The data of a hash, or null where not all rows are here.</summary>
    public SweepData? Find(string hash) => _latest.Find(hash)?.Whole;

    /// <summary>Keeps a part of data.</summary>
    /// <param name="hash">Of all rows.</param>
    /// <param name="rows">How many there are in all.</param>
    /// <param name="first">The first row of the part.</param>
    /// <param name="part">Some rows, or none.</param>
    /// <returns>How many rows are here now, from the first without a gap.</returns>
    public int Add(string hash, int rows, int first, SweepData part) => _latest.GetOrAdd(hash, () => new SweepDataParts(hash, rows)).Add(first, part);
}
