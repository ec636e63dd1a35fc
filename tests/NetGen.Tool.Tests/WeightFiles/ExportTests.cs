using NetGen.Tool.Errors;
using NetGen.Tool.Networks;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests.WeightFiles;

/// <summary>Networks that are handed on: the way there and back has the same bytes.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Theory]
    [InlineData("4-Standardize-16:Relu-3:Softmax;CrossEntropy;Single")]
    [InlineData("12x2-Conv1D(4,3,Causal):Tanh-Gru(5)-2:Identity;MeanSquaredError;Double")]
    public void TextAndSafetensorsAreTheSameNetwork(string line)
    {
        var text = Write(line);
        Workplace.Run("export", text, "--to", "safetensors").Succeeds();
        Workplace.Run("export", _workplace.PathOf("net.safetensors"), "--to", "text", "--output", _workplace.PathOf("back.weights")).Succeeds();
        Assert.Equal(_workplace.Text("net.weights"), _workplace.Text("back.weights"));

        Workplace.Run("import", _workplace.PathOf("net.safetensors"), "--output", _workplace.PathOf("out")).Succeeds();
        Assert.Equal(_workplace.Text("net.weights"), _workplace.Text("out/Net.weights"));
        Assert.Equal(["back.weights", "net.safetensors", "net.weights", "out/Net.cs", "out/Net.weights"], _workplace.Files);
    }

    [Fact]
    public void SourceComputesTheSame()
    {
        var text = Write("4-16:Relu-3:Softmax;CrossEntropy;Single");
        Workplace.Run("export", text, "--to", "csharp", "--name", "Alone", "--namespace", "My.Nets").Succeeds();
        var alone = Compiled.Load(_workplace.Text("Alone.cs"), "Alone.cs").GetType("My.Nets.Alone", throwOnError: true)!.GetMethod("Forward", [typeof(float[])])!.CreateDelegate<Func<float[], float[]>>();
        var network = Outputs.Of(Tool.WeightFiles.WeightFile.Read(text).Load().Network);
        foreach (var input in (double[][])[[1, 2, 3, 4], [-1, 0.5, 0, 9]])
        {
            Assert.All(network(input).Zip(alone([.. input.Select(value => (float)value)])), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        }
    }

    [Fact]
    public void WhatIsWrongIsSaid()
    {
        var text = Write("4-2:Tanh;None;Single");
        Workplace.Run("export", text, "--to", "xml").Fails(ExitCode.Usage, "--to: expected one of safetensors, text, csharp, onnx, found 'xml'");
        Workplace.Run("export", text, "--to", "text").Fails(ExitCode.Usage, "expected another file than the one that is read");
        Workplace.Run("export", text, "--to", "safetensors", "--name", "A").Fails(ExitCode.Usage, "expected together with --to csharp");
        Workplace.Run("export", text, "--to", "csharp", "--name", "1A").Fails(ExitCode.Usage, "--name: expected the name of a class, such as Iris, found '1A'");
        _workplace.Write("net.safetensors", "there");
        Workplace.Run("export", text, "--to", "safetensors").Fails(ExitCode.Input, "there is such a file already", "--force");
        var named = _workplace.Write("named.safetensors", Tensors.File(("a.weight", [1, 1], [1])));
        Workplace.Run("export", named, "--to", "csharp").Fails(ExitCode.Input, "expected a file that NetGen wrote", "netgen import");
        Assert.Equal(["named.safetensors", "net.safetensors", "net.weights"], _workplace.Files);
    }

    /// <summary>What a format cannot have is told as that, not as a fault of the disk.</summary>
    [Fact]
    public void WhatAFormatCannotHaveIsRefused()
    {
        var own = Compiled.Create(Compiled.Load("using NetGen; [Network(2), Dense(1, Function = nameof(Own))] partial class Net { static float Own(float z) => z * z; }", "f").GetType("Net")!);
        using var stream = new MemoryStream();
        var refused = Assert.Throws<InputException>(() => new Tool.Formats.OnnxFormat().Export(new LoadedNetwork(LoadedNetwork.Parse("2-1:Identity;None;Single", "f"), own), stream));
        Assert.StartsWith("--to: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("functions of its own, which ONNX has no operators for", refused.Message, StringComparison.Ordinal);
    }

    private string Write(string line)
    {
        using var text = new StringWriter();
        LoadedNetwork.Of(LoadedNetwork.Parse(line, "file"), "file").Network.SaveText(text);
        return _workplace.Write("net.weights", text.ToString());
    }
}
