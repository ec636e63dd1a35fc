namespace NetGen.Weights;

/// <summary>
/// Reads the tokens of a header: the part of JSON that writers of safetensors use. Names of tensors have no escapes, numbers are whole and have
/// at most 18 digits, and there is nothing else but text, objects and arrays. What has been read stays in a memory of fixed size, but for what is dropped.
/// </summary>
internal ref struct JsonReader
{
    private const int MostDigits = 18;

    /// <summary>Bytes of an escape and of the second half of its pair.</summary>
    private const int EscapeBytes = 12;

    /// <summary>Bytes of a long text or of many spaces that are read before they are dropped.</summary>
    private const int DroppedBytes = 256;

    private readonly Span<byte> _kept;
    private HeaderSource _source;
    private int _length;
    private int _cut;
    private int _dropped;

    /// <summary>Starts at the first byte.</summary>
    /// <param name="source">The header.</param>
    /// <param name="kept">Memory for what of it is kept.</param>
    public JsonReader(HeaderSource source, Span<byte> kept)
    {
        _source = source;
        _kept = kept;
        _length = 0;
        _cut = int.MaxValue;
        _dropped = 0;
        Position = 0;
        DropsSpace = false;
    }

    /// <summary>The place of the next byte in the kept memory.</summary>
    public int Position { get; private set; }

    /// <summary>Whether long spaces are dropped: only in the metadata, so that there is one place from which on offsets differ.</summary>
    public bool DropsSpace { get; set; }

    /// <summary>Bytes that have been dropped.</summary>
    public readonly int Dropped => _dropped;

    /// <summary>Bytes of the file before the data.</summary>
    public readonly long DataStart => Safetensors.LengthBytes + (long)_source.Length;

    /// <summary>Bytes of the file before a place: one before the first dropped byte, or behind the last.</summary>
    public readonly long Offset(int position) => Safetensors.LengthBytes + (long)position + (position >= _cut ? _dropped : 0);

    public readonly ReadOnlySpan<byte> Slice(int start, int length) => _kept.Slice(start, length);

    public readonly WeightFormatException Error(WeightFormatCode code, int position, FormattableString sentence) =>
        Refusal.Of(code, Offset(position), sentence);

    public WeightFormatException Unexpected(string expected, WeightFormatCode code = WeightFormatCode.Json) =>
        Error(code, Position, $"Expected {expected}, found {Found()}.");

    /// <summary>Forgets what has been read since a place.</summary>
    public void Drop(int start)
    {
        _kept.Slice(Position, _length - Position).CopyTo(_kept.Slice(start));
        _dropped += Position - start;
        _length -= Position - start;
        Position = start;
        _cut = start;
    }

    /// <summary>The next byte, left where it is; −1 at the end.</summary>
    public int Peek() => Fill(1) ? _kept[Position] : -1;

    /// <summary>Takes a mark if it is next, after spaces.</summary>
    public bool TryTake(char mark)
    {
        SkipSpace();
        var isNext = Peek() == mark;
        Position += isNext ? 1 : 0;
        return isNext;
    }

    public void Take(char mark, string expected)
    {
        if (!TryTake(mark))
        {
            throw Unexpected(expected);
        }
    }

    /// <summary>Takes text with its quotes; what stands between them, escapes unread.</summary>
    /// <param name="what">What is expected.</param>
    /// <param name="mayEscape">Whether it may have escapes.</param>
    /// <param name="code">What is wrong where no text is.</param>
    /// <param name="most">Bytes of it that are of interest: a longer text is dropped while it is read, and what comes back is a part of it, longer than this.</param>
    public ReadOnlySpan<byte> TakeText(string what, bool mayEscape, WeightFormatCode code = WeightFormatCode.Json, int most = int.MaxValue)
    {
        if (!TryTake('"'))
        {
            throw Unexpected(what, code);
        }

        var start = Position;
        for (var next = Peek(); next != '"'; next = Peek())
        {
            if (next < 0x20)
            {
                throw Unexpected(next < 0 ? "a closing quote" : "a visible character or an escape");
            }

            if (next == '\\')
            {
                TakeEscape(mayEscape);
            }
            else
            {
                Position++;
            }

            if (most < int.MaxValue && Position - start > most + DroppedBytes)
            {
                Drop(start + most + 1);
            }
        }

        return _kept.Slice(start, Position++ - start);
    }

    /// <summary>Takes a whole number of 0 or more.</summary>
    public long TakeNumber()
    {
        SkipSpace();
        var start = Position;
        var value = 0L;
        for (var next = Peek(); next is >= '0' and <= '9'; next = Peek())
        {
            if (Position - start == MostDigits || (Position > start && _kept[start] == '0'))
            {
                throw Error(WeightFormatCode.Number, start, $"Expected a whole number of at most {MostDigits} digits without a leading zero, found {Show(start)}.");
            }

            value = checked((10 * value) + next - '0');
            Position++;
        }

        // A fraction or an exponent would come next.
        if (Position == start || Peek() is '.' or 'e' or 'E')
        {
            throw Error(WeightFormatCode.Number, start, $"Expected a whole number of 0 or more, found {(Peek() >= 0 ? Show(start) : "the end of the header")}.");
        }

        return value;
    }

    /// <summary>Demands that only the padding of spaces is left.</summary>
    public void TakePadding()
    {
        for (var next = Peek(); next >= 0; next = Peek())
        {
            if (next != ' ')
            {
                throw Unexpected("only spaces after the header's closing brace");
            }

            Position++;
        }
    }

    private void SkipSpace()
    {
        var start = Position;
        while (Peek() is 0x20 or 0x09 or 0x0A or 0x0D)
        {
            Position++;
            if (DropsSpace && Position - start > DroppedBytes)
            {
                Drop(start);
            }
        }
    }

    private void TakeEscape(bool mayEscape)
    {
        if (!mayEscape)
        {
            throw Unexpected("a name without escapes");
        }

        Fill(EscapeBytes);
        var text = (ReadOnlySpan<byte>)_kept.Slice(Position, _length - Position);
        var unit = JsonText.Unit(text, out var length);
        var isPair = unit is >= 0xD800 and < 0xDC00 && JsonText.Unit(text.Slice(length), out _) is >= 0xDC00 and < 0xE000;
        if (length == 0 || (unit is >= 0xD800 and < 0xE000 && !isPair))
        {
            throw Unexpected("an escape of JSON");
        }

        Position += isPair ? 2 * length : length;
    }

    /// <summary>Reads until there are so many bytes from the place on; <see langword="false"/> if the header has fewer.</summary>
    private bool Fill(int count)
    {
        while (_length - Position < count)
        {
            if (!TryReadCharacter())
            {
                return false;
            }
        }

        return true;
    }

    // A whole character, so that what is no UTF-8 is refused before anything else is said of it.
    private bool TryReadCharacter()
    {
        var start = _length;
        var next = _source.Next();
        if (next < 0)
        {
            return false;
        }

        for (var rest = StrictUtf8.Length((byte)next) - 1; next >= 0; next = rest-- > 0 ? _source.Next() : -1)
        {
            if (_length == _kept.Length)
            {
                throw Error(WeightFormatCode.HeaderLength, _length, $"Expected a header of at most {_kept.Length} bytes besides its metadata, found more.");
            }

            _kept[_length++] = (byte)next;
        }

        var fault = StrictUtf8.FirstFault(_kept.Slice(start, _length - start));
        return fault < 0
            ? true
            : throw Error(WeightFormatCode.Utf8, start + fault, $"Expected a header in UTF-8, found the byte 0x{_kept[start + fault]:x2} where no character can have it.");
    }

    private string Show(int start)
    {
        Fill(Refusal.NameCharacters + 1);
        return Refusal.Show(_kept.Slice(start, _length - start));
    }

    private string Found() => Peek() < 0 ? "the end of the header" : Refusal.Show(_kept.Slice(Position, 1));
}
