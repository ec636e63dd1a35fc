namespace NetGen.Training;

/// <summary>The order of the training rows in each epoch: a function of the seed and the epoch alone.</summary>
internal sealed class RowOrder
{
    private readonly int[] _rows;
    private readonly int[] _order;
    private readonly int _seed;
    private int _epoch;

    public RowOrder(int[] rows, FitOptions options)
    {
        _rows = rows;
        _order = options.Shuffle ? new int[rows.Length] : rows;
        _seed = options.Seed;
    }

    /// <summary>How many there are.</summary>
    public int Count => _rows.Length;

    /// <summary>The rows in ascending order.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>The rows as an epoch takes them; epochs count from 1, stream 0 is that of the split.</summary>
    public ReadOnlySpan<int> Of(int epoch)
    {
        if (_order != _rows && _epoch != epoch)
        {
            _rows.CopyTo(_order, 0);
            new RowRandom(_seed, epoch).Shuffle(_order);
            _epoch = epoch;
        }

        return _order;
    }
}
