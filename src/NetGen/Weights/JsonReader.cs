namespace NetGen.Weights;

/// <summary>
/// Reads the tokens of a header: the part of JSON that writers of safetensors use. Names have no escapes, numbers are whole and have
/// at most 18 digits, and there is nothing else but text, objects and arrays.
/// </summary>
internal ref struct JsonReader
{
    private const int MostDigits = 18;

    private readonly ReadOnlySpan<byte> _text;
    private readonly int _base;

    /// <summary>Starts at the first byte.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="start">Bytes of the file before it.</param>
    public JsonReader(ReadOnlySpan<byte> text, int start)
    {
        _text = text;
        _base = start;
        Position = 0;
    }

    public int Position { get; private set; }

    /// <summary>Bytes of the file before a place of the text.</summary>
    public readonly long Offset(int position) => _base + (long)position;

    public readonly ReadOnlySpan<byte> Slice(int start, int length) => _text.Slice(start, length);

    public readonly WeightFormatException Error(WeightFormatCode code, int position, FormattableString sentence) =>
        Refusal.Of(code, Offset(position), sentence);

    public readonly WeightFormatException Unexpected(string expected, WeightFormatCode code = WeightFormatCode.Json) =>
        Error(code, Position, $"Expected {expected}, found {Found()}.");

    /// <summary>Takes a mark if it is next, after spaces.</summary>
    public bool TryTake(char mark)
    {
        SkipSpace();
        var isNext = Position < _text.Length && _text[Position] == mark;
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
    public ReadOnlySpan<byte> TakeText(string what, bool mayEscape, WeightFormatCode code = WeightFormatCode.Json)
    {
        if (!TryTake('"'))
        {
            throw Unexpected(what, code);
        }

        var start = Position;
        while (Position < _text.Length && _text[Position] != '"')
        {
            if (_text[Position] < 0x20)
            {
                throw Unexpected("a visible character or an escape");
            }

            if (_text[Position] == '\\')
            {
                TakeEscape(mayEscape);
            }
            else
            {
                Position++;
            }
        }

        if (Position == _text.Length)
        {
            throw Unexpected("a closing quote");
        }

        return _text.Slice(start, Position++ - start);
    }

    /// <summary>Takes a whole number from 0 on.</summary>
    public long TakeNumber()
    {
        SkipSpace();
        var start = Position;
        var value = 0L;
        while (Position < _text.Length && _text[Position] is >= (byte)'0' and <= (byte)'9')
        {
            if (Position - start == MostDigits || (Position > start && _text[start] == '0'))
            {
                throw Error(WeightFormatCode.Number, start, $"Expected a whole number of at most {MostDigits} digits without a leading zero, found {Refusal.Show(_text.Slice(start))}.");
            }

            value = checked((10 * value) + _text[Position++] - '0');
        }

        // A fraction or an exponent would come next.
        if (Position == start || (Position < _text.Length && _text[Position] is (byte)'.' or (byte)'e' or (byte)'E'))
        {
            throw Error(WeightFormatCode.Number, start, $"Expected a whole number from 0 on, found {(start < _text.Length ? Refusal.Show(_text.Slice(start)) : "the end of the header")}.");
        }

        return value;
    }

    /// <summary>Demands that only the padding of spaces is left.</summary>
    public void TakePadding()
    {
        while (Position < _text.Length)
        {
            if (_text[Position] != ' ')
            {
                throw Unexpected("only spaces behind the header's closing brace");
            }

            Position++;
        }
    }

    private void SkipSpace()
    {
        while (Position < _text.Length && _text[Position] is 0x20 or 0x09 or 0x0A or 0x0D)
        {
            Position++;
        }
    }

    private void TakeEscape(bool mayEscape)
    {
        if (!mayEscape)
        {
            throw Unexpected("a name without escapes");
        }

        var unit = JsonText.Unit(_text.Slice(Position), out var length);
        var isPair = unit is >= 0xD800 and < 0xDC00 && JsonText.Unit(_text.Slice(Position + length), out _) is >= 0xDC00 and < 0xE000;
        if (length == 0 || (unit is >= 0xD800 and < 0xE000 && !isPair))
        {
            throw Unexpected("an escape of JSON");
        }

        Position += isPair ? 2 * length : length;
    }

    private readonly string Found() => Position < _text.Length ? Refusal.Show(_text.Slice(Position, 1)) : "the end of the header";
}
