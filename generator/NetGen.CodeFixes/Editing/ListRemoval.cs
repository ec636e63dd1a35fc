using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes.Editing;

/// <summary>Removes an item of a list with one of the commas beside it. Comments stay.</summary>
internal static class ListRemoval
{
    /// <summary>The item and the comma before it.</summary>
    public static IEnumerable<TextSpan> WithCommaBefore<T>(SourceText text, SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode
    {
        var comma = list.GetSeparator(index - 1);
        return IsSpace(text, comma.Span.End, list[index].SpanStart)
            ? new[] { TextSpan.FromBounds(comma.SpanStart, list[index].Span.End) }
            : new[] { comma.Span, list[index].Span };
    }

    /// <summary>The item and the comma after it.</summary>
    public static IEnumerable<TextSpan> WithCommaAfter<T>(SourceText text, SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode
    {
        var comma = list.GetSeparator(index);
        return IsSpace(text, list[index].Span.End, comma.SpanStart) && IsSpace(text, comma.Span.End, list[index + 1].SpanStart)
            ? new[] { TextSpan.FromBounds(list[index].SpanStart, list[index + 1].SpanStart) }
            : new[] { list[index].Span, comma.Span };
    }

    private static bool IsSpace(SourceText text, int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)));
}
