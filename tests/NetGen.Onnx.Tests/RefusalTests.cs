using System.Globalization;
using NetGen.Onnx.Tests.Support;

namespace NetGen.Onnx.Tests;

/// <summary>Files that are broken or compute what no layer does: one clear error each, which names the node, its operator, the opset and what to do.</summary>
public class RefusalTests
{
    public static TheoryData<string> Files => [.. RefusedFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void FilesAreRefusedWithWhatIsWrong(string file)
    {
        var exception = Assert.Throws<OnnxFormatException>(() => ReadAbroad(CorpusFiles.Bytes(file, "refused")));
        Assert.Contains(RefusedFiles.All[file], exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
        if (exception.Operator is { } name)
        {
            Assert.StartsWith($"Node '{exception.Node}' (operator ", exception.Message, StringComparison.Ordinal);
            Assert.Matches($@"\(operator ([a-z.]+\.)?{name}, opset \d+\): ", exception.Message);
        }
        else
        {
            Assert.Contains("Expected", exception.Message, StringComparison.Ordinal);
        }
    }

    // Where numbers are written otherwise: messages write them as the page does.
    private static void ReadAbroad(byte[] bytes)
    {
        var (own, abroad) = (CultureInfo.CurrentCulture, (CultureInfo)CultureInfo.InvariantCulture.Clone());
        (abroad.NumberFormat.NumberDecimalSeparator, abroad.NumberFormat.PositiveInfinitySymbol) = (",", "∞");
        CultureInfo.CurrentCulture = abroad;
        try
        {
            OnnxReader.Read(bytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }
    }

    [Fact]
    public void EveryFileOfTheFolderIsOneOfThem()
    {
        Assert.Equal(RefusedFiles.All.Keys.Order(StringComparer.Ordinal), CorpusFiles.Names("refused"));
        Assert.True(RefusedFiles.All.Count >= 60);
    }

    [Fact]
    public void DamagedFilesAreReadOrRefusedAndNothingElse()
    {
        var random = new Random(1);
        foreach (var file in new[] { "torch_model_lenet", "torch_gru", "sklearn_iris", "keras_cnn", "torch_gelu_silu_mish" })
        {
            var whole = CorpusFiles.Bytes(file);
            for (var round = 0; round < 400; round++)
            {
                var bytes = round % 3 == 0 ? whole[..random.Next(whole.Length)] : (byte[])whole.Clone();
                for (var change = 0; change < 3 && round % 3 > 0; change++)
                {
                    bytes[random.Next(round % 3 == 1 ? Math.Min(600, bytes.Length) : bytes.Length)] = (byte)random.Next(256);
                }

                var exception = Record.Exception(() => OnnxReader.Read(bytes));
                Assert.True(exception is null or OnnxFormatException, $"{file}, round {round}: {exception}");
            }
        }
    }
}
