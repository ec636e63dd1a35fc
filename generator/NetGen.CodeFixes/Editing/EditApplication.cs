using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes.Editing;

/// <summary>Applies edits to a solution.</summary>
internal static class EditApplication
{
    /// <summary>The solution with all edits; what several diagnostics ask for alike is done once.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<TextEdit> edits, CancellationToken cancellation)
    {
        foreach (var document in edits.Distinct().GroupBy(edit => edit.Document))
        {
            var text = await solution.GetDocument(document.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            var changes = document.Select(edit => edit.Change).OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End);
            solution = solution.WithDocumentText(document.Key, text.WithChanges(Apart(changes)));
        }

        return solution;
    }

    // Fixes of several diagnostics may want the same place; the first has it, and the next run sees what is left.
    private static IEnumerable<TextChange> Apart(IEnumerable<TextChange> changes)
    {
        var end = 0;
        foreach (var change in changes)
        {
            if (change.Span.Start >= end)
            {
                yield return change;
                end = change.Span.End;
            }
        }
    }
}
