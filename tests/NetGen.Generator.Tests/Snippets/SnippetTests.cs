using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Snippets;

/// <summary>The C# on the pages of the repository compiles. Pages are found, not listed; the help page of the diagnostics shows what is wrong and has a test of its own.</summary>
public sealed class SnippetTests
{
    private const string HelpPage = "generator/NetGen.Generator/diagnostics.md";

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(TestFile.Path())!, "../../.."));

    // Folders of builds, and of Git, hold copies.
    private static readonly string[] Skipped = ["bin", "obj", "artifacts", "node_modules"];

    public static TheoryData<string> Pages => [.. Find(Root).Select(NameOf).Where(page => page != HelpPage).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task TheCodeOfAPageCompiles(string page)
    {
        var problems = await SnippetPage.Parse(page, File.ReadAllText(Path.Combine(Root, page))).ProblemsAsync();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void PagesAreFound()
    {
        var names = Find(Root).Select(NameOf).ToList();
        Assert.Contains(HelpPage, names);
        Assert.Contains("tests/NetGen.Benchmarks/README.md", names);
        Assert.NotEmpty(SnippetPage.Parse("README.md", File.ReadAllText(Path.Combine(Root, "README.md"))).Snippets);
    }

    private static IEnumerable<string> Find(string folder) => Directory.EnumerateFiles(folder, "*.md").Concat(
        Directory.EnumerateDirectories(folder)
            .Where(inner => Path.GetFileName(inner) is var name && name[0] != '.' && !Skipped.Contains(name))
            .SelectMany(Find));

    private static string NameOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
