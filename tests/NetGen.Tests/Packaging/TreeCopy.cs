using NetGen.Tests.Support;

namespace NetGen.Tests.Packaging;

/// <summary>
/// The library's part of this tree in a folder of its own, as a clone of the published repository would have it: same files, another path, its commit and
/// origin written by hand, since the SDK reads nothing else of git. What it refers to is taken over as restored: no test waits for a download.
/// </summary>
internal sealed class TreeCopy : IDisposable
{
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    public const string Library = "src/NetGen";

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-tree").FullName;

    /// <param name="name">Of the folder in which the copy is: another name is another path.</param>
    public TreeCopy(string name)
    {
        Root = Path.Combine(_folder, name);
        foreach (var folder in (string[])["", "src", "generator", Library, Library + "/obj", "generator/NetGen.Generator", "generator/NetGen.CodeFixes"])
        {
            Copy(folder, SearchOption.TopDirectoryOnly);
        }

        // Sources, and not what other builds have made of them.
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Repository.Root, Library)).Select(Path.GetFileName).Except(["bin", "obj"]))
        {
            Copy($"{Library}/{folder}", SearchOption.AllDirectories);
        }

        Directory.CreateDirectory(PathOf(".git/objects"));
        Directory.CreateDirectory(PathOf(".git/refs"));
        File.WriteAllText(PathOf(".git/HEAD"), Commit + "\n");
        File.WriteAllText(PathOf(".git/config"), "[core]\n\trepositoryformatversion = 0\n[remote \"origin\"]\n\turl = https://github.com/netgen/netgen.git\n");
    }

    public string Root { get; }

    public string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Takes over what the tree's own build has made of the library and the generator.</summary>
    public void CopyBuilds()
    {
        foreach (var project in (string[])[Library, "generator/NetGen.Generator", "generator/NetGen.CodeFixes"])
        {
            Copy($"{project}/bin/{Repository.Configuration}", SearchOption.AllDirectories);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Compiles the library for one framework, in Release, and leaves what comes out in <see cref="Built"/>.</summary>
    /// <param name="framework">One is enough: what is looked at is the same for all, and each costs seconds.</param>
    /// <param name="properties">Such as <c>-p:Name=value</c>.</param>
    public (int ExitCode, string Output) Compile(string framework, params string[] properties)
    {
        // What it refers to was built with the tree, and only its order with the generator matters: neither is a part of the library.
        string[] arguments = ["build", Library, "-t:Compile", "-c", "Release", "-f", framework, "--no-restore", "-p:BuildProjectReferences=false", .. properties];
        var (code, output, _) = ChildProcess.Run("dotnet", arguments, Root);
        return (code, output);
    }

    public byte[] Built(string framework, string file) => File.ReadAllBytes(PathOf($"{Library}/obj/Release/{framework}/{file}"));

    private void Copy(string folder, SearchOption depth)
    {
        // A work tree has a file .git, which leads to the real commits.
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", depth).Where(file => Path.GetFileName(file) != ".git"))
        {
            var to = PathOf(Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }
}
