using NetGen.Generator.Declarations;
using NetGen.Generator.Models;
using NetGen.Generator.Support;
using NetGen.Generator.Tests.Programs;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases.Layered;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>What attributes say is in the model, with every default filled in.</summary>
public sealed class LayerReadingTests
{
    private const int Drawn = 150;

    // Attributes and what they say.
    private static readonly IReadOnlyList<(string Attribute, LayerModel Model)> OfImages =
    [
        ("Conv2D(4, 3)", Layer(LayerKind.Conv2D, 4) with { KernelHeight = 3, KernelWidth = 3 }),
        ("Conv2D(kernel: 3, filters: 4)", Layer(LayerKind.Conv2D, 4) with { KernelHeight = 3, KernelWidth = 3 }),
        ("Conv2D(4, 3, Activation.Relu6)", Layer(LayerKind.Conv2D, 4) with { KernelHeight = 3, KernelWidth = 3, Activation = Activation.Relu6, Initializer = Initializer.HeUniform }),
        ("Conv2D(4, 3, 2, Activation.Tanh, Gain = 2, UseBias = false)", Layer(LayerKind.Conv2D, 4) with { KernelHeight = 3, KernelWidth = 2, Activation = Activation.Tanh, Gain = 2, UseBias = false }),
        ("Conv2D(4, 1, 2, Initializer = Initializer.Zeros)", Layer(LayerKind.Conv2D, 4) with { KernelWidth = 2, Initializer = Initializer.Zeros }),
        ("Conv2D(4, 2, Stride = 3, Dilation = 2, Groups = 2, Padding = Padding.Same)", Layer(LayerKind.Conv2D, 4) with { KernelHeight = 2, KernelWidth = 2, StrideHeight = 3, StrideWidth = 3, Dilation = 2, Groups = 2, Padding = Padding.Same }),
        ("Conv2D(4, 1, StrideHeight = 3, PadWidth = 2)", Layer(LayerKind.Conv2D, 4) with { StrideHeight = 3, PadWidth = 2 }),
        ("Conv2D(4, 1, StrideWidth = 3, PadHeight = 2)", Layer(LayerKind.Conv2D, 4) with { StrideWidth = 3, PadHeight = 2 }),
        ("Conv2D(4, 1, Pad = 2)", Layer(LayerKind.Conv2D, 4) with { PadHeight = 2, PadWidth = 2 }),
        ("MaxPool2D(3)", Layer(LayerKind.MaxPool2D, 0) with { KernelHeight = 3, KernelWidth = 3, StrideHeight = 3, StrideWidth = 3 }),
        ("MaxPool2D(3, 2)", Layer(LayerKind.MaxPool2D, 0) with { KernelHeight = 3, KernelWidth = 2, StrideHeight = 3, StrideWidth = 2 }),
        ("AveragePool2D(3, 2, Stride = 1, Pad = 1)", Layer(LayerKind.AveragePool2D, 0) with { KernelHeight = 3, KernelWidth = 2, PadHeight = 1, PadWidth = 1 }),
        ("AveragePool2D(3, StrideWidth = 2)", Layer(LayerKind.AveragePool2D, 0) with { KernelHeight = 3, KernelWidth = 3, StrideHeight = 3, StrideWidth = 2 }),
        ("GlobalAveragePool", Layer(LayerKind.GlobalAveragePool, 0)),
        ("GlobalMaxPool", Layer(LayerKind.GlobalMaxPool, 0)),
        ("Flatten(Name = \"a\")", Layer(LayerKind.Flatten, 0) with { Name = "a" }),
        ("LayerNorm", Layer(LayerKind.LayerNorm, 0) with { Epsilon = 1e-5 }),
        ("LayerNorm(Epsilon = 0.5, Trainable = false)", Layer(LayerKind.LayerNorm, 0) with { Epsilon = 0.5, IsTrainable = false }),
        ("PRelu", Layer(LayerKind.PRelu, 0)),
        ("Dropout(rate: 0.25)", Layer(LayerKind.Dropout, 0) with { Rate = 0.25 }),
        ("Activate(Activation.Elu)", Layer(LayerKind.Activate, 0) with { Activation = Activation.Elu, Alpha = 1, Initializer = Initializer.HeUniform }),
    ];

    private static readonly IReadOnlyList<(string Attribute, LayerModel Model)> OfSequences =
    [
        ("Dense(4, Name = \"a\")", Layer(LayerKind.Dense, 4) with { Name = "a" }),
        ("Conv1D(4, 3, Stride = 2, Pad = 1)", Layer(LayerKind.Conv1D, 4) with { KernelWidth = 3, StrideWidth = 2, PadWidth = 1 }),
        ("Conv1D(4, 3, Activation.Selu, Padding = Padding.Causal, Dilation = 4)", Layer(LayerKind.Conv1D, 4) with { KernelWidth = 3, Padding = Padding.Causal, Dilation = 4, Activation = Activation.Selu, Initializer = Initializer.LecunNormal }),
        ("MaxPool1D(3)", Layer(LayerKind.MaxPool1D, 0) with { KernelWidth = 3, StrideWidth = 3 }),
        ("AveragePool1D(3, Stride = 1, Pad = 2)", Layer(LayerKind.AveragePool1D, 0) with { KernelWidth = 3, PadWidth = 2 }),
        ("Gru(4)", Layer(LayerKind.Gru, 4)),
        ("Lstm(4, Sequence = true, UseBias = false)", Layer(LayerKind.Lstm, 4) with { Sequence = true, UseBias = false }),
    ];

