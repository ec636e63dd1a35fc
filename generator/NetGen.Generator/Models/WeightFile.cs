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
    public bool IsMeantBy(string name) => IsMeant(Path, name);

    /// <summary>
    /// The files that are meant by a name. Copies are one file: of equal files the first, and nothing that a build wrote where there is what it was written from.
    /// </summary>
    public static IReadOnlyList<T> Meant<T>(string name, IEnumerable<T> files, OutputFolders outputs, Func<T, string> path, Func<T, T, bool> areEqual)
    {
        var meant = files.Where(file => IsMeant(path(file), name)).ToList();
        if (meant.Count < 2)
        {
            return meant;
        }

        // Weights that lie in an output folder only are those of a step of the build that writes them.
        var sources = meant.Where(file => !outputs.Hold(path(file))).ToList();
        var different = new List<T>();
        foreach (var file in sources.Count > 0 ? sources : meant)
        {
            if (!different.Any(other => areEqual(other, file)))
            {
                different.Add(file);
            }
        }

        return different;
    }

    private static bool IsMeant(string file, string name)
    {
        var (path, wanted) = (file.Replace('\\', '/'), name.Replace('\\', '/'));
        return path.EndsWith(wanted, StringComparison.OrdinalIgnoreCase)
            && (path.Length == wanted.Length || path[path.Length - wanted.Length - 1] == '/');
    }
}
