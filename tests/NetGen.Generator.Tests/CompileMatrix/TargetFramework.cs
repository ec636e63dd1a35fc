using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.CompileMatrix;

/// <summary>A framework that users build for: its reference assemblies, and the library's build for it.</summary>
internal sealed class TargetFramework
{
    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    private TargetFramework(string name, string libraryBuild)
    {
        Name = name;
        _references = new(() => [.. Assemblies(name).Append(Library(libraryBuild)).Select(path => MetadataReference.CreateFromFile(path))]);
    }

    public static TargetFramework NetStandard20 { get; } = new("netstandard2.0", "netstandard2.0");

    public static TargetFramework NetStandard21 { get; } = new("netstandard2.1", "netstandard2.1");

    public static TargetFramework Net8 { get; } = new("net8.0", "net8.0");

    public static TargetFramework Net10 { get; } = new("net10.0", "net8.0");

    public static ImmutableArray<TargetFramework> All { get; } = [NetStandard20, NetStandard21, Net8, Net10];

    public string Name { get; }

    /// <summary>Whether networks get plain code.</summary>
    public bool IsPlain => Name.StartsWith("netstandard", StringComparison.Ordinal);

    public ImmutableArray<MetadataReference> References => _references.Value;

    public override string ToString() => Name;

    // A folder, or a file; several are separated by semicolons.
    private static IEnumerable<string> Assemblies(string name) => Metadata("References." + name).Split(';').SelectMany(path =>
        File.Exists(path) ? [path]
        : Directory.Exists(path) ? Directory.GetFiles(path, "*.dll")
        : throw new InvalidOperationException($"The reference assemblies of {name} were expected at {path}, where the project's restore puts them, and are not there."));

    private static string Library(string build)
    {
        var path = Path.Combine(Metadata("LibraryBuilds"), build, "NetGen.dll");
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path} is not there: build the whole solution first.");
    }

    private static string Metadata(string key) => typeof(TargetFramework).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
