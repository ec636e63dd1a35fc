using NetGen.Onnx;
using NetGen.Tests.Support;
using NetGen.Tool.Errors;
using NetGen.Tool.Formats;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests.WeightFiles;

/// <summary>The ONNX files beside the tests of their reader, imported as a user does: what is read becomes two files, and what is refused one line and none.</summary>
public sealed class OnnxFileTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public static TheoryData<string> Taken => [.. Names(string.Empty)];

    public static TheoryData<string> Warned => [.. Names("warned")];

    public static TheoryData<string> Refused => [.. Names("refused")];

    public void Dispose() => _workplace.Dispose();

    [Theory]
    [MemberData(nameof(Taken))]
    public void FilesBecomeAClassThatComputesTheSame(string file)
    {
        var run = Import(string.Empty, file).Succeeds();
        Assert.Empty(run.Error);
        AssertIsWritten(run);
    }

    [Theory]
    [MemberData(nameof(Warned))]
    public void WhatIsReadOtherwiseIsWarnedOf(string file)
    {
        var run = Import("warned", file).Succeeds();
        Assert.StartsWith("warning: ", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        AssertIsWritten(run);
    }

    /// <summary>The line has the reader's sentence to its end.</summary>
    [Theory]
    [MemberData(nameof(Refused))]
    public void RefusedFilesGiveOneLineAndNoFile(string file)
    {
        var sentence = Assert.Throws<OnnxFormatException>(() => OnnxReader.Read(File.ReadAllBytes(Path.Combine(Corpus, "refused", file + ".onnx")))).Message;
        Import("refused", file).Fails(ExitCode.Input, $"{file}.onnx: {OneLine.Escape(sentence)}");
        Assert.Empty(_workplace.Files);
    }

    /// <summary>A file that is read may still refuse a sample: that is no fault of the program.</summary>
    [Fact]
    public void ASampleThatTheFileCannotComputeIsAFaultOfTheFile()
    {
        const string Path = "torch_embedding.onnx";
        var model = new OnnxFormat().Import(Path, File.ReadAllBytes(System.IO.Path.Combine(Corpus, Path)), []);
        double[] input = [.. Enumerable.Repeat(1e6, model.Architecture.Sizes.Aggregate(1, (product, size) => product * size))];
        var exception = Assert.Throws<InputException>(() => model.Evaluate!(input));
        Assert.StartsWith("torch_embedding.onnx: Node '", exception.Message, StringComparison.Ordinal);
        Assert.Contains("operator Gather", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A sequence of any length becomes one of the length that is said.</summary>
    [Fact]
    public void AnOpenShapeIsSaid()
    {
        AssertIsWritten(Import("refused", "open_length", "--input-shape", "5,4").Succeeds());
        Assert.Contains("[Network(5, 4", File.ReadAllText(_workplace.PathOf("Taken.cs")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5,3", "'InputShape' is [5, 3], and input 'x' needs [?, 4].")]
    [InlineData("5", "'InputShape' is [5], and input 'x' needs [?, 4].")]
    [InlineData("5,4,1", "'InputShape' is [5, 4, 1], and input 'x' needs [?, 4].")]
    [InlineData("5x4", "expected whole numbers above 0 with commas between them, such as 100,4, found '5x4'")]
    [InlineData("0,4", "found '0'")]
    [InlineData("", "found ''")]
    public void AShapeThatTheFileDoesNotAllowIsNamed(string shape, string message)
    {
        Import("refused", "open_length", "--input-shape", shape).Fails(ExitCode.Usage, "--input-shape: ", message);
        Assert.Empty(_workplace.Files);
    }

    [Fact]
    public void AShapeOfMoreValuesThanANetworkTakesIsRefused()
    {
        Import("refused", "open_length", "--input-shape", "1000000,4").Fails(ExitCode.Input, "Input 'x' has the shape [1, 1000000, 4]. Expected at most 1048576 values of a sample.");
        Assert.Empty(_workplace.Files);
    }

    [Fact]
    public void WeightsAloneTakeTheirShapeFromTheirLayers()
    {
        var file = _workplace.Write("w.safetensors", [1, 2, 3]);
        Workplace.Run("import", file, "--input-shape", "4").Fails(ExitCode.Usage, "--input-shape: expected with a model that says what the network is, such as ONNX, found with ", "--layers begins with the inputs");
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(Path.Combine(Corpus, folder), "*.onnx").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static string Corpus => Path.Combine(Repository.Root, "tests/NetGen.Onnx.Tests/Corpus");

    private ToolRun Import(string folder, string file, params string[] more) =>
        Workplace.Run(["import", Path.Combine(Corpus, folder, file + ".onnx"), "--name", "Taken", "--output", _workplace.Folder, .. more]);

    private void AssertIsWritten(ToolRun run)
    {
        Assert.Contains("checked: for 64 random inputs the largest difference from the file's own arithmetic is ", run.Output, StringComparison.Ordinal);
        Assert.Equal(["Taken.cs", "Taken.weights"], _workplace.Files);
    }
}
