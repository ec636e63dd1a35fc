namespace NetGen.Generator.Models;

/// <summary>An additional file of the project that may hold weights.</summary>
/// <param name="Path">As the compiler has it.</param>
/// <param name="Text">Its content; null where it cannot be read.</param>
internal sealed record WeightFile(string Path, string? Text)
{
    /// <summary>How the names of such files end, so that other additional files are never read.</summary>
    public const string Extension = ".weights";

    public static bool IsNamed(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is meant by a name, which may have the last of its folders before it.</summary>
    public bool IsMeantBy(string name)
    {
        var (path, wanted) = (Path.Replace('\\', '/'), name.Replace('\\', '/'));
        return path.EndsWith(wanted, StringComparison.OrdinalIgnoreCase)
            && (path.Length == wanted.Length || path[path.Length - wanted.Length - 1] == '/');
    }
}
