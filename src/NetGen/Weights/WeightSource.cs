namespace NetGen.Weights;

/// <summary>The bytes of a file, in memory or in a stream that can seek.</summary>
internal readonly ref struct WeightSource
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Stream? _stream;
    private readonly long _start;
    private readonly long _origin;

    /// <summary>Takes bytes in memory.</summary>
    /// <param name="bytes">A part of the file.</param>
    /// <param name="start">Where in the file they start.</param>
    public WeightSource(ReadOnlySpan<byte> bytes, long start = 0)
    {
        _bytes = bytes;
        _start = start;
        _stream = null;
        _origin = 0;
    }

    /// <summary>Takes a stream.</summary>
    /// <param name="stream">One that can seek.</param>
    /// <param name="origin">Where in it the file starts.</param>
    public WeightSource(Stream stream, long origin)
    {
        _stream = stream;
        _origin = origin;
        _bytes = default;
        _start = 0;
    }

    /// <summary>Some bytes of the file; a stream's are read into <paramref name="scratch"/>.</summary>
    public ReadOnlySpan<byte> Read(long offset, int length, Span<byte> scratch)
    {
        if (_stream is null)
        {
            return _bytes.Slice(checked((int)(offset - _start)), length);
        }

        if (_stream.Position != _origin + offset)
        {
            _stream.Position = _origin + offset;
        }

        var part = scratch.Slice(0, length);
        var count = StreamBytes.Fill(_stream, part);
        return count == length ? part : throw Refusal.Truncated(offset + count, $"{length - count} more bytes of data");
    }
}
