using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes.Editing;

namespace NetGen.CodeFixes;

/// <summary>A fix of one rule: the edits that a diagnostic asks for. It is offered only where there are some.</summary>
public abstract class DeclarationFix : CodeFixProvider
{
    private readonly string _rule;

    private protected DeclarationFix(string rule, string title) => (_rule, Title) = (rule, title);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(_rule);

    internal string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => EditFixAllProvider.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = await EditsAsync(solution, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (edits.Count > 0)
            {
                var action = CodeAction.Create(Title, cancellation => EditApplication.ApplyAsync(solution, edits, cancellation), GetType().Name);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    internal abstract Task<IReadOnlyList<TextEdit>> EditsAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellation);

    /// <summary>The document of a place and its node; null for a place in no document, such as an emitted file.</summary>
    private protected static async Task<(Document Document, SyntaxNode Node)?> FindAsync(Solution solution, Location place, CancellationToken cancellation)
    {
        if (place.SourceTree is not { } tree || solution.GetDocument(tree) is not { } document)
        {
            return null;
        }

        var root = await tree.GetRootAsync(cancellation).ConfigureAwait(false);
        return (document, root.FindNode(place.SourceSpan));
    }
}
