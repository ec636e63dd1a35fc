using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;
using NetGen.Tests.Cases.Layered;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The emitted text of a few tiny networks, each for a reason of its own: the snapshot is the review.</summary>
public class SnapshotTests
{
    [Theory]
    [InlineData("Xor")]
    [InlineData("Iris")]
    [InlineData("OneByOneNoBias")]
    [InlineData("InferenceClassifier")]
    [InlineData("SingleLayerSoftmax")]
    [InlineData("LoopsAndUnrolled")]
    [InlineData("Digits")]
    [InlineData("IrisAdam")]
    [InlineData("IrisStandardized")]
    [InlineData("FarStandardized")]
    [InlineData("OwnFormulas")]
    public void Vector(string name)
    {
        Verify(name, Compilations.Generate(CaseCatalogue.Find(name).ToSource()));
    }

    [Theory]
    [InlineData("TinyConv1D")]
    [InlineData("GruNet")]
    public void Layers(string name)
    {
        Verify(name, Compilations.Generate(LayeredCatalogue.Find(name).ToSource()));
    }

    [Theory]
    [InlineData("TinyConv1D")]
    public void PlainLayers(string name)
    {
        Verify(name + "_Plain", Compilations.GeneratePlain(LayeredCatalogue.Find(name).ToSource()));
    }

    [Theory]
    [InlineData("Iris")]
    [InlineData("InferenceOnly")]
    [InlineData("LoopsAndUnrolled")]
    [InlineData("PortableDouble")]
    [InlineData("Options")]
    [InlineData("Softmax_Huber_Single_NoBias")]
    [InlineData("PolicyAdamW")]
    [InlineData("InferenceStandardized")]
    public void Plain(string name)
    {
        Verify(name + "_Plain", Compilations.GeneratePlain(CaseCatalogue.Find(name).ToSource()));
    }

    /// <summary>Networks with their weights compiled in: few are constants of the code, without the zeros; more are data.</summary>
    [Theory]
    [InlineData("FrozenTiny", 3, false)]
    [InlineData("FrozenTiny", 3, true)]
    [InlineData("FrozenData", 40, false)]
    [InlineData("FrozenData", 40, true)]
    public async Task Frozen(string name, int units, bool isPlain)
    {
        var (layers, architecture) = ($"Dense({units}, Activation.Relu), Dense(3, Activation.Softmax)", $"4-{units}:Relu-3:Softmax;None;Single");
        var file = new MemoryText("net.weights", WeightTexts.Of(architecture, $"{Lines(1, 4, units)}{Lines(2, units, 3)}"));
        var source = $"using NetGen; namespace NetGen.Cases {{ [Network(4)] [{layers}] [Pretrained(\"net.weights\")] static partial class {name} {{ }} }}";
        var build = await AnalyzerHost.RunAsync([source], new HostOptions(IsPlain: isPlain) { Files = [file] });
        Assert.Empty(build.Findings);
        Assert.Empty(build.Compiler);
        Verify(isPlain ? name + "_Plain" : name, build.Emitted.Select(file => (Path.GetFileName(file.FilePath), file.ToString())));
    }

    private static void Verify(string name, GeneratorRunResult result) =>
        Verify(name, result.GeneratedSources.Select(file => (file.HintName, file.SourceText.ToString())));

    // All files, so that a change writes what has been received of each; and none that is no longer emitted stays.
    private static void Verify(string name, IEnumerable<(string HintName, string Text)> files)
    {
        Assert.All(files, file => Verifier.Verify(file.Text, name, file.HintName));
        Assert.Equal(files.Select(file => file.HintName).Order(StringComparer.Ordinal), Verifier.Verified(name).Order(StringComparer.Ordinal));
    }

    // Eighths, among them 0.
    private static string Lines(int layer, int inputs, int units) => $"layer {layer}: {inputs} -> {units}, bias\n" + string.Concat(Enumerable.Range(0, units).Select(unit =>
        string.Join(' ', Enumerable.Range(0, inputs + 1).Select(i => (((unit * 7) + (i * 5) + layer) % 11 - 5) / 8.0).Select(value => value.ToString(CultureInfo.InvariantCulture))) + "\n"));

    [Fact]
    public void AMismatchWritesTheReceivedFileAndNamesTheFirstDifference()
    {
        var stem = Path.Combine(Directory.CreateTempSubdirectory().FullName, "Mutant");
        File.WriteAllText(stem + ".verified.cs", "a\nb\nc\n");
        Verifier.Verify("a\nb\nc\n", stem);
        Assert.False(File.Exists(stem + ".received.cs"));

        var failure = Assert.ThrowsAny<Exception>(() => Verifier.Verify("a\nB\nc\n", stem));
        Assert.Contains("line 2:\n- b\n+ B", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a\nB\nc\n", File.ReadAllText(stem + ".received.cs"));
    }

    [Fact]
    public void AMissingSnapshotFails()
    {
        var stem = Path.Combine(Directory.CreateTempSubdirectory().FullName, "Missing");
        Assert.ThrowsAny<Exception>(() => Verifier.Verify("text\n", stem));
    }
}
