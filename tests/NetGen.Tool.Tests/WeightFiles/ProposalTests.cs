using System.Text;
using System.Text.Json;
using NetGen.Tool.Errors;
using NetGen.Tool.Networks;
using NetGen.Tool.Tests.Support;
using NetGen.Tool.WeightFiles;

namespace NetGen.Tool.Tests.WeightFiles;

/// <summary>What is proposed takes the file in, and there is no proposal where nothing would; whatever the header says, the answer is one line.</summary>
public sealed class ProposalTests : IDisposable
{
    private static readonly string[] Kinds = ["weight", "bias", "weight_ih", "weight_ih_l0", "weight_hh", "weight_hh_l0", "bias_ih_l0", "bias_hh", "weight_ih_l1", "mean", "x"];
    private static readonly string[] Modules = ["", "0.", "2.", "10.", "fc.", "layer1.", "a,b.", ".", "out.in."];
    private static readonly string[] Types = ["\"F32\"", "\"F32\"", "\"F32\"", "\"F16\"", "\"U8\"", "\"Q4\"", "null", "1", "[]"];
    private static readonly string[] Shapes = ["[]", "[1]", "[2,1]", "[1,2]", "[3,1]", "[4,1]", "[0,9223372036854775807]", "[9223372036854775807,0]", "[2,2,2,2,2]", "[-1]", "[1.5]", "[\"a\"]", "null", "{}", "7"];
    private static readonly string[] Notes = ["", "", "", "null", "1", "{}", "{\"netgen.architecture\":null}", "{\"netgen.architecture\":1}", "{\"netgen.architecture\":\"2-1:Identity;None;Single\"}", "{\"netgen.architecture\":\"x\"}"];

    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    /// <summary>Files are often sorted by name, and then the order of numbers is another.</summary>
    [Fact]
    public void WhatIsProposedIsTakenIn()
    {
        var file = _workplace.Write("f.safetensors", Tensors.File(
            Tensors.Drawn("m.fc10.weight", 2, 3), Tensors.Drawn("m.fc10.bias", 2), Tensors.Drawn("m.fc2.weight", 3, 4), Tensors.Drawn("m.fc2.bias", 3), Tensors.Drawn("m.fc3.weight", 3, 3)));
        const string Line = "4-3:Relu-3:Relu:NoBias-2:Identity";
        const string Names = "m.fc2,m.fc3,m.fc10";
        Workplace.Run("import", file, "--output", _workplace.PathOf("a")).Fails(ExitCode.Input, $"its shapes would fit --layers \"{Line}\" --modules {Names}, whose");
        Workplace.Run("import", file, "--output", _workplace.PathOf("a"), "--layers", Line, "--modules", Names).Succeeds();
    }

    /// <summary>Where layers have equal sizes every order loads: numbers in names count more than the order of a sorted file, and that there are other orders is said.</summary>
    [Theory]
    [InlineData("fc1 fc10 fc2 fc3", "fc1,fc2,fc3,fc10", true)]
    [InlineData("fc1 fc2 fc3 fc10", "fc1,fc2,fc3,fc10", false)]
    [InlineData("fc2 fc10 fc1", "fc2,fc10,fc1", true)]
    [InlineData("in out", "in,out", true)]
    [InlineData("out in", "out,in", true)]
    public void TheOrderIsThatOfTheNumbersOrAGuess(string modules, string order, bool isGuess)
    {
        var names = modules.Split(' ');
        var file = _workplace.Write("f.safetensors", Tensors.File([.. names.SelectMany(name => new[] { Tensors.Drawn(name + ".bias", 3), Tensors.Drawn(name + ".weight", 3, 3) })]));
        var line = $"3-{string.Concat(Enumerable.Repeat("3:Relu-", names.Length - 1))}3:Identity";
        var (options, named) = (isGuess ? "whose activations and order of layers are a guess" : "whose activations are a guess", isGuess ? "would fit, whose order is a guess" : "would fit");
        Workplace.Run("import", file, "--output", _workplace.PathOf("a")).Fails(ExitCode.Input, $" --layers \"{line}\" --modules {order}, {options}");
        Assert.EndsWith($"by their shapes --modules {order} {named}", Workplace.Run("import", file, "--output", _workplace.PathOf("a"), "--layers", line).Error.TrimEnd(), StringComparison.Ordinal);
    }

