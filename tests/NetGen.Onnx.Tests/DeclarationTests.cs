using NetGen.Onnx.Tests.Support;
using NetGen.Weights;

namespace NetGen.Onnx.Tests;

/// <summary>What an import gives: the declaration, the weights in both formats, the classes, warnings.</summary>
public class DeclarationTests
{
    [Fact]
    public void DeclarationsReadAsOneWouldWriteThem()
    {
        var network = OnnxReader.Read(CorpusFiles.Bytes("sklearn_iris"));
        var options = new DeclarationOptions { Namespace = "Flowers", WeightsFile = "Iris.weights", Comment = "From iris.onnx." };
        Assert.Equal(
            """
            // From iris.onnx.
            using NetGen;

            namespace Flowers;

            [Network(4, Loss.CrossEntropy)]
            [Dense(10, Activation.Relu)]
            [Dense(3, Activation.Softmax)]
            [Pretrained("Iris.weights")]
            public partial class Iris
            {
                /// <summary>The classes in the order of the outputs.</summary>
                public static readonly string[] Classes = { "setosa", "versicolor", "virginica" };
            }

            """,
            network.DeclarationSource("Iris", options));
    }

    [Fact]
    public void LayersSayWhatTheyGive()
    {
        var network = OnnxReader.Read(CorpusFiles.Bytes("torch_model_lenet"));
        Assert.Equal(
            ["Conv2D(4, 5, Activation.Tanh, Pad = 2)", "AveragePool2D(2)", "Conv2D(8, 5, Activation.Tanh)", "AveragePool2D(2)", "Flatten", "Dense(20, Activation.Tanh)", "Dense(10, Activation.Softmax)"],
            network.Layers.Select(layer => layer.Attribute));
        Assert.Equal([4, 12, 12], network.Layers[0].OutputShape);
        Assert.Equal(4 * 26, network.Layers[0].ParameterCount);
        Assert.Equal(0, network.Layers[1].ParameterCount);
        Assert.Equal(21 * 10, network.Layers[^1].ParameterCount);
        Assert.Equal(["layer1.weight", "layer1.bias", "layer2.weight", "layer2.bias", "layer3.weight", "layer3.bias", "layer4.weight", "layer4.bias"], network.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([4, 1, 5, 5], network.Tensors[0].Shape);
    }

    [Theory]
    [InlineData("torch_model_resnet")]
    [InlineData("torch_lstm_every")]
    [InlineData("torch_model_double")]
    [InlineData("sklearn_pipeline_div")]
    public void WeightsAreReadAsTextAsSafetensorsAndAsTheCompilerDoes(string file)
    {
        var network = OnnxReader.Read(CorpusFiles.Bytes(file));
        using var text = new StringWriter();
        network.WriteWeights(text);
        using var bytes = new MemoryStream();
        network.WriteWeights(bytes);
        var byText = CompiledNetwork.Create(network, "Loaded");
        var byBytes = Activator.CreateInstance(byText.GetType(), 2)!;
        ((IWeightMemory)byBytes).Load(bytes.ToArray());
        var source = network.DeclarationSource("Started", new DeclarationOptions { WeightsFile = "Started.weights" });
        var started = Activator.CreateInstance(CompiledNetwork.Compile(source, "Started", ("Started.weights", text.ToString())))!;
        var frozen = CompiledNetwork.Compile(
            network.DeclarationSource("Frozen", new DeclarationOptions { WeightsFile = "Frozen.weights", IsFrozen = true }), "Frozen", ("Frozen.weights", text.ToString()));

        var input = Enumerable.Range(0, network.InputSize).Select(i => (i % 7) - 3.0).ToArray();
        var expected = CompiledNetwork.Forward(byText, input);
        Assert.Equal(expected, CompiledNetwork.Forward(byBytes, input));
        Assert.Equal(expected, CompiledNetwork.Forward(started, input));
        Assert.True(frozen.IsAbstract && frozen.IsSealed);
        Assert.Equal(text.ToString().Split('\n').Skip(3), Text(byBytes).Split('\n').Skip(3));
    }

    [Fact]
    public void AGruWhoseExporterLostItsAttributeIsReadAsItWasMeant()
    {
        var bytes = CorpusFiles.Bytes("operators_gru_lost_attribute", "warned");
        var network = OnnxReader.Read(bytes);
        var warning = Assert.Single(network.Warnings);
        Assert.Contains("linear_before_reset", warning, StringComparison.Ordinal);
        var whole = OnnxReader.Read(CorpusFiles.Bytes("operators_gru_lost_attribute"));
        Assert.Empty(whole.Warnings);
        var input = Enumerable.Range(0, 12).Select(i => (i % 5) - 2.0).ToArray();
        Assert.Equal(whole.Evaluate(input), network.Evaluate(input));
        Assert.Equal(CompiledNetwork.Forward(CompiledNetwork.Create(whole, "Whole"), input), CompiledNetwork.Forward(CompiledNetwork.Create(network, "Lost"), input));
    }

    [Theory]
    [InlineData("operators_fixed_batch", "has the fixed shape [8, 4]", "Dense(3)")]
    [InlineData("operators_class_alone", "gives the class alone", "Dense(3, Activation.Softmax)")]
    [InlineData("operators_truth_names", "names 2 classes, and the network has 3 outputs; the names were left out", "Dense(3)")]
    [InlineData("operators_few_names", "names 2 classes, and the network has 3 outputs; the names were left out", "Dense(3)")]
    public void WhatIsReadOtherwiseIsSaid(string file, string said, string attribute)
    {
        var network = OnnxReader.Read(CorpusFiles.Bytes(file, "warned"));
        Assert.Contains(said, Assert.Single(network.Warnings), StringComparison.Ordinal);
        Assert.Equal(attribute, Assert.Single(network.Layers).Attribute);
        var outputs = CompiledNetwork.Forward(CompiledNetwork.Create(network, "Warned"), [1, -2, 0.5, 3]);
        Assert.All(network.Evaluate([1, -2, 0.5, 3]).Zip(outputs), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void ShapesThatAreOpenCanBeGiven()
    {
        var bytes = CorpusFiles.Bytes("open_length", "refused");
        var network = OnnxReader.Read(bytes, new OnnxReadOptions { InputShape = [5, 4] });
        Assert.Equal(20, network.InputSize);
        Assert.Equal([5, 2], network.Layers[0].OutputShape);
        var input = Enumerable.Range(0, 20).Select(i => i / 10.0).ToArray();
        var outputs = CompiledNetwork.Forward(CompiledNetwork.Create(network, "Open"), input);
        Assert.All(network.Evaluate(input).Zip(outputs), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
        var exception = Assert.Throws<ArgumentException>(() => OnnxReader.Read(bytes, new OnnxReadOptions { InputShape = [5, 3] }));
        Assert.Contains("[5, 3]", exception.Message, StringComparison.Ordinal);
        Assert.Contains("[?, 4]", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4-3:Identity;Huber(Delta=0.5);Double")]
    [InlineData("8x8x1-Conv2D(8,3x2,Stride=2x1,Pad=1x0):LeakyRelu(Alpha=0.2):NoBias-MaxPool2D(3x2,Stride=1)-Flatten-10:Softmax;CrossEntropy;Single")]
    public void LossesAndOptionsAreDeclaredAgain(string architecture)
    {
        var again = Activator.CreateInstance(CompiledNetwork.Compile(ArchitectureDeclaration.Source(architecture, "Again"), "Again"), 1)!;
        Assert.Equal(architecture, ((IWeightMemory)again).Architecture);
    }

    [Theory]
    [InlineData("")]
    [InlineData("4-3")]
    [InlineData("4-3:Function(z/[1+z]);None;Single")]
    public void LinesThatAreNoArchitectureAreRefused(string line) =>
        Assert.Throws<FormatException>(() => ArchitectureDeclaration.Source(line, "Net"));

    [Theory]
    [InlineData("2Net", null)]
    [InlineData("a b", null)]
    [InlineData("", null)]
    [InlineData("Net", "A..B")]
    [InlineData("Net", "A;B")]
    [InlineData("class", null)]
    [InlineData("Activation", null)]
    [InlineData("Forward", null)]
    public void NamesThatAreNoneAreRefused(string name, string? space)
    {
        var network = OnnxReader.Read(CorpusFiles.Bytes("torch_linear"));
        Assert.Throws<ArgumentException>(() => network.DeclarationSource(name, new DeclarationOptions { Namespace = space }));
    }

    [Fact]
    public void AFrozenClassNeedsItsWeights() =>
        Assert.Throws<ArgumentException>(() => OnnxReader.Read(CorpusFiles.Bytes("torch_linear")).DeclarationSource("Net", new DeclarationOptions { IsFrozen = true }));

    [Fact]
    public void SamplesOfAnotherLengthAreRefused() =>
        Assert.Throws<ArgumentException>(() => OnnxReader.Read(CorpusFiles.Bytes("torch_linear")).Evaluate([1, 2, 3]));

    private static string Text(object network)
    {
        using var text = new StringWriter();
        ((IWeightMemory)network).SaveText(text);
        return text.ToString();
    }
}
