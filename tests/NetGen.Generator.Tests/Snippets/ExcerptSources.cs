using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests.Snippets;

/// <summary>The lines that an excerpt may have.</summary>
/// <param name="lines">Lines of sources and of emitted files.</param>
internal sealed class ExcerptSources(IEnumerable<string> lines)
{
    // What a page adds to a line stands two blanks or more behind it.
    private static readonly Regex Remark = new(@"(?<=\S)\s{2,}//.*$");

    private readonly HashSet<string> _lines = [.. lines.Select(line => line.Trim())];

    /// <summary>The lines of a page's excerpts that stand nowhere: <c>page:line: what</c>.</summary>
    public IReadOnlyList<string> MissingOn(SnippetPage page) =>
    [
        .. from excerpt in page.Snippets
           where excerpt.IsExcerpt
           from line in excerpt.Text.Split('\n').Index()
           let text = line.Item.Trim()
           where text is not ("" or "…") && !_lines.Contains(text) && !_lines.Contains(Remark.Replace(text, string.Empty))
           select $"{page.Name}:{excerpt.FirstLine + line.Index}: no source and no emitted file has the line {text}",
    ];
}