    /// <summary>Numbers alone are loaded in their order, whatever that of the file is.</summary>
    [Fact]
    public void OfNumbersTheOrderIsKnown()
    {
        var file = _workplace.Write("f.safetensors", Tensors.File([.. ((string[])["0", "10", "2"]).Select(name => Tensors.Drawn(name + ".weight", 3, 3))]));
        Workplace.Run("import", file, "--output", _workplace.PathOf("a")).Fails(ExitCode.Input, " --layers \"3-3:Relu:NoBias-3:Relu:NoBias-3:Identity:NoBias\", whose activations are a guess");
    }

    [Fact]
    public void WhereNothingTakesAllTensorsInNothingIsProposed()
    {
        (string, int[], float[])[] dense = [Tensors.Drawn("fc.weight", 2, 3), Tensors.Drawn("fc.bias", 2)];
        (string Name, (string, int[], float[])[] Tensors)[] files =
        [
            ("batch", [.. dense, Tensors.Drawn("bn.weight", 2), Tensors.Drawn("bn.bias", 2), Tensors.Drawn("bn.running_mean", 2)]),
            ("stacked", [Tensors.Drawn("rnn.weight_ih_l0", 12, 3), Tensors.Drawn("rnn.weight_hh_l0", 12, 4), Tensors.Drawn("rnn.weight_ih_l1", 12, 4), Tensors.Drawn("rnn.weight_hh_l1", 12, 4)]),
            ("twice", [Tensors.Drawn("rnn.weight_ih", 12, 3), Tensors.Drawn("rnn.weight_ih_l0", 12, 3), Tensors.Drawn("rnn.weight_hh_l0", 12, 4)]),
            ("apart", [.. dense, Tensors.Drawn("out.weight", 1, 5)]),
            ("unnamed", [Tensors.Drawn("weight", 2, 3), Tensors.Drawn("bias", 2)]),
            ("comma", [Tensors.Drawn("a,b.weight", 2, 3), Tensors.Drawn("a,b.bias", 2)]),
            ("empty", [("fc.weight", [2, 0], [])]),
            ("infinite", [("fc.weight", [1, 1], [float.NaN])]),
        ];
        foreach (var (name, tensors) in files)
        {
            var file = _workplace.Write(name, Tensors.File(tensors));
            Workplace.Run("import", file, "--output", _workplace.PathOf("out")).Fails(ExitCode.Input, $"{name}: expected --layers or --declaration, since the file has names and numbers but no network");
        }
    }

    /// <summary>Names that were given are not proposed again, nor others that would be refused as well.</summary>
    [Fact]
    public void NamesAreProposedOnlyWhereTheyHelp()
    {
        var more = _workplace.Write("more", Tensors.File(Tensors.Drawn("fc.weight", 2, 3), Tensors.Drawn("fc.bias", 2), Tensors.Drawn("bn.scale", 2)));
        var less = _workplace.Write("less", Tensors.File(Tensors.Drawn("fc.weight", 2, 3)));
        var good = _workplace.Write("good", Tensors.File(Tensors.Drawn("fc.weight", 2, 3), Tensors.Drawn("fc.bias", 2)));
        foreach (var (file, modules) in (ReadOnlySpan<(string, string[])>)[(more, ["--modules", "fc"]), (more, []), (less, ["--modules", "fc"]), (less, [])])
        {
            var run = Workplace.Run(["import", file, "--layers", "3-2", "--output", _workplace.PathOf("out"), .. modules]);
            run.Fails(ExitCode.Input, ": at byte ");
            Assert.DoesNotContain("--modules", run.Error, StringComparison.Ordinal);
        }

        Workplace.Run("import", good, "--layers", "3-2", "--modules", "fd", "--output", _workplace.PathOf("out")).Fails(ExitCode.Input, "by their shapes --modules fc would fit");
        Workplace.Run("import", good, "--layers", "3-2", "--modules", "fc", "--output", _workplace.PathOf("out")).Succeeds();
    }

