using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;

namespace NetGen.CodeFixes;

/// <summary>Moves all layers onto the part that has the first, in the order that the analyzer gives.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveLayersFix))]
[Shared]
public sealed class MoveLayersFix : DeclarationFix
{
    /// <summary>Creates the fix; editors do.</summary>
    public MoveLayersFix()
        : base(FixFacts.LayersApartId, "Move the layers onto one part; check their order")
    {
    }

    internal override async Task<IReadOnlyList<TextEdit>> EditsAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var layers = new List<(Document Document, AttributeSyntax Attribute)>();
        foreach (var place in diagnostic.AdditionalLocations)
        {
            if (await FindAsync(solution, place, cancellation).ConfigureAwait(false) is not var (document, node) || node is not AttributeSyntax attribute)
            {
                return Array.Empty<TextEdit>();
            }

            layers.Add((document, attribute));
        }

        var home = layers[0];
        var last = layers.Where(layer => Part(layer.Attribute) == Part(home.Attribute)).Select(layer => List(layer.Attribute)).Last();
        var target = await home.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var (edits, moved) = (new List<TextEdit>(), new List<(string Text, string Comment)>());
        foreach (var list in layers.Where(layer => Part(layer.Attribute) != Part(home.Attribute)).GroupBy(layer => List(layer.Attribute)))
        {
            var document = list.First().Document;
            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            var source = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
            var removal = AttributeRemoval.Of(text, list.Key, list.Select(layer => layer.Attribute).ToList());
            edits.AddRange(removal.Spans.Select(span => TextEdit.Remove(document, span)));
            var copy = new AttributeText(source!, target!, home.Attribute.SpanStart);
            moved.AddRange(removal.Moved.Select(node => (Bracketed(list.Key, copy.Of(node)), removal.Comment)));
        }

        var homeText = await home.Document.GetTextAsync(cancellation).ConfigureAwait(false);
        edits.Add(Insertion(home.Document, homeText, last.Span.End, moved));
        return edits;
    }

    private static string Bracketed(AttributeListSyntax list, string text) =>
        text[0] == '[' ? text : $"[{(list.Target is { } target ? target + " " : string.Empty)}{text}]";

    // Where the last layer ends its line, each of the others gets a line; else they follow on the same.
    private static TextEdit Insertion(Document document, SourceText text, int position, List<(string Text, string Comment)> layers)
    {
        var newLine = Lines.Break(text, position) + Lines.Indentation(text, position);
        return Lines.Comment(text, position) is not null
            ? TextEdit.Insert(document, text.Lines.GetLineFromPosition(position).End, string.Concat(layers.Select(layer => newLine + WithComment(layer))))
            : TextEdit.Insert(document, position, string.Concat(layers.Select(layer => " " + WithComment(layer) + (layer.Comment.Length > 0 ? newLine : string.Empty))));
    }

    private static string WithComment((string Text, string Comment) layer) => layer.Comment.Length > 0 ? $"{layer.Text} {layer.Comment}" : layer.Text;

    private static AttributeListSyntax List(AttributeSyntax attribute) => (AttributeListSyntax)attribute.Parent!;

    private static SyntaxNode Part(AttributeSyntax attribute) => List(attribute).Parent!;
}
