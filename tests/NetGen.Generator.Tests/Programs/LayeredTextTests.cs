using Microsoft.CodeAnalysis.CSharp;
using NetGen.Tests.Cases.Layered;

namespace NetGen.Generator.Tests.Programs;

/// <summary>Networks of layers as a user writes them, and what the random ones have.</summary>
public class LayeredTextTests
{
    private static readonly IReadOnlyList<LayeredNetwork> Networks = [.. RandomLayered.Draw(60)];

    [Theory]
    [InlineData("Conv1D(3, 2, Activation.Relu, Padding = Padding.Same, Stride = 2)", LayeredKind.Conv1D, 3, 1, 2, null, 2)]
    [InlineData("Conv2D(3, 2, Activation.Relu, Padding = Padding.Same)", LayeredKind.Conv2D, 3, 2, 2, null, null)]
    [InlineData("Conv2D(3, 1, 2, Activation.Relu, Padding = Padding.Same, Stride = 2)", LayeredKind.Conv2D, 3, 1, 2, 2, 2)]
    [InlineData("Conv2D(3, 2, Activation.Relu, Padding = Padding.Same, StrideHeight = 3)", LayeredKind.Conv2D, 3, 2, 2, 3, null)]
    [InlineData("Conv2D(3, 2, Activation.Relu, Padding = Padding.Same, StrideHeight = 3, StrideWidth = 2)", LayeredKind.Conv2D, 3, 2, 2, 3, 2)]
    public void WindowsAreWrittenAsDeclared(string text, object kind, int units, int height, int width, int? strideHeight, int? strideWidth)
    {
        var layer = new LayeredLayer((LayeredKind)kind)
        {
            Units = units,
            Activation = Activation.Relu,
            KernelHeight = height,
            KernelWidth = width,
            StrideHeight = strideHeight,
            StrideWidth = strideWidth,
            Padding = Padding.Same,
        };
        Assert.Equal($"[{text}]", LayeredText.Of(layer).Replace("global::NetGen.", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void ANetworkIsWrittenAsDeclared()
    {
        var network = new LayeredNetwork(
            "Net",
            [7, 3],
            [
                new(LayeredKind.Gru) { Units = 4, IsSequence = true, UseBias = false, Name = "a", IsTrainable = false },
                new(LayeredKind.MaxPool1D) { KernelWidth = 3, StrideWidth = 1, PadWidth = 1 },
                new(LayeredKind.LayerNorm) { Epsilon = 0.5 },
                new(LayeredKind.Dropout) { Rate = 0.25 },
                new(LayeredKind.Concat) { From = "a" },
                new(LayeredKind.Activate) { Activation = Activation.Elu, Alpha = 0.5 },
                new(LayeredKind.Flatten),
            ],
            Loss.MeanSquaredError) { Layout = Layout.ChannelsFirst, HasInputGradient = true };
        const string Expected = """
            namespace NetGen.Cases
            {
                [Network(7, 3, Loss.MeanSquaredError, Layout = Layout.ChannelsFirst, InputGradient = true)]
                [Gru(4, UseBias = false, Sequence = true, Trainable = false, Name = "a")]
                [MaxPool1D(3, Stride = 1, Pad = 1)]
                [LayerNorm(Epsilon = 0.5)]
                [Dropout(0.25)]
                [Concat("a")]
                [Activate(Activation.Elu, Alpha = 0.5)]
                [Flatten]
                public partial class Net { }
            }

            """;
        Assert.Equal(Expected.ReplaceLineEndings("\n"), network.ToSource().Replace("global::NetGen.", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void RandomNetworksAreCSharp() => Assert.All(Networks, network => Assert.Empty(CSharpSyntaxTree.ParseText(network.ToSource()).GetDiagnostics()));

    [Fact]
    public void RandomNetworksAreSmall() => Assert.All(Networks, network => Assert.All(network.Shapes, shape => Assert.InRange(shape.Size, 1, 60)));

    /// <summary>Those of an ordinary run have every kind of layer and every option.</summary>
    [Fact]
    public void RandomNetworksHaveEverything()
    {
        HaveEverything(Networks);
    }

    private static void HaveEverything(IReadOnlyList<LayeredNetwork> networks)
    {
        var layers = networks.SelectMany(network => network.Layers).ToList();
        foreach (var kind in Enum.GetValues<LayeredKind>())
        {
            Assert.Contains(layers, layer => layer.Kind == kind);
            Assert.True(!layers.First(layer => layer.Kind == kind).HasParameters || layers.Any(layer => layer.Kind == kind && !layer.IsTrainable), $"{kind} is never frozen");
        }

        Assert.All(Enum.GetValues<Activation>(), activation => Assert.Contains(layers, layer => layer.HasActivation && layer.Activation == activation));
        Assert.All(Enum.GetValues<Loss>(), loss => Assert.Contains(networks, network => network.Loss == loss));
        foreach (var kind in new[] { LayeredKind.Conv1D, LayeredKind.Conv2D })
        {
            var convolutions = layers.Where(layer => layer.Kind == kind).ToList();
            Assert.Contains(convolutions, layer => layer.Groups > 1);
            Assert.Contains(convolutions, layer => layer.Dilation > 1 && layer.KernelWidth > 1);
            Assert.Contains(convolutions, layer => layer.PadWidth > 0);
            Assert.Contains(convolutions, layer => layer.Padding == Padding.Same && layer.Strides.Width > 1);
            Assert.Contains(convolutions, layer => !layer.UseBias);
        }

        Assert.Contains(layers, layer => layer.Kind == LayeredKind.Conv1D && layer.Padding == Padding.Causal && layer.KernelWidth > 1);
        Assert.Contains(layers, layer => layer.Kind == LayeredKind.Conv2D && layer.Strides.Height != layer.Strides.Width);
        Assert.Contains(layers, layer => layer.IsPool && layer.PadWidth > 0);
        Assert.Contains(layers, layer => layer.IsPool && layer.StrideWidth < layer.KernelWidth);
        Assert.All(new[] { LayeredKind.Gru, LayeredKind.Lstm }, kind => Assert.Equal(2, layers.Where(layer => layer.Kind == kind).Select(layer => layer.IsSequence).Distinct().Count()));
        Assert.Contains(networks, network => network.Layers[..^1].Any(layer => layer.HasActivation && layer.Activation == Activation.Softmax));
        Assert.Contains(networks, network => network.OutputShape.Rank == 3 && network.Layout == Layout.ChannelsFirst);
        Assert.Contains(networks, network => network.Layers.Count(layer => layer.From is not null) > 1);
        Assert.Contains(networks, network => network.HasInputGradient && network.Shapes[0].Rank == 3 && network.Layout == Layout.ChannelsFirst);
    }
}
