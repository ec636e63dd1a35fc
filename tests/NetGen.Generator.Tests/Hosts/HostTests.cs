using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Diagnostics;
using NetGen.Generator.Tests.Support;
using Xunit.Sdk;

namespace NetGen.Generator.Tests.Hosts;

/// <summary>All these tests run in two compilers: the oldest that loads the generator, and the newest.</summary>
public sealed class HostTests
{
    private static readonly string[] Projects = ["NetGen.Generator.Tests", "NetGen.Generator.Tests.Host431"];

    [Fact]
    public void TheCompilerIsTheOneAskedFor()
    {
        Check(Host.Asked);
        Assert.Equal(Host.Loaded, Host.VersionOf(typeof(Compilation).Assembly));
    }

    [Theory]
    [InlineData("4.3.0")]
    [InlineData("4.14.0")]
    [InlineData("99.0.0")]
    public void AnotherCompilerIsSeen(string version) => Assert.ThrowsAny<XunitException>(() => Check(version));

    [Fact]
    public void TheOlderRunHasTheOldestCompiler()
    {
        if (typeof(HostTests).Assembly.GetName().Name == Projects[1])
        {
            Assert.Equal("4.3.1", Host.Loaded);
            Assert.False(Host.Parses(11));
        }
        else if (Host.Asked != "4.3.1")
        {
            Assert.True(Host.Parses(14));
        }
    }

    [Fact]
    public void TheSolutionRunsBoth()
    {
        var solution = File.ReadAllText(Path.Combine(Path.GetDirectoryName(TestFile.Path())!, "../../../NetGen.sln"));
        Assert.All(Projects, project => Assert.Contains($"{project}.csproj", solution, StringComparison.Ordinal));
    }

    // What the older compiler does not parse is no reason to fail: it gets the compiler's errors.
    [Fact]
    public async Task ANewerLanguageHasTheCompilersErrors()
    {
        Assert.Equal(!Host.Parses(12), CaseCatalogue.TooNew.Count > 0);
        foreach (var test in CaseCatalogue.TooNew)
        {
            var build = await AnalyzerHost.RunAsync([MarkedSource.Parse("using NetGen;\n" + test.Source).Text]);
            Assert.Contains(build.Compiler, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }

    private static void Check(string version) => Assert.Equal(version, Host.Loaded);
}
