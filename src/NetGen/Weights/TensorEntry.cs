namespace NetGen.Weights;

/// <summary>What a header says of one tensor. Offsets of data count from the first byte behind the header.</summary>
internal struct TensorEntry
{
    /// <summary>The most sizes that a tensor of a network has.</summary>
    public const int MostSizes = 4;

    /// <summary>Where its name stands in the kept header.</summary>
    public int NameStart;
    public int NameLength;

    /// <summary>Bytes of the file before its name.</summary>
    public long NameOffset;

    /// <summary>The number in its name, where the network's layers are told apart by it.</summary>
    public int Number;

    /// <summary>What its name says it is.</summary>
    public TensorKind Kind;

    public DataType Type;

    /// <summary>How many sizes it has.</summary>
    public int Rank;
    public long ShapeOffset;

    public long Begin;
    public long End;
    public long OffsetsOffset;

    /// <summary>Its layer, from 1, and its place among the network's tensors.</summary>
    public int Layer;
    public int Slot;

    private long _size0;
    private long _size1;
    private long _size2;
    private long _size3;

    /// <summary>Whether it is a mean or a deviation.</summary>
    public readonly bool IsStandardization => Kind is TensorKind.Mean or TensorKind.Deviation;

    public readonly int ValueSize => Type switch
    {
        DataType.F64 => 8,
        DataType.F32 => 4,
        _ => 2,
    };

    /// <summary>Its shape as a header has it.</summary>
    public readonly string Shape => Rank switch
    {
        0 => "[]",
        1 => FormattableString.Invariant($"[{_size0}]"),
        2 => FormattableString.Invariant($"[{_size0},{_size1}]"),
        3 => FormattableString.Invariant($"[{_size0},{_size1},{_size2}]"),
        _ => FormattableString.Invariant($"[{_size0},{_size1},{_size2},{_size3}]"),
    };

    /// <summary>A size; 0 beyond the rank.</summary>
    public readonly long Size(int dimension) => dimension switch { 0 => _size0, 1 => _size1, 2 => _size2, _ => _size3 };

    /// <summary>Notes one more size.</summary>
    public void AddSize(long size)
    {
        switch (Rank++)
        {
            case 0:
                _size0 = size;
                break;
            case 1:
                _size1 = size;
                break;
            case 2:
                _size2 = size;
                break;
            default:
                _size3 = size;
                break;
        }
    }

    /// <summary>Whether it has the shape of a network's tensor.</summary>
    public readonly bool HasShapeOf(in WeightTensor tensor)
    {
        var isSame = Rank == tensor.Rank;
        for (var i = 0; isSame && i < Rank; i++)
        {
            isSame = Size(i) == tensor.Size(i);
        }

        return isSame;
    }

    public readonly double Read(ReadOnlySpan<byte> bytes) => Type switch
    {
        DataType.F64 => WeightBits.ReadDouble(bytes),
        DataType.F32 => WeightBits.ReadSingle(bytes),
        DataType.F16 => WeightBits.ReadHalf(bytes),
        _ => WeightBits.ReadBrain(bytes),
    };
}
