#if NETSTANDARD2_0
using System.Buffers;
#endif

namespace NetGen.Weights;

/// <summary>Whole spans from and to streams; netstandard2.0 has only arrays for that and takes them from the pool.</summary>
internal static class StreamBytes
{
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
