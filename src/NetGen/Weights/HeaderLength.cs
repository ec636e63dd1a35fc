using System.Buffers.Binary;

namespace NetGen.Weights;

/// <summary>The length of a header, which a file starts with.</summary>
internal static class HeaderLength
{
    /// <summary>Reads it; it is within its limit and within the file.</summary>
    /// <param name="start">The file's first 8 bytes or more, or all of a shorter file.</param>
    /// <param name="total">Bytes of the file, as far as is known.</param>
    /// <param name="architecture">The network's.</param>
    /// <param name="tensors">The network's.</param>
    public static int Read(ReadOnlySpan<byte> start, long total, string architecture, ReadOnlySpan<WeightTensor> tensors)
    {
        if (start.Length < Safetensors.LengthBytes)
        {
            throw Other(start, WeightFormatCode.Truncated)
                ?? Refusal.Truncated(start.Length, FormattableString.Invariant($"the {Safetensors.LengthBytes} bytes of the header's length"));
        }

        var length = BinaryPrimitives.ReadUInt64LittleEndian(start);
        var most = Safetensors.HeaderLimit(architecture, tensors) + SafetensorsMetadata.MostBytes;
        if (length == 0 || length > (ulong)most)
        {
            throw Other(start.Slice(0, Safetensors.LengthBytes), WeightFormatCode.HeaderLength)
                ?? Refusal.Of(WeightFormatCode.HeaderLength, 0, $"Expected a header of 1 to {most} bytes, found the length {length}.");
        }

        return (long)length <= total - Safetensors.LengthBytes
            ? (int)length
            : throw Refusal.Truncated(total, FormattableString.Invariant($"{length} bytes of header"));
    }

    private static WeightFormatException? Other(ReadOnlySpan<byte> start, WeightFormatCode code) => FileKind.Of(start) is { } kind
        ? Refusal.Of(code, 0, $"Expected a safetensors file, found what looks like {kind}.")
        : null;
}
