using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>The analyzer parses a file of weights once for each network that names it, however often it is asked.</summary>
public sealed class WeightCacheTests
{
    private const string Net = "using NetGen;\n[Network(2)] [Dense(1)] [Pretrained(\"net.weights\")] static partial class Net { }\n";

    private readonly NetworkAnalyzer _analyzer = new();

    [Fact]
    public async Task AKeystrokeElsewhereParsesNothing()
    {
        MemoryText file = new("net.weights", WeightTexts.Tiny());
        foreach (var source in new[] { Net, "// a comment\n" + Net, Net + "class Other { int _value = 1; int Value => _value; }" })
        {
            Assert.Empty(await Findings(source, file));
        }

        Assert.Equal(1, _analyzer.FilesParsed);
    }

    [Fact]
    public async Task AnEditOfTheFileOrOfTheLayersParsesAgain()
    {
        Assert.Empty(await Findings(Net, new("net.weights", WeightTexts.Tiny())));
        MemoryText edited = new("net.weights", WeightTexts.Tiny("1 2 3"));
        Assert.Empty(await Findings(Net, edited));
        Assert.Equal(2, _analyzer.FilesParsed);
        Assert.Equal(["NETGEN020"], await Findings(Net.Replace("Dense(1)", "Dense(2)", StringComparison.Ordinal), edited));
        Assert.Equal(3, _analyzer.FilesParsed);
    }

    /// <summary>What is wrong is remembered as well, and told again.</summary>
    [Fact]
    public async Task AFindingStays()
    {
        MemoryText broken = new("net.weights", "NetGen weights 0\n");
        Assert.Equal(["NETGEN019"], await Findings(Net, broken));
        Assert.Equal(["NETGEN019"], await Findings("// a comment\n" + Net, broken));
        Assert.Equal(1, _analyzer.FilesParsed);
    }

    [Fact]
    public async Task NetworksOfOneFileParseItOnceEach()
    {
        var twin = Net.Replace("using NetGen;\n", string.Empty, StringComparison.Ordinal).Replace("class Net", "class Twin", StringComparison.Ordinal);
        MemoryText file = new("net.weights", WeightTexts.Tiny());
        Assert.Empty(await Findings(Net + twin, file));
        Assert.Empty(await Findings(Net + twin + "// a comment", file));
        Assert.Equal(2, _analyzer.FilesParsed);
    }

    /// <summary>The guard's mutant: an analyzer that remembers nothing parses each time.</summary>
    [Fact]
    public async Task AnAnalyzerWithoutAMemoryIsSeen()
    {
        MemoryText file = new("net.weights", WeightTexts.Tiny());
        var parsed = 0;
        foreach (var source in new[] { Net, "// a comment\n" + Net })
        {
            var forgetful = new NetworkAnalyzer();
            await AnalyzerHost.RunAsync([source], new HostOptions { Files = [file] }, analyzer: forgetful);
            parsed += forgetful.FilesParsed;
        }

        Assert.Equal(2, parsed);
    }

    private async Task<IEnumerable<string>> Findings(string source, MemoryText file) =>
        (await AnalyzerHost.RunAsync([source], new HostOptions { Files = [file] }, analyzer: _analyzer)).Findings.Select(finding => finding.Id);
}
