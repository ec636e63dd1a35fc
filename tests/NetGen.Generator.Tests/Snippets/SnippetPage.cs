using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests.Snippets;

/// <summary>
/// The C# of a Markdown page, in order: blocks fenced <c>```csharp</c>, which compile, and <c>```csharp excerpt</c>, which cannot. GitHub colours both, as it reads
/// the first word only.
/// </summary>
/// <param name="Name">What failures call the page.</param>
/// <param name="Snippets">Its blocks of C#.</param>
internal sealed record SnippetPage(string Name, IReadOnlyList<Snippet> Snippets)
{
    private static readonly Regex Fence = new(@"^\s*(?<fence>`{3,}|~{3,})\s*(?<info>[^`]*)$");

    private static readonly string[] OtherSpellings = ["cs", "c#", "csx"];

    /// <summary>Reads a page.</summary>
    /// <exception cref="FormatException">A block does not end, or calls C# by another name, under which nobody would find it.</exception>
    public static SnippetPage Parse(string name, string text)
    {
        var snippets = new List<Snippet>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Fence.Match(lines[i]) is not { Success: true } open)
            {
                continue;
            }

            var (start, fence) = (i + 1, open.Groups["fence"].Value);
            while (++i < lines.Length && !IsEnd(lines[i], fence))
            {
            }

            if (i == lines.Length)
            {
                throw new FormatException($"{name}:{start}: a block of code that does not end");
            }

            switch (LanguageOf(open.Groups["info"].Value, $"{name}:{start}"))
            {
                case "csharp":
                    snippets.Add(new Snippet(start + 1, string.Join('\n', lines[start..i]), IsExcerpt: false));
                    break;
                case "csharp excerpt":
                    snippets.Add(new Snippet(start + 1, string.Join('\n', lines[start..i]), IsExcerpt: true));
                    break;
            }
        }

        return new SnippetPage(name, snippets);
    }

    /// <summary>The programs that the page is made of: each begins with a snippet that has <c>using</c> directives, or with the page.</summary>
    public IEnumerable<SnippetProgram> Programs()
    {
        var program = new List<Snippet>();
        foreach (var snippet in Snippets.Where(snippet => !snippet.IsExcerpt))
        {
            if (snippet.BeginsProgram && program.Count > 0)
            {
                yield return new SnippetProgram(Name, program);
                program = [];
            }

            program.Add(snippet);
        }

        if (program.Count > 0)
        {
            yield return new SnippetProgram(Name, program);
        }
    }

    /// <summary>All that is wrong on the page: <c>page:line: what</c>.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        var problems = new List<string>();
        foreach (var program in Programs())
        {
            problems.AddRange(await program.ProblemsAsync());
        }

        foreach (var excerpt in Snippets.Where(snippet => snippet.IsExcerpt))
        {
            if ((await new SnippetProgram(Name, [excerpt]).ProblemsAsync()).Count == 0)
            {
                problems.Add($"{Name}:{excerpt.FirstLine}: this compiles, so it is no excerpt: fence it ```csharp");
            }
        }

        return problems;
    }

    private static bool IsEnd(string line, string fence) => line.Trim() is var end && end.Length >= fence.Length && end.All(c => c == fence[0]);

    private static string LanguageOf(string info, string place)
    {
        var words = info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var language = words.FirstOrDefault() ?? string.Empty;
        var isCSharp = language.StartsWith("csharp", StringComparison.OrdinalIgnoreCase) || OtherSpellings.Contains(language, StringComparer.OrdinalIgnoreCase);
        return !isCSharp || words is ["csharp"] or ["csharp", "excerpt"]
            ? string.Join(' ', words)
            : throw new FormatException($"{place}: expected ```csharp, or ```csharp excerpt for what does not compile by itself, found ```{info.Trim()}");
    }
}
