using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Snippets;

/// <summary>The C# on the pages of the repository compiles. Pages are found, not listed; the help page of the diagnostics shows what is wrong and has a test of its own.</summary>
public sealed class SnippetTests
{
    private const string HelpPage = "generator/NetGen.Generator/diagnostics.md";

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(TestFile.Path())!, "../../.."));

    // Folders of builds, and of Git, hold copies.
    private static readonly string[] Skipped = ["bin", "obj", "artifacts", "node_modules"];

    private static readonly Lazy<ExcerptSources> SourceLines = new(() => new ExcerptSources(
        new[] { "generator", "src", "tests/NetGen.Generator.Tests/Snapshots" }
            .SelectMany(folder => Find(Path.Combine(Root, folder), "*.cs"))
            .SelectMany(File.ReadLines)));

    public static TheoryData<string> Pages => [.. Find(Root, "*.md").Select(NameOf).Where(page => page != HelpPage).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task TheCodeOfAPageCompiles(string page)
    {
        var problems = await SnippetPage.Parse(page, File.ReadAllText(Path.Combine(Root, page))).ProblemsAsync();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    /// <summary>What a page shows of the generator and of emitted code is there: such pages grow old unseen.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void ExcerptsStandInTheRepository(string page)
    {
        var missing = SourceLines.Value.MissingOn(SnippetPage.Parse(page, File.ReadAllText(Path.Combine(Root, page))));
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void PagesAreFound()
    {
        var names = Find(Root, "*.md").Select(NameOf).ToList();
        Assert.Contains(HelpPage, names);
        Assert.Contains("tests/NetGen.Benchmarks/README.md", names);
        Assert.NotEmpty(SnippetPage.Parse("README.md", File.ReadAllText(Path.Combine(Root, "README.md"))).Snippets);
    }

    private static IEnumerable<string> Find(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern).Concat(
        Directory.EnumerateDirectories(folder)
            .Where(inner => Path.GetFileName(inner) is var name && name[0] != '.' && !Skipped.Contains(name))
            .SelectMany(inner => Find(inner, pattern)));

    private static string NameOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
