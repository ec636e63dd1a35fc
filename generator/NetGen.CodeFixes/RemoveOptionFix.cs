using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;

namespace NetGen.CodeFixes;

/// <summary>Removes an option that has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveOptionFix))]
[Shared]
public sealed class RemoveOptionFix : DeclarationFix
{
    /// <summary>Creates the fix; editors do.</summary>
    public RemoveOptionFix()
        : base(FixFacts.OptionIgnoredId, "Remove the option that has no effect")
    {
    }

    internal override async Task<IReadOnlyList<TextEdit>> EditsAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        // Options are named arguments, which stand behind the sizes: there is a comma before each.
        if (await FindAsync(solution, diagnostic.Location, cancellation).ConfigureAwait(false) is not var (document, node)
            || node is not AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Arguments: var arguments } } option
            || arguments.IndexOf(option) is not (> 0 and var index))
        {
            return Array.Empty<TextEdit>();
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return ListRemoval.WithCommaBefore(text, arguments, index).Select(span => TextEdit.Remove(document, span)).ToList();
    }
}
