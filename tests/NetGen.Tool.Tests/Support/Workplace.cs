using System.Globalization;

namespace NetGen.Tool.Tests.Support;

/// <summary>A folder of its own, in which the tool is run within this process.</summary>
public sealed class Workplace : IDisposable
{
    public Workplace()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Folder = Directory.CreateTempSubdirectory("netgen-tool").FullName;
    }

    public string Folder { get; }

    /// <summary>The names of all files that are there, those in folders with their paths.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Text(string file) => File.ReadAllText(PathOf(file));

    public string Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return PathOf(file);
    }

    public string Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(file), bytes);
        return PathOf(file);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Runs the tool with the arguments as they are: paths are those of <see cref="PathOf"/>.</summary>
    internal static ToolRun Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = NetGenCommand.Run(arguments, new Terminal(output, error, isInteractive: false));
        return new ToolRun(code, output.ToString(), error.ToString());
    }
}
