using System.Text;
using Cluster.Work;

namespace Cluster.Sweep;

/// <summary>What is known so far: how far the sweep is, and which variants with which rates are best.</summary>
internal sealed class Board
{
    private readonly IReadOnlyList<SweepItem> _items;
    private readonly Dictionary<SweepItem, SweepRow> _rows = [];

    /// <summary>Begins with what is in the file.</summary>
    /// <param name="items">All pieces, in the order of the table.</param>
    /// <param name="known">Results; those that are not of this table are left out.</param>
    public Board(IReadOnlyList<SweepItem> items, IEnumerable<SweepRow> known)
    {
        _items = items;
        var wanted = items.ToHashSet();
        foreach (var row in known.Where(row => wanted.Contains(row.Item)))
            _rows[row.Item] = row;
        Known = _rows.Count;
    }

    /// <summary>All pieces.</summary>
    public int Total => _items.Count;

    /// <summary>Pieces that are done.</summary>
    public int Done => _rows.Count;

    /// <summary>Pieces that had been done before.</summary>
    public int Known { get; }

    /// <summary>What is still to do.</summary>
    public IEnumerable<SweepItem> Open => _items.Where(item => !_rows.ContainsKey(item));

    /// <summary>Takes a result.</summary>
    public void Add(SweepRow row) => _rows[row.Item] = row;

    /// <summary>The time left at the pace so far, or null before the first result.</summary>
    /// <param name="elapsed">Since the sweep went on.</param>
    public TimeSpan? Left(TimeSpan elapsed) => Done > Known ? elapsed / (Done - Known) * (Total - Done) : null;

    /// <summary>The mean of each variant with each rate, the best first.</summary>
    public IEnumerable<Standing> Best() => _items
        .Where(_rows.ContainsKey)
        .GroupBy(item => (item.Variant, item.Rate), item => _rows[item])
        .Select(group => Standing.Of(group.Key.Variant, group.Key.Rate, [.. group]))
        .OrderByDescending(standing => standing.Accuracy).ThenBy(standing => standing.Loss).ThenBy(standing => standing.Variant, StringComparer.Ordinal).ThenBy(standing => standing.Rate);

    /// <summary>The start of the SHA-256 of all rows in the order of the table: equal for equal bits, in whatever order they came.</summary>
    public string Hash()
    {
        var lines = _items.Where(_rows.ContainsKey).Select(item => ResultLine.Write(_rows[item]));
        return ShortHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }
}
