using NetGen.Tests.Support;
using NetGen.Tool.Errors;
using NetGen.Tool.Networks;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests.WeightFiles;

/// <summary>Models that others trained: named modules, numbers, files of NetGen; what does not fit is answered with what would.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly Workplace _workplace = new();
    private readonly string _named;

    public ImportTests() => _named = _workplace.Write("named.safetensors", Tensors.File(
        Tensors.Drawn("net.fc1.weight", 5, 3), Tensors.Drawn("net.fc1.bias", 5), Tensors.Drawn("net.out.weight", 2, 5), Tensors.Drawn("net.out.bias", 2)));

    public void Dispose() => _workplace.Dispose();

    private string Out => _workplace.PathOf("out");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NamedModulesGiveWhatTheirNumbersGive(bool isFrozen)
    {
        string[] frozen = isFrozen ? ["--frozen"] : [];
        var run = Workplace.Run(["import", _named, "--layers", "3-5:Relu-2", "--modules", "fc1,out", "--output", Out, .. frozen]).Succeeds();
        Assert.Contains("checked: the class compiles, and gives the outputs of the weights that were loaded, to the bit", run.Output, StringComparison.Ordinal);
        Assert.Contains("Dense 1       5  Relu", run.Output, StringComparison.Ordinal);
        Assert.Equal(["named.safetensors", "out/Named.cs", "out/Named.weights"], _workplace.Files);

        var outputs = Outputs.Of(Type("Named"));
        var (w1, b1) = (Tensors.Drawn("net.fc1.weight", 5, 3).Values, Tensors.Drawn("net.fc1.bias", 5).Values);
        var (w2, b2) = (Tensors.Drawn("net.out.weight", 2, 5).Values, Tensors.Drawn("net.out.bias", 2).Values);
        double[] x = [0.5, -1, 2];
        double[] hidden = [.. Enumerable.Range(0, 5).Select(o => Math.Max(0, b1[o] + Enumerable.Range(0, 3).Sum(i => w1[(3 * o) + i] * x[i])))];
        Assert.All(outputs(x).Index(), output => Assert.Equal(b2[output.Index] + Enumerable.Range(0, 5).Sum(i => w2[(5 * output.Index) + i] * hidden[i]), output.Item, 1e-5));
    }

    [Fact]
    public void WhereTheNetworkIsNotKnownTheShapesProposeIt()
    {
        Workplace.Run("import", _named, "--output", Out).Fails(ExitCode.Input, "expected --layers or --declaration", "--layers \"3-5:Relu-2:Identity\" --modules net.fc1,net.out");
        var recurrent = _workplace.Write("gru.safetensors", Tensors.File(
            Tensors.Drawn("rnn.weight_ih_l0", 12, 3), Tensors.Drawn("rnn.weight_hh_l0", 12, 4), Tensors.Drawn("rnn.bias_ih_l0", 12), Tensors.Drawn("rnn.bias_hh_l0", 12), Tensors.Drawn("fc.weight", 2, 4)));
        Workplace.Run("import", recurrent, "--output", Out).Fails(ExitCode.Input, "--layers \"LENGTHx3-Gru(4,Sequence)-2:Identity:NoBias\" --modules rnn,fc");
        var image = _workplace.Write("image.safetensors", Tensors.File(Tensors.Drawn("0.weight", 8, 1, 3, 3), Tensors.Drawn("0.bias", 8), Tensors.Drawn("3.weight", 2, 8), Tensors.Drawn("3.bias", 2)));
        Workplace.Run("import", image, "--output", Out).Fails(ExitCode.Input, "--layers \"1xHEIGHTxWIDTH:ChannelsFirst-Conv2D(8,3x3):Relu-2:Identity\",");
        var other = _workplace.Write("other.safetensors", Tensors.File(Tensors.Drawn("q", 2, 2, 2, 2, 2)));
        Workplace.Run("import", other, "--output", Out).Fails(ExitCode.Input, "since the file has names and numbers but no network");
    }

    [Fact]
    public void WhereNamesDoNotFitOthersAreProposed()
    {
        Workplace.Run("import", _named, "--layers", "3-5:Relu-2", "--output", Out).Fails(ExitCode.Input, "by their shapes --modules net.fc1,net.out would fit");
        Workplace.Run("import", _named, "--layers", "3-5:Relu-2", "--modules", "fc1,fc2", "--output", Out).Fails(ExitCode.Input, "by their shapes --modules net.fc1,net.out would fit");
        Workplace.Run("import", _named, "--layers", "3-5:Relu-2", "--modules", "fc1", "--output", Out).Fails(ExitCode.Usage, "Expected 2 names of modules", "by their shapes --modules net.fc1,net.out would fit");

        // Of other shapes no names fit, so the library says what is wrong.
        Workplace.Run("import", _named, "--layers", "3-6:Relu-2", "--modules", "fc1,out", "--output", Out).Fails(ExitCode.Input, "named.safetensors: at byte ", "[6,3]");
        Assert.Equal(["named.safetensors"], _workplace.Files);
    }

    [Fact]
    public void ADeclarationOfTheUsersGetsItsWeights()
    {
        var declaration = _workplace.Write("Net.cs", "using NetGen; [Network(3)] [Dense(5, Activation.Relu)] [Dense(2)] partial class My;");
        Workplace.Run("import", _named, "--declaration", declaration, "--modules", "fc1,out", "--output", Out, "--name", "Mine").Succeeds();
        Assert.Equal(["Net.cs", "named.safetensors", "out/Mine.weights"], _workplace.Files);
        Assert.StartsWith("NetGen weights 1\narchitecture 3-5:Relu-2:Identity;None;Single\n", _workplace.Text("out/Mine.weights"), StringComparison.Ordinal);

        var broken = _workplace.Write("Broken.cs", "using NetGen;\n[Network(0)] [Dense(1)] partial class My;");
        Workplace.Run("import", _named, "--declaration", broken, "--output", Out).Fails(ExitCode.Input, "Broken.cs:2:", "NETGEN");
        var none = _workplace.Write("None.cs", "class My;");
        Workplace.Run("import", _named, "--declaration", none, "--output", Out).Fails(ExitCode.Input, "None.cs: expected one class with [Network] that is not static, found none");
        Workplace.Run("import", _named, "--declaration", none, "--layers", "3-2", "--output", Out).Fails(ExitCode.Usage, "expected one of the two, found both");
    }

    /// <summary>A model of scikit-learn's form: its classes' names come along, and what is written computes what the file does.</summary>
    [Fact]
    public void OnnxIsImportedCheckedAndExported()
    {
        var model = Path.Combine(Repository.Root, "tests/NetGen.Onnx.Tests/Corpus/sklearn_binary_names.onnx");
        Workplace.Run("import", model, "--name", "Flowers", "--output", Out).Says("the largest difference from the file's own arithmetic is ");
        Assert.Contains("[Network(", _workplace.Text("out/Flowers.cs"), StringComparison.Ordinal);
        Workplace.Run("export", Path.Combine(Out, "Flowers.weights"), "--to", "onnx").Says("wrote ");
        Workplace.Run("import", Path.Combine(Out, "Flowers.onnx"), "--name", "Again", "--output", Out).Says("the largest difference");
        Assert.Equal(Parameters("Flowers"), Parameters("Again"));
        string Parameters(string name) => string.Join('\n', _workplace.Text($"out/{name}.weights").Split('\n').Skip(3));
    }

    [Fact]
    public void DamagedOnnxIsRefusedInALine()
    {
        var file = _workplace.Write("m.onnx", [8, 7]);
        Workplace.Run("import", file, "--output", Out).Fails(ExitCode.Input, "m.onnx: ");
        Workplace.Run("import", file, "--layers", "3-2", "--output", Out).Fails(ExitCode.Usage, "which says what the network is");
        Assert.False(Directory.Exists(Out) && Directory.EnumerateFiles(Out).Any());
    }

    private Type Type(string name) =>
        Compiled.Load(_workplace.Text($"out/{name}.cs"), "a.cs", ($"{name}.weights", _workplace.Text($"out/{name}.weights"))).GetType(name, throwOnError: true)!;
}
