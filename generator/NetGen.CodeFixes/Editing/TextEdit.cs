using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes.Editing;

/// <summary>A change of a document's text. Fixes change text, not trees: whatever they do not touch keeps its every character.</summary>
internal sealed record TextEdit(DocumentId Document, TextChange Change)
{
    public static TextEdit Insert(Document document, int position, string text) => Replace(document, new TextSpan(position, 0), text);

    public static TextEdit Remove(Document document, TextSpan span) => Replace(document, span, string.Empty);

    public static TextEdit Replace(Document document, TextSpan span, string text) => new(document.Id, new TextChange(span, text));
}
