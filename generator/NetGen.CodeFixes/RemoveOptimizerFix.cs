using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;

namespace NetGen.CodeFixes;

/// <summary>Removes an optimizer that has nothing to train.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveOptimizerFix))]
[Shared]
public sealed class RemoveOptimizerFix : DeclarationFix
{
    /// <summary>Creates the fix; editors do.</summary>
    public RemoveOptimizerFix()
        : base(FixFacts.OptimizerUnusedId, "Remove the optimizer that has nothing to train")
    {
    }

    internal override async Task<IReadOnlyList<TextEdit>> EditsAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await FindAsync(solution, diagnostic.Location, cancellation).ConfigureAwait(false) is not var (document, node)
            || node is not AttributeSyntax { Parent: AttributeListSyntax list } attribute)
        {
            return Array.Empty<TextEdit>();
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return AttributeRemoval.Of(text, list, new[] { attribute }).Spans.Select(span => TextEdit.Remove(document, span)).ToList();
    }
}
