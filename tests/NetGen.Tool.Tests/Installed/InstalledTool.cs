using NetGen.Tests.Support;

namespace NetGen.Tool.Tests.Installed;

/// <summary>The packages of this tree in a folder, and the tool installed from there alone: once for all tests.</summary>
public sealed class InstalledTool : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-installed").FullName;

    public InstalledTool()
    {
        var feed = Path.Combine(_folder, "feed");
        foreach (var project in (string[])["src/NetGen", "src/NetGen.Onnx", "src/NetGen.Tool"])
        {
            Demand("dotnet", Repository.Root, "pack", project, "--no-build", "-c", Repository.Configuration, "-o", feed);
        }

        // The only source is the folder, and its packages are unpacked beside it: those that the machine has of the same version are others.
        File.WriteAllText(Path.Combine(_folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" /></config>
              <packageSources><clear /><add key="local" value="{feed}" /></packageSources>
            </configuration>
            """);
        Demand("dotnet", _folder, "tool", "install", "NetGen.Tool", "--tool-path", Path.Combine(_folder, "tools"), "--configfile", Path.Combine(_folder, "nuget.config"));
    }

    /// <summary>The program's path.</summary>
    public string Program => Path.Combine(_folder, "tools", OperatingSystem.IsWindows() ? "netgen.exe" : "netgen");

    /// <summary>The packages by their names.</summary>
    public IReadOnlyList<string> Packages => [.. Directory.GetFiles(Path.Combine(_folder, "feed"), "*.nupkg").Order(StringComparer.Ordinal)];

    /// <summary>A new folder, whose projects restore from the packages.</summary>
    public string NewFolder()
    {
        var folder = Path.Combine(_folder, Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Runs the tool in a folder.</summary>
    public (int ExitCode, string Output, string Error) Run(string folder, params string[] arguments) => ChildProcess.Run(Program, arguments, folder);

    /// <summary>Runs the tool, which is to succeed, and gives its output.</summary>
    public string Succeed(string folder, params string[] arguments) => Demand(Program, folder, arguments);

    /// <summary>Runs a program, which is to succeed, and gives its output.</summary>
    public static string Demand(string program, string folder, params string[] arguments)
    {
        var (code, output, error) = ChildProcess.Run(program, arguments, folder);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}:\n{output}\n{error}");
        return output;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
