using NetGen.Generator.Support;

namespace NetGen.Generator.Models;

/// <summary>
/// Where a build writes. A file of weights that is copied to the output lies there a second time, after a training even with the numbers of the build
/// before, and a pattern such as **/*.weights finds both.
/// </summary>
/// <param name="Paths">The folders, each with forward slashes and one at its end.</param>
internal sealed record OutputFolders(EquatableArray<string> Paths)
{
    /// <summary>Of a host that says nothing, such as Unity.</summary>
    public static readonly OutputFolders None = new(new EquatableArray<string>([]));

    /// <summary>The folders that a project names, each absolute or below the project.</summary>
    public static OutputFolders Of(string project, IEnumerable<string> folders)
    {
        var root = Folder(project);

        // A build that writes beside or above its sources says nothing of what is a source.
        return new(new EquatableArray<string>(folders
            .Select(folder => Folder(IsRooted(folder) ? folder : root + folder))
            .Where(folder => !root.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)));
    }

    public bool Hold(string path)
    {
        var full = Normal(path);
        return Paths.Any(folder => full.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || path.StartsWith("\\", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');

    private static string Folder(string path) => Normal(path).TrimEnd('/') + "/";

    // By hand: an analyzer may also see the paths of another system than the one that it runs on.
    private static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not (".." or ""))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
