namespace NetGen.Weights;

/// <summary>What a header says of one weight or bias, or mean or deviation. Offsets of data count from the first byte behind the header.</summary>
internal struct TensorEntry
{
    /// <summary>Where its name stands in the kept header.</summary>
    public int NameStart;
    public int NameLength;

    /// <summary>Bytes of the file before its name.</summary>
    public long NameOffset;

    /// <summary>The number in its name, where the network's layers are told apart by it.</summary>
    public int Number;
    public bool IsBias;

    /// <summary>Whether it is a mean, or where it is a bias too, a deviation.</summary>
    public bool IsStandardization;

    public DataType Type;

    /// <summary>How many sizes it has, then the sizes.</summary>
    public int Rank;
    public long Rows;
    public long Columns;
    public long ShapeOffset;

    public long Begin;
    public long End;
    public long OffsetsOffset;

    /// <summary>Its layer, from 0, and its place in the order of parameters.</summary>
    public int Layer;
    public int Slot;

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
        1 => FormattableString.Invariant($"[{Rows}]"),
        _ => FormattableString.Invariant($"[{Rows},{Columns}]"),
    };

    public readonly double Read(ReadOnlySpan<byte> bytes) => Type switch
    {
        DataType.F64 => WeightBits.ReadDouble(bytes),
        DataType.F32 => WeightBits.ReadSingle(bytes),
        DataType.F16 => WeightBits.ReadHalf(bytes),
        _ => WeightBits.ReadBrain(bytes),
    };
}
