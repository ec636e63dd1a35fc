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

    public void Write(string architecture, in WeightFingerprint fingerprint, ReadOnlySpan<WeightLayer> layers, WeightBuffer parameters)
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
        for (var i = 0; i < layers.Length; i++)
        {
            AddTensor(i, layers[i], isBias: false, parameters, ref end);
            if (layers[i].HasBias)
            {
                AddTensor(i, layers[i], isBias: true, parameters, ref end);
            }
        }

        Add("}");
        while (_length % Alignment != 0)
        {
            Add(" ");
        }

        BinaryPrimitives.WriteUInt64LittleEndian(_bytes, (ulong)(_length - Safetensors.LengthBytes));
    }

    private void AddTensor(int index, in WeightLayer layer, bool isBias, WeightBuffer parameters, ref long end)
    {
        var begin = end;
        end += layer.Values(isBias) * parameters.ValueSize;
        var shape = isBias || layer.IsStandardization ? Text(layer.Units) : Text(layer.Units) + "," + Text(layer.Inputs);
        Add($",\"{TensorName.Of(index, isBias, layer.IsStandardization)}\":{{\"dtype\":\"{(parameters.IsSingle ? "F32" : "F64")}\",\"shape\":[{shape}],\"data_offsets\":[{Text(begin)},{Text(end)}]}}");
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
