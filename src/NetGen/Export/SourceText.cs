namespace NetGen.Export;

/// <summary>Lines of source on their way out, each at its depth; always ended by <c>\n</c>, whatever the writer's own line end.</summary>
internal sealed class SourceText(TextWriter writer)
{
    private const string Step = "    ";

    private int _depth;

    public void Line(string line = "")
    {
        for (var i = 0; i < _depth && line.Length > 0; i++)
        {
            writer.Write(Step);
        }

        writer.Write(line);
        writer.Write("\n");
    }

    /// <summary>Writes lines; the ends of this file's own may be either.</summary>
    public void Text(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }

    public void Comment(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Line(("// " + line).TrimEnd());
        }
    }

    public void Open()
    {
        Line("{");
        _depth++;
    }

    public void Close(string end = "}")
    {
        _depth--;
        Line(end);
    }
}
