namespace NetGen.Weights;

/// <summary>The bytes of a header in their order, from memory or from a stream, of which nothing behind the header is read.</summary>
internal ref struct HeaderSource
{
    /// <summary>Bytes of a stream in hand.</summary>
    public const int ChunkBytes = 1024;

    private readonly Stream? _stream;
    private readonly Span<byte> _chunk;
    private ReadOnlySpan<byte> _ready;
    private int _unread;

    /// <summary>Takes a header in memory.</summary>
    /// <param name="header">Without its length.</param>
    public HeaderSource(ReadOnlySpan<byte> header)
    {
        Length = header.Length;
        _ready = header;
        _unread = 0;
        _stream = null;
        _chunk = default;
    }

    /// <summary>Takes a stream that stands behind the header's length.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="length">Bytes of the header.</param>
    /// <param name="chunk">Memory to read into.</param>
    public HeaderSource(Stream stream, int length, Span<byte> chunk)
    {
        Length = length;
        _ready = default;
        _unread = length;
        _stream = stream;
        _chunk = chunk;
    }

    /// <summary>Bytes of the header.</summary>
    public int Length { get; }

    /// <summary>The next byte, or −1 behind the last.</summary>
    public int Next()
    {
        if (_ready.IsEmpty && _unread > 0)
        {
            Read();
        }

        if (_ready.IsEmpty)
        {
            return -1;
        }

        var next = _ready[0];
        _ready = _ready.Slice(1);
        return next;
    }

    private void Read()
    {
        var part = _chunk.Slice(0, Math.Min(_unread, _chunk.Length));
        var count = StreamBytes.Fill(_stream!, part);
        if (count < part.Length)
        {
            throw Refusal.Truncated(Safetensors.LengthBytes + Length - _unread + count, FormattableString.Invariant($"{_unread - count} more bytes of the header"));
        }

        _unread -= count;
        _ready = part;
    }
}
