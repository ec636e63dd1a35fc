using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace NetGen.Tests.Packaging;

/// <summary>What the symbols of an assembly say: its source files, which of them are embedded, where the others are found.</summary>
internal sealed class Symbols
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private static readonly Guid EmbeddedSourceKind = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private Symbols(MetadataReader reader)
    {
        Id = new BlobContentId(reader.DebugMetadataHeader!.Id);
        Documents = [.. reader.Documents.Select(handle => (reader.GetString(reader.GetDocument(handle).Name), Of(reader, handle, EmbeddedSourceKind).Any()))];
        SourceLink = Of(reader, EntityHandle.ModuleDefinition, SourceLinkKind).Select(Encoding.UTF8.GetString).SingleOrDefault();
    }

    public BlobContentId Id { get; }

    public IReadOnlyList<(string Path, bool IsEmbedded)> Documents { get; }

    /// <summary>The map from paths to addresses, in JSON.</summary>
    public string? SourceLink { get; }

    public static Symbols OfFile(byte[] file)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(file));
        return new Symbols(provider.GetMetadataReader());
    }

    public static Symbols InAssembly(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var entry = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        return new Symbols(provider.GetMetadataReader());
    }

    /// <summary>Which symbols an assembly asks for: their id, and their path where it was compiled.</summary>
    public static (BlobContentId Id, string Path) AskedForBy(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var entry = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        var data = image.ReadCodeViewDebugDirectoryData(entry);
        return (new BlobContentId(data.Guid, entry.Stamp), data.Path);
    }

    /// <summary>Every source is below the root of the tree, and what no commit has is embedded.</summary>
    public static void AssertFound(Symbols symbols, string root)
    {
        Assert.NotEmpty(symbols.Documents);
        Assert.All(symbols.Documents, document => Assert.StartsWith(root, document.Path, StringComparison.Ordinal));
        var made = symbols.Documents.Where(document => document.Path.Contains("/obj/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(made);
        Assert.All(made, document => Assert.True(document.IsEmbedded, document.Path));
    }

    private static IEnumerable<byte[]> Of(MetadataReader reader, EntityHandle owner, Guid kind) => reader.GetCustomDebugInformation(owner)
        .Select(reader.GetCustomDebugInformation)
        .Where(information => reader.GetGuid(information.Kind) == kind)
        .Select(information => reader.GetBlobBytes(information.Value));
}
