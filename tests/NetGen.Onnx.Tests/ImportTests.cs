using System.Globalization;
using NetGen.Onnx.Tests.Support;

namespace NetGen.Onnx.Tests;

/// <summary>Every file of the corpus, imported, compiled and compared with ONNX Runtime and with the file's own arithmetic.</summary>
public class ImportTests
{
    /// <summary>Of the larger of 1 and the value: single precision on both sides.</summary>
    private const double Bound = 1e-5;

    public static TheoryData<string> Files => [.. CorpusFiles.Names()];

    [Theory]
    [MemberData(nameof(Files))]
    public void ImportsAgreeWithOnnxRuntime(string file)
    {
        var bytes = CorpusFiles.Bytes(file);
        var network = OnnxReader.Read(bytes);
        Assert.Empty(network.Warnings);
        var compiled = CompiledNetwork.Create(network, "Network");
        using var runtime = new Runtime(bytes);
        var random = new Random(7);
        for (var sample = 0; sample < 5; sample++)
        {
            var input = Sample(network, random);
            var outputs = CompiledNetwork.Forward(compiled, input);
            AssertNear(runtime.Run(input, network.Classes), outputs, Tolerance(runtime));
            AssertNear(network.Evaluate(input), outputs, Bound);
        }
    }

    // A file that computes in half precision has 11 bits.
    private static double Tolerance(Runtime runtime) => runtime.InputType == typeof(Microsoft.ML.OnnxRuntime.Float16) ? 2e-3 : Bound;

    private static double[] Sample(ImportedNetwork network, Random random)
    {
        var rows = network.Layers[0].Kind == "Embedding" ? int.Parse(network.Layers[0].Attribute.Split('(', ',')[1], CultureInfo.InvariantCulture) : 0;
        return [.. Enumerable.Range(0, network.InputSize).Select(_ => rows > 0 ? random.Next(rows) : (float)(4 * random.NextDouble()) - 2)];
    }

    // Of two classes the file may give both, the network the second one alone.
    private static void AssertNear(double[] expected, double[] actual, double bound)
    {
        expected = expected.Length == 2 * actual.Length && actual.Length == 1 ? expected[1..] : expected;
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < actual.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= bound * Math.Max(1, Math.Abs(expected[i])), $"Output {i}: expected {expected[i]}, found {actual[i]}.");
        }
    }
}
