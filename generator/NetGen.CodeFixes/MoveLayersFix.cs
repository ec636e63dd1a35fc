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
        : base(FixFacts.LayersApartId, FixFacts.MoveLayersTitle)
    {
    }

    internal override async Task<IReadOnlyList<TextEdit>> EditsAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var layers = new List<AttributeSyntax>();
        var documents = new Dictionary<SyntaxTree, (Document Document, SourceText Text, SemanticModel Model)>();
        foreach (var place in diagnostic.AdditionalLocations)
        {
            if (await FindAsync(solution, place, cancellation).ConfigureAwait(false) is not var (document, node) || node is not AttributeSyntax attribute)
            {
                return Array.Empty<TextEdit>();
            }

            layers.Add(attribute);
            if (!documents.ContainsKey(attribute.SyntaxTree))
            {
                var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
                documents.Add(attribute.SyntaxTree, (document, text, model!));
            }
        }

        var moves = LayerMove.Of(layers, tree => documents[tree].Text, tree => documents[tree].Model);
        return moves.Select(move => new TextEdit(documents[move.Tree].Document.Id, move.Change)).ToList();
    }
}
