using System.Buffers.Binary;

namespace NetGen.Tool.WeightFiles;

/// <summary>A tensor of a safetensors file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DataType">Such as <c>F32</c>.</param>
/// <param name="Shape">Its sizes; none of a single number.</param>
/// <param name="Bytes">Its values, row-major, little-endian.</param>
internal sealed record FileTensor(string Name, string DataType, IReadOnlyList<long> Shape, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>How many values it has.</summary>
    public long Count => Bytes.Length / SizeOf(DataType);

    /// <summary>The module that it belongs to: its name without the last part.</summary>
    public string Module => Name.LastIndexOf('.') is > 0 and var dot ? Name[..dot] : string.Empty;

    /// <summary>What it is to the module: the last part of its name.</summary>
    public string Kind => Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>The shape as it is written: <c>16 × 4</c>.</summary>
    public string Sizes => Shape.Count == 0 ? "1" : string.Join(" × ", Shape.Select(size => FormattableString.Invariant($"{size}")));

    /// <summary>Bytes of a value of a type; 0 of one that is not known.</summary>
    public static int SizeOf(string dataType) => dataType switch
    {
        "F64" or "I64" or "U64" => 8,
        "F32" or "I32" or "U32" => 4,
        "F16" or "BF16" or "I16" or "U16" => 2,
        "I8" or "U8" or "BOOL" => 1,
        _ => 0,
    };

    /// <summary>A value, whatever its type.</summary>
    /// <param name="index">Row-major, from 0.</param>
    public double this[int index]
    {
        get
        {
            var size = SizeOf(DataType);
            var value = Bytes.Span.Slice(index * size, size);
            return DataType switch
            {
                "F64" => BinaryPrimitives.ReadDoubleLittleEndian(value),
                "F32" => BinaryPrimitives.ReadSingleLittleEndian(value),
                "F16" => (double)BinaryPrimitives.ReadHalfLittleEndian(value),
                "BF16" => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt16LittleEndian(value) << 16),
                "I64" => BinaryPrimitives.ReadInt64LittleEndian(value),
                "U64" => BinaryPrimitives.ReadUInt64LittleEndian(value),
                "I32" => BinaryPrimitives.ReadInt32LittleEndian(value),
                "U32" => BinaryPrimitives.ReadUInt32LittleEndian(value),
                "I16" => BinaryPrimitives.ReadInt16LittleEndian(value),
                "U16" => BinaryPrimitives.ReadUInt16LittleEndian(value),
                "I8" => (sbyte)value[0],
                _ => value[0],
            };
        }
    }
}
