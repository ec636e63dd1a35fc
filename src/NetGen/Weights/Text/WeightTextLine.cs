namespace NetGen.Weights;

/// <summary>A line of numbers of a text: a row of a tensor, or all of one that has one dimension; behind a unit's weights its bias, behind a mean its deviation.</summary>
internal readonly struct WeightTextLine
{
    private readonly WeightTensor _tensor;
    private readonly WeightTensor _tail;
    private readonly int _row;
    private readonly int _head;
    private readonly string? _unit;

    /// <summary>A line of a tensor by itself.</summary>
    public WeightTextLine(in WeightTensor tensor, int row)
    {
        _tensor = tensor;
        _tail = default;
        _row = row;
        _head = tensor.Rank == 1 ? tensor.Rows : tensor.RowLength;
        _unit = null;
        Numbers = _head;
    }

    /// <summary>A unit's line: a row, and behind it one number of another tensor.</summary>
    /// <param name="unit">How messages call a unit.</param>
    /// <param name="tensor">Whose row it is.</param>
    /// <param name="tail">The other tensors of the layer: one or none.</param>
    /// <param name="row">Which row.</param>
    public WeightTextLine(string unit, in WeightTensor tensor, ReadOnlySpan<WeightTensor> tail, int row)
    {
        _tensor = tensor;
        _tail = tail.IsEmpty ? default : tail[0];
        _row = row;
        _head = tensor.RowLength;
        _unit = unit;
        Numbers = _head + tail.Length;
    }

    /// <summary>How messages call it: <c>unit 3</c>.</summary>
    public string Name =>
        _unit is not null ? FormattableString.Invariant($"{_unit} {_row + 1}")
        : _tensor.Rank == 1 ? TensorKinds.Name(_tensor.Kind)
        : FormattableString.Invariant($"{TensorKinds.Name(_tensor.Kind)}, row {_row + 1}");

    /// <summary>How many numbers it has.</summary>
    public int Numbers { get; }

    /// <summary>Where a number lies in the network's memory.</summary>
    public int Place(int i) => i >= _head ? _tail.Start(_row) : _unit is not null || _tensor.Rank > 1 ? _tensor.Place(_row, i) : _tensor.Start(i);

    /// <summary>Whether a number is a deviation, which must be above 0.</summary>
    public bool IsDeviation(int i) => i >= _head && _tail.Kind == TensorKind.Deviation;
}
