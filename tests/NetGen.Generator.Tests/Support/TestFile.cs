using System.Runtime.CompilerServices;

namespace NetGen.Generator.Tests.Support;

/// <summary>Where the sources of the tests lie, whichever project compiles them.</summary>
internal static class TestFile
{
    /// <summary>The path of the calling source file.</summary>
    public static string Path([CallerFilePath] string path = "") => path;
}
