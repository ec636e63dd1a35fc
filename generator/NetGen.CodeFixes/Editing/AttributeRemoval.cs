using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes.Editing;

/// <summary>What is taken out of a text with some attributes of a list.</summary>
/// <param name="Spans">The text to remove.</param>
/// <param name="Moved">What goes elsewhere: the whole list if nothing of it stays, else the attributes.</param>
/// <param name="Comment">The comment that ends a line which goes as a whole.</param>
internal sealed record AttributeRemoval(IEnumerable<TextSpan> Spans, IEnumerable<SyntaxNode> Moved, string Comment)
{
    public static AttributeRemoval Of(SourceText text, AttributeListSyntax list, IReadOnlyList<AttributeSyntax> attributes)
    {
        if (attributes.Count < list.Attributes.Count)
        {
            return new AttributeRemoval(attributes.SelectMany(attribute => One(text, list.Attributes, attribute, attributes)).ToList(), attributes, string.Empty);
        }

        var whole = new[] { list };
        if (Lines.StartsAt(text, list.SpanStart) && Lines.Comment(text, list.Span.End) is { } comment)
        {
            var lines = TextSpan.FromBounds(
                text.Lines.GetLineFromPosition(list.SpanStart).Start, text.Lines.GetLineFromPosition(list.Span.End).EndIncludingLineBreak);
            return new AttributeRemoval(new[] { lines }, whole, comment);
        }

        var end = list.Span.End;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return new AttributeRemoval(new[] { TextSpan.FromBounds(list.SpanStart, end) }, whole, string.Empty);
    }

    // Each takes the comma on the side of an attribute that stays before it, or else the one after it: no comma is taken twice.
    private static IEnumerable<TextSpan> One(
        SourceText text,
        SeparatedSyntaxList<AttributeSyntax> list,
        AttributeSyntax attribute,
        IReadOnlyList<AttributeSyntax> removed)
    {
        var index = list.IndexOf(attribute);
        return list.Take(index).Any(other => !removed.Contains(other))
            ? ListRemoval.WithCommaBefore(text, list, index)
            : ListRemoval.WithCommaAfter(text, list, index);
    }
}
