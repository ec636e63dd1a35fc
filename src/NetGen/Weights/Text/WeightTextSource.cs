namespace NetGen.Weights;

/// <summary>
/// The characters of a text, with their places. Nothing is kept of it but a buffer of fixed size and the word in hand, so a text of any length
/// takes the same memory.
/// </summary>
internal sealed class WeightTextSource
{
    private const int BufferLength = 1024;

    private readonly TextReader _reader;
    private readonly char[] _buffer = new char[BufferLength];
    private readonly char[] _word;
    private int _next;
    private int _count;
    private long _offset;
    private int _line;
    private int _column;

    /// <summary>Starts at the first character.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="longest">Characters that a word or line in hand may have.</param>
    public WeightTextSource(TextReader reader, int longest)
    {
        _reader = reader;
        _word = new char[longest];
    }

    /// <summary>The place of the next character.</summary>
    public WeightTextPlace Place => new(_offset, _line, _column);

    public bool IsAtEnd => Peek() < 0;

    /// <summary>Whether the line has no more characters.</summary>
    public bool IsAtLineEnd => Peek() is < 0 or '\n' or '\r';

    /// <summary>Takes what is left of the line, or as much as may be in hand; without the blanks at its end, which editors add and nobody sees.</summary>
    public ReadOnlySpan<char> TakeLine() => Take(isWord: false).TrimEnd(" \t".AsSpan());

    /// <summary>Takes characters up to a space or the end of the line, or as many as may be in hand.</summary>
    public ReadOnlySpan<char> TakeWord() => Take(isWord: true);

    public void SkipSpaces()
    {
        while (Peek() is ' ' or '\t')
        {
            Advance();
        }
    }

    /// <summary>Goes to the next line, past blanks; <see langword="false"/> where this one has not ended. The end of the text ends a line.</summary>
    public bool TryEndLine()
    {
        SkipSpaces();
        if (Peek() == '\r')
        {
            Advance();
        }

        if (Peek() < 0)
        {
            return true;
        }

        if (Peek() != '\n')
        {
            return false;
        }

        Advance();
        _line++;
        _column = 0;
        return true;
    }

    private ReadOnlySpan<char> Take(bool isWord)
    {
        var length = 0;
        while (length < _word.Length && !IsAtLineEnd && !(isWord && Peek() is ' ' or '\t'))
        {
            _word[length++] = (char)Peek();
            Advance();
        }

        return _word.AsSpan(0, length);
    }

    private int Peek()
    {
        if (_next == _count)
        {
            _count = _reader.Read(_buffer, 0, _buffer.Length);
            _next = 0;
        }

        return _next < _count ? _buffer[_next] : -1;
    }

    private void Advance()
    {
        _next++;
        _offset++;
        _column++;
    }
}