    public static TheoryData<string> Names => [.. OfImages.Concat(OfSequences).Select(layer => layer.Attribute)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryOptionIsRead(string attribute)
    {
        var network = OfImages.Any(layer => layer.Attribute == attribute) ? "16, 16, 4" : "16, 4";
        var model = Read($"using NetGen; [Network({network})] [{attribute}] partial class Net {{ }}", "Net");
        Assert.Equal(OfImages.Concat(OfSequences).Single(layer => layer.Attribute == attribute).Model, Assert.Single(model.Layers));
    }

    [Fact]
    public void LayersReferToEachOther()
    {
        var model = Read("using NetGen; [Network(4)] [Embedding(9, 3, Name = \"a\")] [Add(\"a\")] [Concat(layer: \"a\")] partial class Net { }", "Net");
        Assert.Equal(new EquatableArray<LayerModel>([Layer(LayerKind.Embedding, 3) with { Count = 9, Name = "a" }, Layer(LayerKind.Add, 0) with { From = "a" }, Layer(LayerKind.Concat, 0) with { From = "a" }]), model.Layers);
    }

    [Theory]
    [InlineData("5", 1, 1, 1, 5, Layout.ChannelsLast)]
    [InlineData("5, Loss.Huber", 1, 1, 1, 5, Layout.ChannelsLast)]
    [InlineData("5, 2", 2, 1, 5, 2, Layout.ChannelsLast)]
    [InlineData("5, 2, Loss.Huber, Layout = Layout.ChannelsFirst", 2, 1, 2, 5, Layout.ChannelsFirst)]
    [InlineData("5, 2, 3, Loss.Huber", 3, 5, 2, 3, Layout.ChannelsLast)]
    [InlineData("5, 2, 3, Layout = Layout.ChannelsFirst", 3, 2, 3, 5, Layout.ChannelsFirst)]
    [InlineData("loss: Loss.Huber, first: 5, third: 3, second: 2", 3, 5, 2, 3, Layout.ChannelsLast)]
    public void ShapesAreRead(string network, int rank, int height, int width, int channels, object layout)
    {
        var model = Read($"using NetGen; [Network({network})] [Dense(1)] partial class Net {{ }}", "Net");
        Assert.Equal(new Shape(rank, height, width, channels), model.InputShape);
        Assert.Equal(height * width * channels, model.Inputs);
        Assert.Equal((Layout)layout, model.Layout);
        Assert.Equal(network.Contains("Huber", StringComparison.Ordinal) ? Loss.Huber : null, model.Loss);
    }

    [Fact]
    public void AskedMembersAreRead()
    {
        var model = Read("using NetGen; [Network(4, Loss.Huber, InputGradient = true, Activations = true)] [Dense(1)] partial class Net { }", "Net");
        Assert.True(model.HasInputGradient && model.HasActivations && !model.IsDenseChain);
    }

    /// <summary>Written by another hand, network for network.</summary>
    [Fact]
    public void RandomNetworksAreReadAsTheyWereDrawn()
    {
        var networks = RandomLayered.Draw(Drawn).Concat(LayeredGolden.In("GoldenLayers").Select(file => file.Network with { Name = "Golden_" + file.Name })).ToList();
        var compilation = Compilations.Of([.. networks.Select(network => network.ToSource())]);
        Assert.All(networks, network =>
        {
            var (expected, read) = (LayeredModels.Of(network), NetworkReader.Read(NetworkDeclaration.Read(compilation.GetTypeByMetadataName($"{NetGen.Tests.Cases.NetworkCase.Namespace}.{network.Name}")!)!, compilation, default));
            Assert.Empty(read.Findings.Where(finding => finding.IsError).Select(finding => network.ToSource() + finding.ToDiagnostic().GetMessage()));
            Assert.Equal(expected with { Type = read.Model!.Type }, read.Model);
        });
    }

    private static NetworkModel Read(string source, string name)
    {
        var compilation = Compilations.Of(source);
        var (model, findings) = NetworkReader.Read(NetworkDeclaration.Read(compilation.GetTypeByMetadataName(name)!)!, compilation, default);
        Assert.Empty(findings.Select(finding => finding.ToDiagnostic().GetMessage()));
        return model!;
    }

    private static LayerModel Layer(LayerKind kind, int units) => new(units, Activation.Identity, true, 0, 1, Initializer.GlorotUniform) { Kind = kind };
}
