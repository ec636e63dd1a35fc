using System.Runtime.CompilerServices;

namespace NetGen.Playground.Tests.Support;

/// <summary>Where the tree is.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    private static string Here([CallerFilePath] string path = "") => path;
}