    [Fact]
    public void ATextHasNoModules()
    {
        using var text = new StringWriter();
        LoadedNetwork.Of(LoadedNetwork.Parse("2-1:Identity;None;Single", "file"), "file").Network.SaveText(text);
        Workplace.Run("import", _workplace.Write("f.weights", text.ToString()), "--modules", "fc", "--output", _workplace.PathOf("out")).Fails(ExitCode.Usage, "--modules: expected with safetensors");
    }

    /// <summary>Headers of all that JSON can say: each file is shown and taken in, or refused by a line of its own.</summary>
    [Fact]
    public void AnyHeaderIsReadOrRefused()
    {
        var (random, shown, proposed) = (new Random(1), 0, 0);
        for (var n = 0; n < 600; n++)
        {
            var file = new WeightFile("f", File(random));
            try
            {
                var tensors = SafetensorsFile.Parse("f", file.Bytes).Tensors;
                var dead = new DeadUnits(LoadedNetwork.Parse("2-1:Identity;None;Single", "f"), [.. tensors.Select(tensor => tensor with { Name = tensor.Name.Replace("fc.", "layer1.", StringComparison.Ordinal) }).DistinctBy(tensor => tensor.Name)]);
                Assert.All(tensors, tensor => Assert.True(TensorFigures.Of(tensor).Norm >= 0 && (dead.Of(tensor) ?? 0) <= UnitsOf(tensor)));
                shown++;
                ModelOfWeights.Read(file, null, []);
            }
            catch (InputException problem)
            {
                proposed += problem.Message.Contains("would fit", StringComparison.Ordinal) ? 1 : 0;
                Assert.StartsWith("f: ", problem.Message, StringComparison.Ordinal);
                Assert.Equal(OneLine.Escape(problem.Message), problem.Message);
            }
        }

        Assert.True(shown > 60 && proposed > 5, $"{shown} {proposed}");
    }

    private static long UnitsOf(FileTensor tensor) => tensor.Shape.Count > 1 ? tensor.Shape[0] : 0;

    // Half of the tensors are right.
    private static byte[] File(Random random)
    {
        string One(string[] texts) => texts[random.Next(texts.Length)];
        var (header, names, at) = (new StringBuilder("{"), new HashSet<string>(), 0);
        var notes = One(Notes);
        header.Append(notes.Length > 0 ? $"\"__metadata__\":{notes}," : string.Empty);
        var isTame = random.Next(2) == 0;
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var name = One(Modules) + One(isTame ? Kinds[..2] : Kinds);
            if (names.Add(name))
            {
                var shape = isTame ? One(Shapes[1..4]) : One(Shapes);
                var size = shape switch { "[]" or "[1]" => 4, "[2,1]" or "[1,2]" => 8, "[3,1]" => 12, "[4,1]" => 16, _ => 0 };
                var offsets = isTame || random.Next(4) > 0 ? $"[{at},{at += size}]" : One(["null", "[]", "[0]", "{}", "[0,1e400]", "[4,0]", "[-4,0]", "[0,64]", "[\"a\",1]"]);
                header.Append($"{JsonSerializer.Serialize(name)}:{{\"dtype\":{(isTame ? Types[0] : One(Types))},\"shape\":{shape},\"data_offsets\":{offsets}}},");
            }
        }

        return Tensors.WithHeader(header.ToString().TrimEnd(',') + "}", new byte[at]);
    }
}
