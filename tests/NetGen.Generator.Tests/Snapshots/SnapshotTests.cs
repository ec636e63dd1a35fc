using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;

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
    public void Vector(string name)
    {
        var source = Assert.Single(Compilations.Generate(CaseCatalogue.Find(name).ToSource()).GeneratedSources);
        Verifier.Verify(source.SourceText.ToString(), name, source.HintName);
    }

    [Theory]
    [InlineData("Iris")]
    [InlineData("InferenceOnly")]
    [InlineData("LoopsAndUnrolled")]
    [InlineData("PortableDouble")]
    [InlineData("Options")]
    [InlineData("Softmax_Huber_Single_NoBias")]
    public void Plain(string name)
    {
        var source = Assert.Single(Compilations.GeneratePlain(CaseCatalogue.Find(name).ToSource()).GeneratedSources);
        Verifier.Verify(source.SourceText.ToString(), name + "_Plain", source.HintName);
    }

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
