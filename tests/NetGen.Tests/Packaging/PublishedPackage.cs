using System.IO.Compression;
using System.Xml.Linq;
using NetGen.Tests.Support;

namespace NetGen.Tests.Packaging;

/// <summary>The two packages that a clone of the published repository makes of the tree's builds: the library's, and its symbols'.</summary>
public sealed class PublishedPackage : IDisposable
{
    private readonly ZipArchive _package;

    private readonly ZipArchive _symbols;

    public PublishedPackage()
    {
        // In a copy: another test packs the tree itself, and both would write the same manifest.
        using var tree = new TreeCopy("published");
        tree.CopyBuilds();
        LocalFeed.Run(tree.Root, "pack", TreeCopy.Library, "--no-build", "-c", Repository.Configuration, "-o", "out", "-p:PackageVersion=" + LocalFeed.Version);
        _package = Open(tree, "nupkg");
        _symbols = Open(tree, "snupkg");
        Manifest = XDocument.Parse(Text("NetGen.nuspec")).Root!.Elements().Single();
    }

    /// <summary>The metadata of NetGen.nuspec.</summary>
    public XElement Manifest { get; }

    /// <summary>An element of the manifest by its name, whatever the version of the schema.</summary>
    public XElement? Metadata(string name) => Manifest.Elements().SingleOrDefault(element => element.Name.LocalName == name);

    public IEnumerable<string> Files => _package.Entries.Select(entry => entry.FullName);

    public IEnumerable<string> SymbolFiles => _symbols.Entries.Select(entry => entry.FullName);

    public string Text(string file) => new StreamReader(new MemoryStream(Bytes(file))).ReadToEnd();

    public byte[] Bytes(string file) => Bytes(_package, file);

    public byte[] SymbolBytes(string file) => Bytes(_symbols, file);

    public void Dispose()
    {
        _package.Dispose();
        _symbols.Dispose();
    }

    private static ZipArchive Open(TreeCopy tree, string kind) =>
        new(new MemoryStream(File.ReadAllBytes(tree.PathOf($"out/NetGen.{LocalFeed.Version}.{kind}"))));

    private static byte[] Bytes(ZipArchive archive, string file)
    {
        using var content = archive.Entries.Single(entry => entry.FullName == file).Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
