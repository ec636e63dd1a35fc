using NetGen.Tests.Support;

namespace NetGen.Tests.Packaging;

/// <summary>The package of this tree in a folder, and projects beside it that restore from there alone.</summary>
public sealed class LocalFeed : IDisposable
{
    public const string Version = "0.0.1-test";

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-package").FullName;

    public LocalFeed()
    {
        var feed = Path.Combine(_folder, "feed");
        Run(Repository.Root, "pack", "src/NetGen", "--no-build", "-c", Repository.Configuration, "-o", feed, $"-p:PackageVersion={Version}");

        // The only source is the folder: what the package needs beside the framework would be missed here.
        File.WriteAllText(Path.Combine(_folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" /></config>
              <packageSources><clear /><add key="local" value="{feed}" /></packageSources>
            </configuration>
            """);
    }

    public string Package => Path.Combine(_folder, "feed", $"NetGen.{Version}.nupkg");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Writes a project and gives its folder.</summary>
    /// <param name="name">Its name, and its folder's.</param>
    /// <param name="properties">What it says beside the framework.</param>
    /// <param name="items">What it has and refers to.</param>
    /// <param name="files">Its files by their names.</param>
    public string Project(string name, string properties, string items, params (string Name, string Text)[] files)
    {
        var project = Path.Combine(_folder, name);
        Directory.CreateDirectory(project);
        File.WriteAllText(Path.Combine(project, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
        foreach (var (file, text) in files)
        {
            File.WriteAllText(Path.Combine(project, file), text);
        }

        return project;
    }

    public static string Run(string folder, params string[] arguments)
    {
        var (code, output, error) = ChildProcess.Run("dotnet", arguments, folder);
        Assert.True(code == 0, $"dotnet {string.Join(' ', arguments)}:\n{output}\n{error}");
        return output;
    }

    public static string BuildFails(string project, params string[] arguments)
    {
        var (code, output, _) = ChildProcess.Run("dotnet", ["build", "-c", "Release", .. arguments], project);
        Assert.NotEqual(0, code);
        return output;
    }
}
