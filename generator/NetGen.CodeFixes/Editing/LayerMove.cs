using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes.Editing;

/// <summary>Moves layers onto the part that has the first of them. It needs syntax trees and semantic models, but no workspace, so that a web page can use it, too.</summary>
internal static class LayerMove
{
    /// <summary>The changes, each with the tree whose text it is of.</summary>
    /// <param name="layers">All layers of a network in the order that they are to have, one or more; those on the part of the first stay.</param>
    /// <param name="textOf">The text of a tree.</param>
    /// <param name="modelOf">The meaning of its names.</param>
    public static IReadOnlyList<(SyntaxTree Tree, TextChange Change)> Of(
        IReadOnlyList<AttributeSyntax> layers,
        Func<SyntaxTree, SourceText> textOf,
        Func<SyntaxTree, SemanticModel> modelOf)
    {
        var home = layers[0];
        var last = layers.Where(layer => Part(layer) == Part(home)).Select(List).Last();
        var target = modelOf(home.SyntaxTree);
        var (changes, moved) = (new List<(SyntaxTree, TextChange)>(), new List<(string Text, string Comment)>());
        foreach (var list in layers.Where(layer => Part(layer) != Part(home)).GroupBy(List))
        {
            var tree = list.Key.SyntaxTree;
            var removal = AttributeRemoval.Of(textOf(tree), list.Key, list.ToList());
            changes.AddRange(removal.Spans.Select(span => (tree, new TextChange(span, string.Empty))));
            var copy = new AttributeText(modelOf(tree), target, home.SpanStart);
            moved.AddRange(removal.Moved.Select(node => (Bracketed(list.Key, copy.Of(node)), removal.Comment)));
        }

        changes.Add((home.SyntaxTree, Insertion(textOf(home.SyntaxTree), last.Span.End, moved)));
        return changes;
    }

    private static string Bracketed(AttributeListSyntax list, string text) =>
        text[0] == '[' ? text : $"[{(list.Target is { } target ? target + " " : string.Empty)}{text}]";

    // Where the last layer ends its line, each of the others gets a line; else they follow on the same.
    private static TextChange Insertion(SourceText text, int position, List<(string Text, string Comment)> layers)
    {
        var newLine = Lines.Break(text, position) + Lines.Indentation(text, position);
        return Lines.Comment(text, position) is not null
            ? Insert(text.Lines.GetLineFromPosition(position).End, string.Concat(layers.Select(layer => newLine + WithComment(layer))))
            : Insert(position, string.Concat(layers.Select(layer => " " + WithComment(layer) + (layer.Comment.Length > 0 ? newLine : string.Empty))));
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private static string WithComment((string Text, string Comment) layer) => layer.Comment.Length > 0 ? $"{layer.Text} {layer.Comment}" : layer.Text;

    private static AttributeListSyntax List(AttributeSyntax attribute) => (AttributeListSyntax)attribute.Parent!;

    private static SyntaxNode Part(AttributeSyntax attribute) => List(attribute).Parent!;
}
