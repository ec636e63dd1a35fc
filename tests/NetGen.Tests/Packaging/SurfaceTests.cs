namespace NetGen.Tests.Packaging;

/// <summary>The baseline of the public surface (src/NetGen/PublicAPI) is compared with it by every build.</summary>
public sealed class SurfaceTests
{
    /// <summary>
    /// Mutants of the library. One build has both: a member that nobody wrote down and a name in the baseline without a member. Of the frameworks the
    /// smallest, and of the analyzers only those of the baseline, since the others cost three times as much.
    /// </summary>
    [Fact]
    public void AChangeThatNobodyWroteDownFailsTheBuild()
    {
        using var tree = new TreeCopy("mutant");
        File.WriteAllText(tree.PathOf(TreeCopy.Library + "/Mutant.cs"), """
            namespace NetGen;

            /// <summary>A public type.</summary>
            public static class Mutant
            {
            }
            """);
        File.AppendAllText(tree.PathOf(TreeCopy.Library + "/PublicAPI/PublicAPI.Unshipped.txt"), "NetGen.Gone\n");

        var (code, output) = tree.Compile("netstandard2.1", "-p:TreatWarningsAsErrors=false", "-p:EnableNETAnalyzers=false", "-p:EnforceCodeStyleInBuild=false");

        Assert.NotEqual(0, code);
        Assert.Contains("error RS0016: Symbol 'NetGen.Mutant' is not part of the declared public API", output, StringComparison.Ordinal);
        Assert.Contains("error RS0017: Symbol 'NetGen.Gone' is part of the declared API", output, StringComparison.Ordinal);

        // These two and no others: without them the library would build.
        Assert.Contains(" 2 Error(s)", output, StringComparison.Ordinal);
    }
}
