using System.Text;
using System.Text.RegularExpressions;
using NetGen.Tool.Errors;
using NetGen.Tool.Networks;
using NetGen.Tool.Tests.Support;
using NetGen.Tool.WeightFiles;

namespace NetGen.Tool.Tests.WeightFiles;

/// <summary>What is in files of weights: figures, and what is wrong with them.</summary>
public sealed class InspectTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public void ShowsTheFiguresOfAnyTensor()
    {
        var file = _workplace.Write("a.safetensors", Tensors.File(
            ("fc.weight", [2, 3], [3, -4, 0, 0, 0, 0]), ("fc.bias", [2], [float.NaN, float.PositiveInfinity]), ("scale", [], [2.5f])));
        var output = Workplace.Run("inspect", file).Succeeds().Output;
        Assert.Contains("no network of NetGen wrote this file", output, StringComparison.Ordinal);
        Assert.Equal("fc.weight F32 2 × 3 -4 3 -0.1667 5 4 0 0 1", Row(output, "fc.weight"));
        Assert.Equal("fc.bias F32 2 - - - 0 0 1 1 -", Row(output, "fc.bias"));
        Assert.Equal("scale F32 1 2.5 2.5 2.5 2.5 0 0 0 -", Row(output, "scale"));
        Assert.Contains("3 tensors, 9 values", output, StringComparison.Ordinal);
    }

    /// <summary>Every type of number, by the values 1 and −1 or 1 and 0.</summary>
    [Theory]
    [InlineData("F64", "000000000000F03F000000000000F0BF", -1)]
    [InlineData("F16", "003C00BC", -1)]
    [InlineData("BF16", "803F80BF", -1)]
    [InlineData("I64", "0100000000000000FFFFFFFFFFFFFFFF", -1)]
    [InlineData("I32", "01000000FFFFFFFF", -1)]
    [InlineData("I16", "0100FFFF", -1)]
    [InlineData("I8", "01FF", -1)]
    [InlineData("U64", "01000000000000000000000000000000", 0)]
    [InlineData("U32", "0100000000000000", 0)]
    [InlineData("U16", "01000000", 0)]
    [InlineData("U8", "0100", 0)]
    [InlineData("BOOL", "0100", 0)]
    public void ReadsEveryTypeOfNumber(string type, string hex, int second)
    {
        var bytes = Convert.FromHexString(hex);
        var file = Tensors.WithHeader($$$"""{"x":{"dtype":"{{{type}}}","shape":[2],"data_offsets":[0,{{{bytes.Length}}}]}}""", bytes);
        var tensor = Assert.Single(SafetensorsFile.Parse("x", file).Tensors);
        Assert.Equal((1, second), (tensor[0], tensor[1]));
    }

    /// <summary>
    /// Behind a Relu nothing is below 0, so a unit whose weights and bias are not above 0 never is above 0: the second of the second layer. The first has a bias. Of the first layer, whose
    /// inputs may be anything, only the unit without weights is dead.
    /// </summary>
    [Fact]
    public void DeadUnitsAreFoundByBounds()
    {
        var network = LoadedNetwork.Of(LoadedNetwork.Parse("2-2:Relu-2:Relu-1:Identity;None;Single", "file"), "file").Network;
        ((INetwork<float>)network).SetParameters([-1, -1, 0, 0, -5, 3, /* then */ -1, -1, -2, -2, 4, 0, /* then */ 1, 1, 0]);
        using var text = new StringWriter();
        network.SaveText(text);
        var output = Workplace.Run("inspect", _workplace.Write("n.weights", text.ToString())).Succeeds().Output;
        Assert.Equal("Dense 2:Relu layer1.weight F32 2 × 2 -1 0 -0.5 1.414 2 0 0 1", Row(output, "layer1.weight"));
        Assert.EndsWith(" 1", Row(output, "layer2.weight"), StringComparison.Ordinal);
        Assert.EndsWith(" 0", Row(output, "layer3.weight"), StringComparison.Ordinal);
    }

    [Fact]
    public void WarnsOfAFileThatANetworkWouldRefuse()
    {
        var network = LoadedNetwork.Of(LoadedNetwork.Parse("2-1:Identity;None;Single", "file"), "file").Network;
        using var saved = new MemoryStream();
        network.Save(saved);
        var bytes = saved.ToArray();
        bytes[^1] ^= 1;
        var run = Workplace.Run("inspect", _workplace.Write("n.safetensors", bytes)).Succeeds();
        Assert.Contains("warning: a network would refuse this file: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("fingerprint", run.Error, StringComparison.Ordinal);
        Assert.Contains("layer1.weight", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AWarningIsOneLine()
    {
        using var error = new StringWriter();
        new Terminal(TextWriter.Null, error, isInteractive: false).Warn("a\nb\u001b");
        Assert.Equal(@"warning: a\u000ab\u001b", error.ToString().TrimEnd());
    }

    [Theory]
    [InlineData("", "expected safetensors or a text of weights")]
    [InlineData("hello, world: no weights at all", "expected safetensors or a text of weights, found another kind of file, of 31 bytes")]
    [InlineData("<html><body>not found</body></html>", "an HTML page")]
    [InlineData("NetGen weights 1\n", "f:2: expected 'architecture ' and the network")]
    [InlineData("NetGen weights 1\narchitecture nonsense\n", "expected an architecture such as")]
    [InlineData("NetGen weights 1\narchitecture 2-1:Identity;None;Single\nfingerprint 0123456789abcdef\nlayer 1: 2 -> 1, bias\n1 2\n", "f: at byte ", "expected 3 numbers, found 2")]
    public void AnotherFileIsAnsweredInOneLine(string text, params string[] parts) => Workplace.Run("inspect", _workplace.Write("f", text)).Fails(ExitCode.Input, parts);

    [Theory]
    [InlineData("{}", "expected tensors, found none")]
    [InlineData("[]", "expected a safetensors header")]
    [InlineData("{\"x\":1}", "expected a safetensors header")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1]}}", "expected a safetensors header")]
    [InlineData("{\"x\":{\"dtype\":null,\"shape\":[1],\"data_offsets\":[0,4]}}", "expected a safetensors header")]
    [InlineData("{\"x\":{\"dtype\":\"Q4\",\"shape\":[1],\"data_offsets\":[0,4]}}", "expected a type of whole or floating-point numbers such as F32, found 'Q4'")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", "expected the bytes of F32 [2]")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", "within the 4 bytes of data, found offsets 4 to 8")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}", "expected the bytes of F32 [-1]")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[9999999999999,9999999999999],\"data_offsets\":[0,4]}}", "expected the bytes of F32")]
    public void AWrongHeaderIsAnsweredInOneLine(string header, string message) =>
        Workplace.Run("inspect", _workplace.Write("f", Tensors.WithHeader(header, [0, 0, 0, 0]))).Fails(ExitCode.Input, message);

    /// <summary>A file with bytes that were changed, left out or put in is shown, or refused in a line; also where it says another network than it has.</summary>
    [Fact]
    public void AnyOtherBytesAreShownOrRefused()
    {
        var network = LoadedNetwork.Of(LoadedNetwork.Parse("2-3:Relu-1:Identity;None;Single", "file"), "file").Network;
        using var saved = new MemoryStream();
        network.Save(saved);
        var (whole, random, refused) = (saved.ToArray(), new Random(1), 0);
        string[] lines = ["2-3:Relu-1:Identity;None;Single", "3-9:Relu-2:Relu;None;Single", "9x2-Standardize-Gru(3)-1:Tanh;None;Double"];
        for (var n = 0; n < 3000; n++)
        {
            try
            {
                var tensors = SafetensorsFile.Parse("file", Mutation.Of(whole, random)).Tensors;
                var dead = new DeadUnits(LoadedNetwork.Parse(lines[n % lines.Length], "file"), tensors);
                Assert.All(tensors, tensor => Assert.True(TensorFigures.Of(tensor).Norm >= 0 && (dead.Of(tensor) ?? 0) <= (tensor.Shape.Count > 1 ? tensor.Shape[0] : 0)));
            }
            catch (InputException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 500, 2999);
    }

    /// <summary>The same of texts; and networks that a changed line says are declared, or refused in a line.</summary>
    [Fact]
    public void AnyOtherTextIsShownOrRefused()
    {
        const string Line = "9x2-Standardize-Conv1D(3,2):Relu-Gru(2)-1:Tanh;None;Single";
        var network = LoadedNetwork.Of(LoadedNetwork.Parse(Line, "file"), "file").Network;
        using var saved = new StringWriter();
        network.SaveText(saved);
        var (whole, random, refused, declared, lines) = (Encoding.UTF8.GetBytes(saved.ToString()), new Random(1), 0, 0, new HashSet<string> { Line });
        for (var n = 0; n < 3000; n++)
        {
            // Every other change is one of the first lines.
            var head = n % 2 == 0 ? whole.Length : 80;
            var file = new WeightFile("file", [.. Mutation.Of(whole[..head], random), .. whole[head..]]);
            try
            {
                var line = file.Architecture()!;
                var architecture = LoadedNetwork.Parse(line, "file");
                if (line == Line)
                {
                    file.Fill(network, null);
                }
                else if (declared < 20 && lines.Add(line))
                {
                    declared++;
                    _ = CheckInputs.Draw(LoadedNetwork.Of(architecture, "file").Architecture).First();
                }
            }
            catch (InputException problem)
            {
                refused++;
                Assert.StartsWith("file:", problem.Message, StringComparison.Ordinal);
                Assert.Equal(OneLine.Escape(problem.Message), problem.Message);
            }
        }

        Assert.InRange(refused, 500, 2999);
        Assert.Equal(20, declared);
    }

    private static string Row(string output, string tensor) =>
        Regex.Replace(output.Split('\n').Single(line => line.Contains($" {tensor} ", StringComparison.Ordinal)).Trim(), @"\s+", " ");
}
