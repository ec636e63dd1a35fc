using System.ComponentModel;

namespace NetGen.Weights;

/// <summary>
/// One tensor of a network: a layer's weights or biases, or the means or deviations of a standardization, and where its values lie in the network's memory. The element
/// (i0, i1, i2, i3) lies at <c>offset + (i0 / segment) · segmentStride + (i0 % segment) · stride0 + i1 · stride1 + i2 · stride2 + i3 · stride3</c>.
/// Sizes are in PyTorch's order. The common order of a network's parameters is tensor after tensor, each row-major.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#if NETGEN_GENERATOR
internal
#else
public
#endif
readonly struct WeightTensor
{
    private readonly int _size1;
    private readonly int _size2;
    private readonly int _size3;
    private readonly int _offset;
    private readonly int _stride0;
    private readonly int _stride1;
    private readonly int _stride2;
    private readonly int _stride3;
    private readonly int _segment;
    private readonly int _segmentStride;

    /// <summary>Describes a tensor as it was planned; it has as many dimensions as sizes that are not 0, from 1 to 4.</summary>
    /// <param name="layer">The number of its layer in files, from 1: only layers that have tensors count, a standardization among them.</param>
    /// <param name="kind">What it is to the layer.</param>
    /// <param name="offset">Where its first value lies.</param>
    /// <param name="size0">How many indices its first dimension has.</param>
    /// <param name="stride0">Places from one of them to the next.</param>
    /// <param name="size1">Indices of the second dimension; 0 where there is none, and in all that follow.</param>
    /// <param name="stride1">Places from one of them to the next.</param>
    /// <param name="size2">Indices of the third.</param>
    /// <param name="stride2">Places from one of them to the next.</param>
    /// <param name="size3">Indices of the fourth.</param>
    /// <param name="stride3">Places from one of them to the next.</param>
    public WeightTensor(
        int layer, TensorKind kind, int offset, int size0, int stride0 = 1, int size1 = 0, int stride1 = 0, int size2 = 0, int stride2 = 0, int size3 = 0, int stride3 = 0)
    {
        Layer = layer;
        Kind = kind;
        Rank = size1 == 0 ? 1 : size2 == 0 ? 2 : size3 == 0 ? 3 : 4;
        Rows = size0;
        (_size1, _size2, _size3) = (Math.Max(size1, 1), Math.Max(size2, 1), Math.Max(size3, 1));
        RowLength = checked(_size1 * _size2 * _size3);
        _offset = offset;
        (_stride0, _stride1, _stride2, _stride3) = (stride0, stride1, stride2, stride3);
        (_segment, _segmentStride) = (Math.Max(size0, 1), 0);
        Fitted = -1;
    }

    private WeightTensor(in WeightTensor other, int segment, int segmentStride, int fitted)
    {
        this = other;
        _segment = segment;
        _segmentStride = segmentStride;
        Fitted = fitted;
    }

    /// <summary>The number of its layer in files, from 1.</summary>
    public int Layer { get; }

    /// <summary>What it is to its layer.</summary>
    public TensorKind Kind { get; }

    /// <summary>How many dimensions it has: 1 to 4.</summary>
    public int Rank { get; }

    /// <summary>The size of its first dimension.</summary>
    internal int Rows { get; }

    /// <summary>Values of each index of the first dimension: the product of the other sizes.</summary>
    internal int RowLength { get; }

    /// <summary>Values, padding apart.</summary>
    internal long Length => (long)Rows * RowLength;

    /// <summary>Where a standardization says 1 once it is fitted; −1 where nobody asks.</summary>
    internal int Fitted { get; }

    /// <summary>Whether it belongs to a standardization, which is no parameter.</summary>
    internal bool IsStandardization => Kind is TensorKind.Mean or TensorKind.Deviation;

    /// <summary>Values of each of its runs: those that lie side by side.</summary>
    internal int RunLength => HasRowsOfInputs ? _segment : SideBySide == 0 ? 1 : Size(SideBySide);

    /// <summary>How many runs it has.</summary>
    internal int Runs => (int)(Length / RunLength);

    // The first dimension is the one that lies side by side: rows in memory belong to an input.
    private bool HasRowsOfInputs => _stride0 == 1 && (_segment > 1 || SideBySide == 0);

    // Which of the other dimensions lies side by side: weights of an output go along its inputs; 0 where none does.
    private int SideBySide => Rank > 1 && _stride1 == 1 ? 1 : Rank > 2 && _stride2 == 1 ? 2 : Rank > 3 && _stride3 == 1 ? 3 : 0;

    /// <summary>The same tensor with its first dimension in parts that lie apart, as gates do that are padded to whole vectors.</summary>
    /// <param name="segment">Indices of a part; divides the first size.</param>
    /// <param name="segmentStride">Places from one part to the next.</param>
    /// <returns>The tensor.</returns>
    public WeightTensor InSegments(int segment, int segmentStride) => new(this, segment, segmentStride, Fitted);

    /// <summary>The same tensor of a standardization, with the place that says whether that is fitted.</summary>
    /// <param name="place">Where 1 stands once means and deviations have been set, and 0 before.</param>
    /// <returns>The tensor.</returns>
    public WeightTensor FittedAt(int place) => new(this, _segment, _segmentStride, place);

    /// <summary>A size.</summary>
    /// <param name="dimension">0 to 3; beyond the rank sizes are 1.</param>
    /// <returns>Indices of that dimension.</returns>
    public int Size(int dimension) => dimension switch { 0 => Rows, 1 => _size1, 2 => _size2, _ => _size3 };

    /// <summary>Its shape as headers have it: <c>[16,4]</c>.</summary>
    /// <returns>The sizes in brackets.</returns>
    public override string ToString() => Rank switch
    {
        1 => FormattableString.Invariant($"[{Rows}]"),
        2 => FormattableString.Invariant($"[{Rows},{_size1}]"),
        3 => FormattableString.Invariant($"[{Rows},{_size1},{_size2}]"),
        _ => FormattableString.Invariant($"[{Rows},{_size1},{_size2},{_size3}]"),
    };

    /// <summary>Where the first value of a row lies.</summary>
    internal int Start(int row) => _segmentStride == 0
        ? _offset + (row * _stride0)
        : _offset + (row / _segment * _segmentStride) + (row % _segment * _stride0);

    /// <summary>Where a value of a row lies, from the row's first: by its place among the row's values in row-major order.</summary>
    internal int Step(int column) => Rank <= 2
        ? column * _stride1
        : (column / (_size2 * _size3) * _stride1) + (column / _size3 % _size2 * _stride2) + (column % _size3 * _stride3);

    /// <summary>Where a value lies, by its row and its place among the row's values.</summary>
    internal int Place(int row, int column) => Start(row) + Step(column);

    /// <summary>Where a run starts.</summary>
    internal int RunStart(int run)
    {
        if (HasRowsOfInputs)
        {
            return Start(run / RowLength * _segment) + Step(run % RowLength);
        }

        if (SideBySide == 0)
        {
            return Place(run / RowLength, run % RowLength);
        }

        // The columns whose index of that dimension is 0: they differ in the dimensions before it and behind it.
        var (length, behind) = (RunLength, SideBySide switch { 1 => _size2 * _size3, 2 => _size3, _ => 1 });
        var (row, other) = (run / (RowLength / length), run % (RowLength / length));
        return Place(row, (other / behind * length * behind) + (other % behind));
    }

    /// <summary>The axes of its memory, of which each has a size and a stride: the parts of the first dimension, the first dimension in a part, and the others.</summary>
    internal (int Size, int Stride) Axis(int axis) => axis switch
    {
        0 => (Rows / _segment, _segmentStride),
        1 => (_segment, _stride0),
        2 => (_size1, _stride1),
        3 => (_size2, _stride2),
        _ => (_size3, _stride3),
    };
}
