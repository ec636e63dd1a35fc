namespace Cluster.Sweep;

/// <summary>The data of a silo; only the latest are kept. What is gone is asked for again.</summary>
internal sealed class SweepDataStore
{
    private const int Kept = 4;

    private readonly LinkedList<(string Hash, SweepData Data)> _latest = [];

    /// <summary>The data of a hash, or null.</summary>
    public SweepData? Find(string hash)
    {
        lock (_latest)
        {
            return _latest.FirstOrDefault(each => each.Hash == hash).Data;
        }
    }

    /// <summary>Keeps data.</summary>
    public void Add(SweepData data)
    {
        var hash = data.Hash();
        lock (_latest)
        {
            if (_latest.Any(each => each.Hash == hash))
                return;

            _latest.AddFirst((hash, data));
            if (_latest.Count > Kept)
                _latest.RemoveLast();
        }
    }
}
