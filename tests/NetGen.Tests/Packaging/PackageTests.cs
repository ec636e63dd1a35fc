using System.IO.Compression;
using NetGen.Tests.Support;

namespace NetGen.Tests.Packaging;

/// <summary>The package as a user meets it: restored into a project that knows nothing of this tree.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Version = "0.0.1-test";

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-package").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AFreshProjectTrainsXorWithThePackage()
    {
        var feed = Path.Combine(_folder, "feed");
        var project = Path.Combine(_folder, "Fresh");
        Directory.CreateDirectory(project);
        Run(Repository.Root, "pack", "src/NetGen", "--no-build", "-c", Repository.Configuration, "-o", feed, $"-p:PackageVersion={Version}");
        AssertContents(Path.Combine(feed, $"NetGen.{Version}.nupkg"));

        // The only source is the folder: what the package needs beside the framework would be missed here.
        File.WriteAllText(Path.Combine(project, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" /></config>
              <packageSources><clear /><add key="local" value="{feed}" /></packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(project, "Fresh.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NetGen" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
        File.Copy(Path.Combine(Repository.Root, "samples/Xor/Program.cs"), Path.Combine(project, "Program.cs"));
        File.WriteAllText(Path.Combine(project, "Usings.cs"), "global using System;\n");
        var output = Run(project, "run", "-c", "Release");
        Assert.Contains("0 xor 1 = 1", output, StringComparison.Ordinal);
        Assert.Contains("1 xor 1 = 0", output, StringComparison.Ordinal);

        // The package makes the property visible to the compiler: without its props file both of these would build.
        Assert.Contains("error NETGEN902: The code of 'XorNet' would have ", BuildFails(project, "10"), StringComparison.Ordinal);
        Assert.Contains("error NETGEN903: NetGenMaxEmittedLines is 'many': write a whole number", BuildFails(project, "many"), StringComparison.Ordinal);
        Run(project, "build", "-c", "Release", "-p:NetGenMaxEmittedLines=10000");
    }

    private static string BuildFails(string project, string lines)
    {
        var (code, output, _) = ChildProcess.Run("dotnet", ["build", "-c", "Release", $"-p:NetGenMaxEmittedLines={lines}"], project);
        Assert.NotEqual(0, code);
        return output;
    }

    private static void AssertContents(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        var files = archive.Entries.Select(entry => entry.FullName).ToList();
        Assert.Equal(
            ["analyzers/dotnet/cs/NetGen.CodeFixes.dll", "analyzers/dotnet/cs/NetGen.Generator.dll", "lib/net8.0/NetGen.dll", "lib/netstandard2.0/NetGen.dll", "lib/netstandard2.1/NetGen.dll"],
            files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("README.md", files);
        Assert.Contains("build/NetGen.props", files);
        using var manifest = new StreamReader(archive.Entries.Single(entry => entry.FullName == "NetGen.nuspec").Open());
        var dependencies = manifest.ReadToEnd().Split('\n').Where(line => line.Contains("<dependency ", StringComparison.Ordinal));
        Assert.All(dependencies, line => Assert.Contains("System.Memory", line, StringComparison.Ordinal));
    }

    private static string Run(string folder, params string[] arguments)
    {
        var (code, output, error) = ChildProcess.Run("dotnet", arguments, folder);
        Assert.True(code == 0, $"dotnet {string.Join(' ', arguments)}:\n{output}\n{error}");
        return output;
    }
}
