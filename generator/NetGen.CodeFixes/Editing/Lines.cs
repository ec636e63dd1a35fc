using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes.Editing;

/// <summary>Questions about the lines of a text.</summary>
internal static class Lines
{
    /// <summary>Whether nothing but space stands before a position on its line.</summary>
    public static bool StartsAt(SourceText text, int position) => string.IsNullOrWhiteSpace(Before(text, position));

    /// <summary>The space at the start of the line.</summary>
    public static string Indentation(SourceText text, int position)
    {
        var line = text.ToString(text.Lines.GetLineFromPosition(position).Span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>The rest of the line if it is space or a comment to the end of the line, without the space around it; null if there is more.</summary>
    public static string? Comment(SourceText text, int position)
    {
        var rest = text.ToString(TextSpan.FromBounds(position, text.Lines.GetLineFromPosition(position).End)).Trim();
        return rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal) ? rest : null;
    }

    /// <summary>The line break in use at a position; that of the first line where it is on the last.</summary>
    public static string Break(SourceText text, int position)
    {
        var here = Break(text, text.Lines.GetLineFromPosition(position));
        var first = here.Length > 0 ? here : Break(text, text.Lines[0]);
        return first.Length > 0 ? first : "\n";
    }

    private static string Break(SourceText text, TextLine line) => text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));

    private static string Before(SourceText text, int position) =>
        text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
}
