using System.IO.Compression;
using System.Reflection;
using NetGen.Tests.Support;

namespace NetGen.Tests.Packaging;

/// <summary>The package as a user meets it: restored into projects that know nothing of this tree.</summary>
public sealed class PackageTests(LocalFeed feed) : IClassFixture<LocalFeed>
{
    private const string Reference = $"<PackageReference Include=\"NetGen\" Version=\"{LocalFeed.Version}\" />";

    private const string Net = "[NetGen.Network(2)] [NetGen.Dense(1)] ";

    [Fact]
    public void AFreshProjectTrainsXorWithThePackage()
    {
        AssertContents(feed.Package);
        var project = feed.Project("Fresh", "<OutputType>Exe</OutputType>", Reference,
            ("Program.cs", File.ReadAllText(Path.Combine(Repository.Root, "samples/Xor/Program.cs"))),
            ("Usings.cs", "global using System;\n"));
        var output = LocalFeed.Run(project, "run", "-c", "Release", "-p:NetGenMaxEmittedLines=10000");
        Assert.Contains("0 xor 1 = 1", output, StringComparison.Ordinal);
        Assert.Contains("1 xor 1 = 0", output, StringComparison.Ordinal);

        // The package makes the property visible to the compiler: without its props file this would build, too.
        Assert.Contains("error NETGEN903: NetGenMaxEmittedLines is 'many': write a whole number", LocalFeed.BuildFails(project, "--no-restore", "-p:NetGenMaxEmittedLines=many"), StringComparison.Ordinal);
    }

    /// <summary>The analyzers of a package reach the projects behind the one that asks for it; what they read has to, as well.</summary>
    [Fact]
    public void TheLimitHoldsWhereAnotherProjectBringsThePackage()
    {
        feed.Project("Brings", "", Reference, ("Brought.cs", Net + "public partial class Brought { }\n"));
        var project = feed.Project("Gets", "<NetGenMaxEmittedLines>10</NetGenMaxEmittedLines>", "<ProjectReference Include=\"../Brings/Brings.csproj\" />",
            ("Own.cs", Net + "public partial class Own { }\n"));
        var output = LocalFeed.BuildFails(project);
        Assert.Contains("error NETGEN902: The code of 'Own' would have ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("'Brought'", output, StringComparison.Ordinal);
    }

    /// <summary>The property of a project that has the package alone: the package makes it visible to the compiler, and its generator reads it.</summary>
    [Theory]
    [InlineData("plain", false)]
    [InlineData("vector", true)]
    [InlineData("auto", true)]
    public void TheProfileOfAProjectDecidesItsCode(string profile, bool hasVectors)
    {
        var project = feed.Project("Profile-" + profile, $"<NetGenProfile>{profile}</NetGenProfile><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>", Reference,
            ("Net.cs", Net + "public partial class Net { }\n"));
        LocalFeed.Run(project, "build", "-c", "Release");
        var emitted = Directory.GetFiles(Path.Combine(project, "obj/Release/net10.0/generated"), "*.cs", SearchOption.AllDirectories);
        Assert.Contains(emitted, file => Path.GetFileName(file) == "Net.Kernels.g.cs");
        Assert.Equal(hasVectors, emitted.Any(file => File.ReadAllText(file).Contains("System.Runtime.Intrinsics", StringComparison.Ordinal)));
    }

    [Fact]
    public void AnUnknownProfileOfAProjectIsAnError()
    {
        var project = feed.Project("Profile-unknown", "<NetGenProfile>fast</NetGenProfile>", Reference, ("Net.cs", Net + "public partial class Net { }\n"));
        Assert.Contains("error NETGEN904: NetGenProfile is 'fast': write auto, plain or vector in the project file, or remove it for auto", LocalFeed.BuildFails(project), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsShippedIsSigned()
    {
        using var archive = ZipFile.OpenRead(feed.Package);
        var assemblies = archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, assemblies.Count);
        var tokens = assemblies.Select(entry =>
        {
            var file = Path.GetTempFileName();
            try
            {
                entry.ExtractToFile(file, overwrite: true);
                return Convert.ToHexString(AssemblyName.GetAssemblyName(file).GetPublicKeyToken() ?? []);
            }
            finally
            {
                File.Delete(file);
            }
        }).Distinct().ToList();

        // An identity: with another key, what was compiled against an older package would not find this one.
        Assert.Equal(["72A4A322CFCF4368"], tokens);
    }

    /// <summary>
    /// The second build finds the copy that the first has made, and after a training it has the old numbers. The library is signed: that it refers to an assembly
    /// without a strong name would be CS8002, here an error.
    /// </summary>
    [Fact]
    public void ASignedLibraryMayCopyItsWeightsToTheOutput()
    {
        var key = Path.Combine(Repository.Root, "src/NetGen.snk");
        var weights = File.ReadAllText(Path.Combine(Repository.Root, "samples/Frozen/digits.weights"));
        var signs = $"<SignAssembly>true</SignAssembly><AssemblyOriginatorKeyFile>{key}</AssemblyOriginatorKeyFile>";
        var project = feed.Project("Copies", "<ImplicitUsings>enable</ImplicitUsings>" + signs, Reference + "<AdditionalFiles Include=\"**/*.weights\" CopyToOutputDirectory=\"PreserveNewest\" />",
            ("digits.weights", weights), ("Net.cs", File.ReadAllText(Path.Combine(Repository.Root, "samples/Frozen/FrozenDigits.cs"))));
        var copy = Path.Combine(project, "bin/Release/net10.0/digits.weights");
        LocalFeed.Run(project, "build", "-c", "Release");
        Assert.NotEmpty(AssemblyName.GetAssemblyName(Path.Combine(project, "bin/Release/net10.0/Copies.dll")).GetPublicKeyToken() ?? []);
        Assert.True(File.Exists(copy));
        foreach (var found in new[] { weights, "an older file" })
        {
            File.WriteAllText(copy, found);
            File.AppendAllText(Path.Combine(project, "Net.cs"), "// an edit, so that the compiler runs again\n");
            LocalFeed.Run(project, "build", "-c", "Release", "--no-restore");
        }
    }

    private static void AssertContents(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        var files = archive.Entries.Select(entry => entry.FullName).ToList();
        Assert.Equal(
            ["analyzers/dotnet/cs/NetGen.CodeFixes.dll", "analyzers/dotnet/cs/NetGen.Generator.dll", "lib/net8.0/NetGen.dll", "lib/netstandard2.0/NetGen.dll", "lib/netstandard2.1/NetGen.dll"],
            files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("README.md", files);
        Assert.Equal(["build/NetGen.props", "buildTransitive/NetGen.props"], files.Where(file => file.EndsWith(".props", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        using var manifest = new StreamReader(archive.Entries.Single(entry => entry.FullName == "NetGen.nuspec").Open());
        var dependencies = manifest.ReadToEnd().Split('\n').Where(line => line.Contains("<dependency ", StringComparison.Ordinal));
        Assert.All(dependencies, line => Assert.Contains("System.Memory", line, StringComparison.Ordinal));
    }
}
