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

    /// <summary>Characters written so far.</summary>
    public int Length => _text.Length;

    /// <summary>What has been written from a place on.</summary>
    public string From(int start) => _text.ToString(start, _text.Length - start);

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
