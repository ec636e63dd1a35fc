using System.Buffers.Binary;
using NetGen.Onnx.Graphs;
using NetGen.Onnx.Protos;

namespace NetGen.Onnx.Reading;

/// <summary>Reads the values of a tensor, raw or in the field of their type.</summary>
internal static class TensorReader
{
    /// <summary>Reads a tensor.</summary>
    /// <param name="proto">The message.</param>
    /// <param name="what">How messages call it.</param>
    /// <exception cref="OnnxFormatException">Its values are in another file, of a type that is not read, or not as many as its shape says.</exception>
    public static Tensor Read(TensorProto proto, string what)
    {
        if (proto.DataLocation == TensorProto.Types.DataLocation.External || proto.ExternalData.Count > 0)
        {
            throw new OnnxFormatException($"The values of {what} are in another file (external data). "
                + "Expected one file: export with external_data=False, or save the model again with all tensors inside.");
        }

        if (proto.Segment is not null)
        {
            throw new OnnxFormatException($"The values of {what} are in segments. Expected them whole: save the model again with a newer version of its exporter.");
        }

        if (proto.Dims.Any(size => size is < 0 or > Tensor.Most) || proto.Dims.Aggregate(1.0, (product, size) => product * size) > Tensor.Most)
        {
            throw new OnnxFormatException($"The shape of {what} is [{string.Join(", ", proto.Dims)}]. Expected sizes of at least 0 and at most {Tensor.Most} values.");
        }

        var sizes = proto.Dims.Select(size => (int)size).ToArray();
        var count = Tensor.Count(sizes);
        var type = (TensorProto.Types.DataType)proto.DataType;
        if (type == TensorProto.Types.DataType.String)
        {
            var texts = proto.StringData.Select(text => text.ToStringUtf8()).ToArray();
            return texts.Length == count ? new Tensor(sizes, texts) : throw Miscounted(what, sizes, texts.Length);
        }

        var values = proto.HasRawData ? Raw(proto.RawData.Span, type, what) : Typed(proto, type, what);
        if (values.Length != count)
        {
            throw Miscounted(what, sizes, values.Length);
        }

        return new Tensor(sizes, values, IsInteger(type)) { Exact = type == TensorProto.Types.DataType.Int64 ? Integers(proto) : null };
    }

    /// <summary>Whether values of a type have no fractions.</summary>
    public static bool IsInteger(TensorProto.Types.DataType type) => type is not
        (TensorProto.Types.DataType.Float or TensorProto.Types.DataType.Double or TensorProto.Types.DataType.Float16 or TensorProto.Types.DataType.Bfloat16);

    private static double[] Raw(ReadOnlySpan<byte> bytes, TensorProto.Types.DataType type, string what)
    {
        var length = type switch
        {
            TensorProto.Types.DataType.Double or TensorProto.Types.DataType.Int64 or TensorProto.Types.DataType.Uint64 => 8,
            TensorProto.Types.DataType.Float or TensorProto.Types.DataType.Int32 or TensorProto.Types.DataType.Uint32 => 4,
            TensorProto.Types.DataType.Float16 or TensorProto.Types.DataType.Bfloat16 or TensorProto.Types.DataType.Int16 or TensorProto.Types.DataType.Uint16 => 2,
            TensorProto.Types.DataType.Int8 or TensorProto.Types.DataType.Uint8 or TensorProto.Types.DataType.Bool => 1,
            _ => throw Unread(type, what),
        };
        if (bytes.Length % length != 0)
        {
            throw new OnnxFormatException($"The raw values of {what} are {bytes.Length} bytes. Expected a multiple of {length}, the bytes of a value of type {type}: the file is damaged.");
        }

        var values = new double[bytes.Length / length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Value(bytes.Slice(i * length, length), type);
        }

        return values;
    }

    private static double Value(ReadOnlySpan<byte> bytes, TensorProto.Types.DataType type) => type switch
    {
        TensorProto.Types.DataType.Double => BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        TensorProto.Types.DataType.Float => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        TensorProto.Types.DataType.Float16 => (double)BinaryPrimitives.ReadHalfLittleEndian(bytes),
        TensorProto.Types.DataType.Bfloat16 => Brain(BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
        TensorProto.Types.DataType.Int64 => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        TensorProto.Types.DataType.Uint64 => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        TensorProto.Types.DataType.Int32 => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        TensorProto.Types.DataType.Uint32 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        TensorProto.Types.DataType.Int16 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        TensorProto.Types.DataType.Uint16 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        TensorProto.Types.DataType.Int8 => (sbyte)bytes[0],
        _ => bytes[0],
    };

    private static double[] Typed(TensorProto proto, TensorProto.Types.DataType type, string what) => type switch
    {
        TensorProto.Types.DataType.Float => [.. proto.FloatData.Select(value => (double)value)],
        TensorProto.Types.DataType.Double => [.. proto.DoubleData],
        TensorProto.Types.DataType.Int64 => [.. proto.Int64Data.Select(value => (double)value)],
        TensorProto.Types.DataType.Uint64 or TensorProto.Types.DataType.Uint32 => [.. proto.Uint64Data.Select(value => (double)value)],
        TensorProto.Types.DataType.Float16 => [.. Small(proto, 0, ushort.MaxValue, type, what).Select(value => (double)BitConverter.UInt16BitsToHalf((ushort)value))],
        TensorProto.Types.DataType.Bfloat16 => [.. Small(proto, 0, ushort.MaxValue, type, what).Select(value => Brain((ushort)value))],
        TensorProto.Types.DataType.Int32 => [.. proto.Int32Data.Select(value => (double)value)],
        TensorProto.Types.DataType.Int16 => [.. Small(proto, short.MinValue, short.MaxValue, type, what)],
        TensorProto.Types.DataType.Uint16 => [.. Small(proto, 0, ushort.MaxValue, type, what)],
        TensorProto.Types.DataType.Int8 => [.. Small(proto, sbyte.MinValue, sbyte.MaxValue, type, what)],
        TensorProto.Types.DataType.Uint8 => [.. Small(proto, 0, byte.MaxValue, type, what)],
        TensorProto.Types.DataType.Bool => [.. Small(proto, 0, 1, type, what)],
        _ => throw Unread(type, what),
    };

    // What has fewer bits stands in a field of 32 bits, and has to be what fewer bits hold.
    private static IEnumerable<double> Small(TensorProto proto, int least, int most, TensorProto.Types.DataType type, string what) => proto.Int32Data.Select(value =>
        value >= least && value <= most
            ? (double)value
            : throw new OnnxFormatException($"A value of {what} is {value}. Expected {least} to {most}, as its type {type} has them: the file is damaged."));

    private static long[] Integers(TensorProto proto) =>
        proto.HasRawData ? [.. Enumerable.Range(0, proto.RawData.Length / sizeof(long)).Select(i => BinaryPrimitives.ReadInt64LittleEndian(proto.RawData.Span[(i * sizeof(long))..]))] : [.. proto.Int64Data];

    // The upper half of the bits of a number of single precision.
    private static double Brain(ushort bits) => BitConverter.UInt32BitsToSingle((uint)bits << 16);

    private static OnnxFormatException Unread(TensorProto.Types.DataType type, string what) =>
        new($"The values of {what} have type {type}. Expected floating-point numbers, integers, truth values or text: export in single precision.");

    private static OnnxFormatException Miscounted(string what, IEnumerable<int> sizes, int found) =>
        new($"{char.ToUpperInvariant(what[0])}{what[1..]} has {found} values. Expected {Tensor.Count(sizes)}, as its shape {Tensor.Show(sizes)} says: the file is damaged.");
}
