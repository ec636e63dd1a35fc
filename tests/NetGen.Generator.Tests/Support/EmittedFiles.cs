using NetGen.Generator.Models;

namespace NetGen.Generator.Tests.Support;

/// <summary>The files that are emitted for a network, by their names.</summary>
internal static class EmittedFiles
{
    private static readonly string[] Others = [.. Enum.GetValues<FilePart>().Where(part => part != FilePart.Members).Select(part => $".{part}.g.cs")];

    /// <summary>The file with the members, of which each network has one.</summary>
    public static string OfMembers(string name) => Others.FirstOrDefault(end => name.EndsWith(end, StringComparison.Ordinal)) is { } end ? name[..^end.Length] + ".g.cs" : name;

    /// <summary>The files with the members of networks that have emitted files of these names.</summary>
    public static IReadOnlyList<string> OfNetworks(IEnumerable<string> names) => [.. names.Select(OfMembers).Distinct()];
}
