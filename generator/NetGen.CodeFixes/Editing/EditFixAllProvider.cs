using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.CodeFixes.Editing;

/// <summary>Fixes all diagnostics of a document, project or solution at once. The stock providers fix documents apart; a network may span several.</summary>
internal sealed class EditFixAllProvider : FixAllProvider
{
    public static readonly EditFixAllProvider Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var provider = (DeclarationFix)context.CodeFixProvider;
        var edits = new List<TextEdit>();
        foreach (var diagnostic in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            edits.AddRange(await provider.EditsAsync(context.Solution, diagnostic, context.CancellationToken).ConfigureAwait(false));
        }

        return edits.Count == 0 ? null : CodeAction.Create(
            provider.Title,
            cancellation => EditApplication.ApplyAsync(context.Solution, edits, cancellation),
            context.CodeActionEquivalenceKey);
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document:
                return await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            case FixAllScope.Solution:
                var found = ImmutableArray.CreateBuilder<Diagnostic>();
                foreach (var project in context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
                {
                    found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                return found.ToImmutable();
            default:
                return ImmutableArray<Diagnostic>.Empty;
        }
    }
}
