using System.Text;

namespace NetGen.Generator.Emit;

/// <summary>Text with indentation and balanced braces; lines always end with <c>\n</c>.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _hasBlank;

    /// <summary>Writes a line; an empty one waits for the next and is dropped where a block closes.</summary>
    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            _hasBlank = true;
            return;
        }

        if (_hasBlank && line != "}")
        {
            _text.Append('\n');
        }

        _hasBlank = false;
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
    public Closing Block(string header = "")
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _depth++;
        return new Closing(this);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Closing(CodeWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line("}");
        }
    }
}
