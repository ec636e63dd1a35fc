using NetGen.Onnx.Tests.Support;

namespace NetGen.Onnx.Tests;

/// <summary>The names of classes, in whatever way a file has them: in the order of the outputs, to the last digit, and those that ONNX Runtime gives.</summary>
public class ClassNameTests
{
    [Theory]
    [InlineData("sklearn_iris", "setosa", "versicolor", "virginica")]
    [InlineData("sklearn_digits", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9")]
    [InlineData("sklearn_binary", "0", "1")]
    [InlineData("sklearn_binary_names", "no", "yes")]
    [InlineData("sklearn_no_zipmap", "a\"b", "c\\d", "ü")]
    [InlineData("sklearn_label_encoder", "bad", "fair", "good")]
    [InlineData("sklearn_label_turned", "bad", "fair", "good")]
    [InlineData("sklearn_label_old", "bad", "fair", "good")]
    [InlineData("sklearn_label_twice", "1234567890123456789", "-5", "9007199254740993")]
    [InlineData("sklearn_label_tensors", "bad", "fair", "good")]
    [InlineData("sklearn_label_constant", "9007199254740993", "5000000000", "-7")]
    [InlineData("sklearn_label_cast", "good", "bad", "fair")]
    [InlineData("sklearn_label_cast_text", "3", "1", "2")]
    [InlineData("sklearn_label_floats", "0.1", "2", "-1.5")]
    [InlineData("sklearn_long_names", "9007199254740993", "-9007199254740995", "3000000001")]
    public void NamesOfClassesBecomeConstants(string file, params string[] classes)
    {
        var network = OnnxReader.Read(CorpusFiles.Bytes(file));
        Assert.Equal(classes, network.Classes);
        var type = CompiledNetwork.Compile(network.DeclarationSource("Named"), "Named");
        Assert.Equal(classes, (string[])type.GetField("Classes")!.GetValue(null)!);
        AssertNamesAreTheFiles(file, network);
    }

    // Of many inputs, until each class has been the largest; of many classes random weights give some alone.
    private static void AssertNamesAreTheFiles(string file, ImportedNetwork network)
    {
        using var runtime = new Runtime(CorpusFiles.Bytes(file));
        var (random, seen) = (new Random(4), new HashSet<string>());
        for (var sample = 0; sample < 2000 && seen.Count < network.Classes.Count; sample++)
        {
            var input = Enumerable.Range(0, network.InputSize).Select(_ => (double)(float)(8 * random.NextDouble()) - 4).ToArray();
            var outputs = network.Evaluate(input);
            var place = outputs.Length == 1 ? outputs[0] >= 0.5 ? 1 : 0 : Array.IndexOf(outputs, outputs.Max());
            Assert.Equal(runtime.Label(input), network.Classes[place]);
            seen.Add(network.Classes[place]);
        }

        Assert.True(seen.Count >= Math.Min(3, network.Classes.Count), $"Of {file} only {string.Join(", ", seen)} was seen.");
    }
}
