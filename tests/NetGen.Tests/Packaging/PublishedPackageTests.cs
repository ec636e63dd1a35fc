extern alias generator;

using System.Text.RegularExpressions;
using NetGen.Tests.Support;

namespace NetGen.Tests.Packaging;

/// <summary>What the package tells about itself, and that its symbols find their sources without the machine it was built on.</summary>
public sealed partial class PublishedPackageTests(PublishedPackage package) : IClassFixture<PublishedPackage>
{
    private const string Address = "https://github.com/netgen/netgen";

    /// <summary>Where an assembly's sources are said to be. Only Release is packed for others; Debug is for a debugger on this machine.</summary>
    private static string SourceRoot => Repository.Configuration == "Release" ? "/_/" : Repository.Root;

    [Fact]
    public void TheManifestSaysWhereThePackageComesFrom()
    {
        var repository = package.Metadata("repository")!;
        Assert.Equal(("git", Address, TreeCopy.Commit), ((string?)repository.Attribute("type"), (string?)repository.Attribute("url"), (string?)repository.Attribute("commit")));
        Assert.Equal(Address, package.Metadata("projectUrl")?.Value);
        Assert.Equal(("expression", "MIT"), ((string?)package.Metadata("license")?.Attribute("type"), package.Metadata("license")?.Value));
        Assert.Equal("README.md", package.Metadata("readme")?.Value);
        Assert.StartsWith("Declare a neural network", package.Metadata("description")?.Value, StringComparison.Ordinal);
        Assert.Contains("source-generator", package.Metadata("tags")?.Value.Split(' ') ?? []);
    }

    [Fact]
    public void HelpPagesAreInThatRepository()
    {
        var rules = new generator::NetGen.Generator.NetworkAnalyzer().SupportedDiagnostics;
        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.StartsWith(Address + "/blob/main/generator/", rule.HelpLinkUri, StringComparison.Ordinal));
    }

    /// <summary>The page of the package is not in the tree: a link to a file has the repository's address there, and the file exists.</summary>
    [Fact]
    public void LinksOfTheReadmeLeadToFilesOfTheTree()
    {
        var links = Link().Matches(package.Text("README.md")).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(Link().Count(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))), links.Count);
        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            Assert.StartsWith("https://", link, StringComparison.Ordinal);
            if (link.StartsWith(Address + "/blob/main/", StringComparison.Ordinal))
            {
                Assert.True(File.Exists(Path.Combine(Repository.Root, Uri.UnescapeDataString(link[(Address.Length + "/blob/main/".Length)..].Split('#')[0]))), link);
            }
        });
    }

    [Fact]
    public void TheSymbolPackageHasTheSymbolsOfEveryBuild()
    {
        var libraries = package.Files.Where(file => file.StartsWith("lib/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.Equal(libraries.Select(file => Path.ChangeExtension(file, ".pdb")).Order(), package.SymbolFiles.Where(file => file.EndsWith(".pdb", StringComparison.Ordinal)).Order());
        Assert.All(libraries, library =>
        {
            var symbols = Symbols.OfFile(package.SymbolBytes(Path.ChangeExtension(library, ".pdb")));
            var (id, path) = Symbols.AskedForBy(package.Bytes(library));
            Assert.Equal(symbols.Id, id);
            Assert.StartsWith(SourceRoot, path, StringComparison.Ordinal);
            Symbols.AssertFound(symbols, SourceRoot);
        });
    }

    /// <summary>Symbol servers know nothing of a package's analyzers, so these carry their symbols.</summary>
    [Fact]
    public void TheAnalyzersCarryTheirSymbols()
    {
        var analyzers = package.Files.Where(file => file.StartsWith("analyzers/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(analyzers);
        Assert.All(analyzers, file => Symbols.AssertFound(Symbols.InAssembly(package.Bytes(file)), SourceRoot));
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
