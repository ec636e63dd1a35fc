using System.Text;

namespace NetGen.Generator.Emit;

/// <summary>Text with indentation and balanced braces; lines always end with <c>\n</c>.</summary>
/// <param name="cancellation">Asked at every block: an editor that has typed on does not wait for the rest of the file.</param>
internal sealed class CodeWriter(CancellationToken cancellation = default)
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _hasBlank;
    private bool _isStart = true; // of the text or of a block

    /// <summary>Writes a line; an empty one waits for the next and is dropped where a block opens or closes.</summary>
    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            _hasBlank = true;
            return;
        }

        if (_hasBlank && !_isStart && line is not ("}" or "};"))
        {
            _text.Append('\n');
        }

        (_hasBlank, _isStart) = (false, line == "{");
        _text.Append(' ', 4 * _depth).Append(line).Append('\n');
    }

    /// <summary>Writes text of several lines, each at the present indentation.</summary>
    public void Text(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }

    /// <summary>Writes a header, if any, and an opening brace; disposing the result closes it.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants the text any more.</exception>
    public Closing Block(string header = "", string end = "}")
    {
        cancellation.ThrowIfCancellationRequested();
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _depth++;
        return new Closing(this, end);
    }

    /// <summary>Writes a part in a block of its own, if it declares locals whose names come again.</summary>
    public void Scope(bool hasLocals, Action write)
    {
        if (!hasLocals)
        {
            write();
            return;
        }

        using (Block())
        {
            write();
        }
    }

    /// <summary>Characters written so far.</summary>
    public int Length => _text.Length;

    /// <summary>Writes a line, at the present indentation, where the text had a length.</summary>
    public void InsertLine(int place, string line) => _text.Insert(place, new string(' ', 4 * _depth) + line + "\n");

    /// <summary>Takes back what a part of the text wrote, and returns what that was counted by.</summary>
    public T TakeBack<T>(Action write, Func<T> count)
    {
        var (length, hasBlank) = (_text.Length, _hasBlank);
        write();
        (_text.Length, _hasBlank) = (length, hasBlank);
        return count();
    }

    /// <summary>Writes the lines of another text as they are.</summary>
    public void Append(CodeWriter part)
    {
        if (_hasBlank)
        {
            _text.Append('\n');
        }

        _hasBlank = false;
        _text.Append(part._text);
    }

    /// <summary>A writer that is where this one is.</summary>
    public CodeWriter Part() => new(cancellation) { _depth = _depth };

    public override string ToString() => _text.ToString();

    internal readonly struct Closing(CodeWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line(end);
        }
    }
}
