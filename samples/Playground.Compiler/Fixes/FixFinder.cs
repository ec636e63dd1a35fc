using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;

namespace Playground.Compiler.Fixes;

/// <summary>
/// The edits that diagnostics ask for, from the places and facts that they carry. The editors' fixes need workspaces, which the page does not have;
/// what these decide is in <see cref="FixFacts"/> for both.
/// </summary>
internal static class FixFinder
{
    /// <summary>What mends it; null where nothing is known.</summary>
    /// <param name="diagnostic">Something wrong with the text.</param>
    /// <param name="compiled">The text.</param>
    public static Fix? Find(Diagnostic diagnostic, Compiled compiled) => diagnostic.Id switch
    {
        FixFacts.NotPartialId => MakePartial(diagnostic, compiled),
        FixFacts.LossNeedsOutputId => ChangeActivation(diagnostic, compiled),
        FixFacts.LayersApartId => MoveLayers(diagnostic, compiled),
        FixFacts.LayerWithoutNetworkId => AddNetwork(diagnostic, compiled),
        FixFacts.OptionIgnoredId => RemoveOption(diagnostic, compiled),
        FixFacts.OptimizerUnusedId => RemoveOptimizer(diagnostic, compiled),
        FixFacts.FormulaUnstableId => Fact(diagnostic, FixFacts.Replacement) is { } text
            ? Of("Write the form that keeps its digits", Replace(diagnostic.Location, text))
            : null,
        _ => null,
    };

    private static Fix? MakePartial(Diagnostic diagnostic, Compiled compiled) => Of(
        "Make the class partial",
        [.. diagnostic.AdditionalLocations
            .Select(place => Node(place, compiled) as TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(type => new Edit(type.Keyword.SpanStart, type.Keyword.SpanStart, "partial "))]);

    private static Fix? ChangeActivation(Diagnostic diagnostic, Compiled compiled)
    {
        if (Fact(diagnostic, FixFacts.Activation) is not { } activation || diagnostic.AdditionalLocations.Count == 0)
        {
            return null;
        }

        var title = $"End with Activation.{activation}";
        return Node(diagnostic.AdditionalLocations[0], compiled) switch
        {
            AttributeArgumentSyntax { Expression: var written } => Of(title, new Edit(written.SpanStart, written.Span.End, $"Activation.{activation}")),
            AttributeSyntax { ArgumentList: { } list } => Of(title, Insert(list.Arguments.Last(argument => argument.NameEquals is null).Span.End, $", Activation.{activation}")),
            _ => null,
        };
    }

    private static Fix? MoveLayers(Diagnostic diagnostic, Compiled compiled)
    {
        AttributeSyntax[] layers = [.. diagnostic.AdditionalLocations.Select(place => Node(place, compiled)).OfType<AttributeSyntax>()];
        if (layers.Length == 0 || layers.Length < diagnostic.AdditionalLocations.Count)
        {
            return null;
        }

        var model = compiled.Output.GetSemanticModel(compiled.Tree);
        var moves = LayerMove.Of(layers, tree => tree.GetText(), _ => model);
        return Of(FixFacts.MoveLayersTitle, [.. moves.Select(move => move.Change).OrderBy(change => change.Span.Start).Select(change => new Edit(change.Span.Start, change.Span.End, change.NewText ?? ""))]);
    }

    private static Fix? AddNetwork(Diagnostic diagnostic, Compiled compiled) =>
        Fact(diagnostic, FixFacts.Loss) is { } loss && Node(diagnostic.Location, compiled) is AttributeSyntax { Parent: AttributeListSyntax list }
            ? Of("Add [Network] with 2 inputs", Insert(list.SpanStart, $"[Network(2, Loss.{loss})]\n"))
            : null;

    private static Fix? RemoveOption(Diagnostic diagnostic, Compiled compiled)
    {
        if (Node(diagnostic.Location, compiled) is not AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Arguments: var arguments } } option
            || arguments.IndexOf(option) is not (> 0 and var index))
        {
            return null;
        }

        return Of("Remove the option that has no effect", new Edit(arguments.GetSeparator(index - 1).SpanStart, option.Span.End, ""));
    }

    // Alone in its brackets, as the page writes it; of several in one pair of brackets it is the user's to choose.
    private static Fix? RemoveOptimizer(Diagnostic diagnostic, Compiled compiled) =>
        Node(diagnostic.Location, compiled)?.FirstAncestorOrSelf<AttributeListSyntax>() is { Attributes.Count: 1 } list
            ? Of("Remove the optimizer", new Edit(list.FullSpan.Start, list.FullSpan.End, ""))
            : null;

    private static SyntaxNode? Node(Location place, Compiled compiled) =>
        place.SourceTree == compiled.Tree ? compiled.Tree.GetRoot().FindNode(place.SourceSpan) : null;

    private static string? Fact(Diagnostic diagnostic, string name) => diagnostic.Properties.TryGetValue(name, out var fact) ? fact : null;

    private static Edit Insert(int position, string text) => new(position, position, text);

    private static Edit Replace(Location place, string text) => new(place.SourceSpan.Start, place.SourceSpan.End, text);

    private static Fix? Of(string title, params Edit[] edits) => edits.Length == 0 ? null : new Fix(title, edits);
}
