using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.CodeFixes.Editing;
using NetGen.Generator.Declarations;

namespace NetGen.CodeFixes;

/// <summary>Makes a network's class and all types around it partial, every part of them, in whatever file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
[Shared]
public sealed class MakePartialFix : DeclarationFix
{
    /// <summary>Creates the fix; editors do.</summary>
    public MakePartialFix()
        : base(FixFacts.NotPartialId, "Make the class and its outer types partial")
    {
    }

    internal override async Task<IReadOnlyList<TextEdit>> EditsAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var edits = new List<TextEdit>();
        foreach (var place in diagnostic.AdditionalLocations)
        {
            // 'partial' is always the last modifier.
            if (await FindAsync(solution, place, cancellation).ConfigureAwait(false) is var (document, node)
                && node is TypeDeclarationSyntax type
                && !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                edits.Add(TextEdit.Insert(document, type.Keyword.SpanStart, "partial "));
            }
        }

        return edits;
    }
}
