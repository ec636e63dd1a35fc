namespace NetGen.Tests.Packaging;

/// <summary>What a build writes follows from the commit alone, and its symbols say where the sources of that commit are.</summary>
public sealed class CloneTests
{
    private const string Framework = "netstandard2.1";

    /// <summary>One framework, without analyzers, which have no part in what is written.</summary>
    [Fact]
    public void TwoClonesAtDifferentPathsBuildTheSameBytes()
    {
        using var one = new TreeCopy("one");
        using var other = new TreeCopy("a clone with a longer name");
        foreach (var tree in (TreeCopy[])[one, other])
        {
            var (code, output) = tree.Compile(Framework, "-p:RunAnalyzers=false");
            Assert.True(code == 0, output);
            Assert.Contains(" 0 Warning(s)", output, StringComparison.Ordinal);
        }

        foreach (var file in (string[])["NetGen.dll", "NetGen.pdb", "NetGen.xml"])
        {
            Assert.True(one.Built(Framework, file).AsSpan().SequenceEqual(other.Built(Framework, file)), file);
        }

        var symbols = Symbols.OfFile(one.Built(Framework, "NetGen.pdb"));
        Assert.Equal($$$"""{"documents":{"/_/*":"https://raw.githubusercontent.com/netgen/netgen/{{{TreeCopy.Commit}}}/*"}}""", symbols.SourceLink);
        Assert.Contains(("/_/src/NetGen/Throw.cs", false), symbols.Documents);
        Symbols.AssertFound(symbols, "/_/");
    }
}
