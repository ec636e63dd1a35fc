#if NETSTANDARD2_0
using System.Buffers;
#endif

namespace NetGen.Weights;

/// <summary>Whole spans from and to streams; netstandard2.0 has only arrays for that and takes them from the pool.</summary>
internal static class StreamBytes
{
    /// <summary>Bytes of data that are made room for at once.</summary>
    private const int FirstBytes = 1 << 16;

    /// <summary>Reads until the span is full or the stream ends; how many bytes there were.</summary>
    public static int Fill(Stream stream, Span<byte> bytes)
    {
        var filled = 0;
        while (filled < bytes.Length)
        {
            var count = Read(stream, bytes.Slice(filled));
            if (count <= 0)
            {
                break;
            }

            filled += count;
        }

        return filled;
    }

    /// <summary>Reads the data that a header announces, and demands the end behind it. Memory grows with what arrives, not with what is announced.</summary>
    /// <param name="stream">Behind the header.</param>
    /// <param name="start">Bytes of the file before the data.</param>
    /// <param name="length">Bytes of the data.</param>
    public static byte[] ReadAll(Stream stream, long start, long length)
    {
        if (length > int.MaxValue - FirstBytes)
        {
            throw Refusal.Of(WeightFormatCode.Offsets, start, $"Expected at most {int.MaxValue - FirstBytes} bytes of data, found {length}.");
        }

        var (data, filled) = (new byte[Math.Min((int)length, FirstBytes)], 0);
        while (true)
        {
            filled += Fill(stream, data.AsSpan(filled));
            if (filled < data.Length)
            {
                throw Refusal.Truncated(start + filled, FormattableString.Invariant($"{length - filled} more bytes of data"));
            }

            if (filled == length)
            {
                break;
            }

            Array.Resize(ref data, (int)Math.Min(length, 2L * filled));
        }

        Span<byte> next = stackalloc byte[1];
        return Fill(stream, next) == 0 ? data : throw Safetensors.TrailingData(start + length);
    }

#if NETSTANDARD2_0
    private const int Most = 4096;

    public static void Write(Stream stream, ReadOnlySpan<byte> bytes)
    {
        var array = ArrayPool<byte>.Shared.Rent(bytes.Length);
        try
        {
            bytes.CopyTo(array);
            stream.Write(array, 0, bytes.Length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    private static int Read(Stream stream, Span<byte> bytes)
    {
        var array = ArrayPool<byte>.Shared.Rent(Math.Min(bytes.Length, Most));
        try
        {
            var count = stream.Read(array, 0, Math.Min(bytes.Length, array.Length));
            array.AsSpan(0, count).CopyTo(bytes);
            return count;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }
#else
    public static void Write(Stream stream, ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    private static int Read(Stream stream, Span<byte> bytes) => stream.Read(bytes);
#endif
}
