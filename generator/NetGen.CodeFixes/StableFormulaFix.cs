using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;

namespace NetGen.CodeFixes;

/// <summary>Replaces a form of a formula that loses digits by one that does not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StableFormulaFix))]
[Shared]
public sealed class StableFormulaFix : DeclarationFix
{
    /// <summary>Creates the fix; editors do.</summary>
    public StableFormulaFix()
        : base(FixFacts.FormulaUnstableId, "Write the form that keeps its digits")
    {
    }

    internal override async Task<IReadOnlyList<TextEdit>> EditsAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellation) =>
        diagnostic.Properties.TryGetValue(FixFacts.Replacement, out var replacement) && replacement is not null
            && await FindAsync(solution, diagnostic.Location, cancellation).ConfigureAwait(false) is var (document, _)
            ? new[] { TextEdit.Replace(document, diagnostic.Location.SourceSpan, replacement) }
            : Array.Empty<TextEdit>();
}
