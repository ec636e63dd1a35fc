using System.Buffers.Binary;
using System.Globalization;

namespace NetGen.Weights;

/// <summary>Builds a header with its length before it.</summary>
internal ref struct HeaderText
{
    /// <summary>The data starts where it may be read in place as any number type.</summary>
    private const int Alignment = 8;

    private readonly Span<byte> _bytes;
    private int _length;

    public HeaderText(Span<byte> bytes)
    {
        _bytes = bytes;
        _length = Safetensors.LengthBytes;
    }

    public readonly ReadOnlySpan<byte> Bytes => _bytes.Slice(0, _length);

    public void Write(string architecture, in WeightFingerprint fingerprint, ReadOnlySpan<WeightTensor> tensors, WeightBuffer parameters)
    {
        Add("{\"");
        Add(SafetensorsMetadata.Name);
        Add("\":{\"");
        Add(SafetensorsMetadata.ArchitectureKey);
        Add("\":\"");
        Add(architecture);
        Add("\",\"");
        Add(SafetensorsMetadata.FingerprintKey);
        Add("\":\"");
        Add(fingerprint.ToString());
        Add("\"}");
        var end = 0L;
        foreach (ref readonly var tensor in tensors)
        {
            AddTensor(tensor, parameters, ref end);
        }

        Add("}");
        while (_length % Alignment != 0)
        {
            Add(" ");
        }

        BinaryPrimitives.WriteUInt64LittleEndian(_bytes, (ulong)(_length - Safetensors.LengthBytes));
    }

    private void AddTensor(in WeightTensor tensor, WeightBuffer parameters, ref long end)
    {
        var begin = end;
        end += tensor.Length * parameters.ValueSize;
        Add($",\"{TensorName.Of(tensor)}\":{{\"dtype\":\"{(parameters.IsSingle ? "F32" : "F64")}\",\"shape\":{tensor},\"data_offsets\":[{Text(begin)},{Text(end)}]}}");
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_bytes.Slice(_length));
        _length += text.Length;
    }

    private void Add(string ascii)
    {
        foreach (var character in ascii)
        {
            _bytes[_length++] = (byte)character;
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
