using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;

namespace NetGen.CodeFixes;

/// <summary>Adds <c>[Network]</c> above the first layer. How many inputs there are only the user knows: 1 is written, by name, to be changed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddNetworkFix))]
[Shared]
public sealed class AddNetworkFix : DeclarationFix
{
    /// <summary>Creates the fix; editors do.</summary>
    public AddNetworkFix()
        : base(FixFacts.LayerWithoutNetworkId, "Add [Network] with a loss that fits the output; set the number of inputs")
    {
    }

    internal override async Task<IReadOnlyList<TextEdit>> EditsAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FixFacts.Loss, out var loss)
            || loss is null
            || await FindAsync(solution, diagnostic.Location, cancellation).ConfigureAwait(false) is not var (document, node)
            || node is not AttributeSyntax { Parent: AttributeListSyntax list } layer
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName("NetGen.NetworkAttribute") is not { } network
            || model.Compilation.GetTypeByMetadataName("NetGen.Loss") is not { } losses)
        {
            return Array.Empty<TextEdit>();
        }

        var position = layer.SpanStart;
        var qualifier = layer.Name is QualifiedNameSyntax qualified ? qualified.Left + "." : string.Empty;
        var attribute = $"[{Spelling.Attribute(model, position, network, qualifier)}(inputs: 1, loss: {Spelling.EnumValue(model, position, losses, loss)})]";
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var start = list.SpanStart;
        var apart = Lines.StartsAt(text, start) ? Lines.Break(text, start) + Lines.Indentation(text, start) : " ";
        return new[] { TextEdit.Insert(document, start, attribute + apart) };
    }
}
