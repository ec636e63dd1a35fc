using NetGen.Generator.Declarations;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Tests.Support;

namespace NetGen.Generator.Tests.Plans;

/// <summary>The line of weight files and the table of layers, for layers of every kind.</summary>
public sealed class LayeredTextTests
{
    // Files hold these texts: a change here is a change of the format.
    [Theory]
    [InlineData("8, 8, 1, Loss.CrossEntropy", "Conv2D(8, 3, Activation.Relu, Padding = Padding.Same)] [MaxPool2D(2)] [Flatten] [Dense(10, Activation.Softmax)", "8x8x1-Conv2D(8,3x3,Same):Relu-MaxPool2D(2)-Flatten-10:Softmax;CrossEntropy;Single")]
    [InlineData("1, 8, 9, Layout = Layout.ChannelsFirst", "Conv2D(6, 3, 2, UseBias = false, StrideWidth = 2, Dilation = 2, Pad = 1)] [AveragePool2D(2, 3, Stride = 1, PadWidth = 1)] [GlobalAveragePool", "1x8x9:ChannelsFirst-Conv2D(6,3x2,Stride=1x2,Dilation=2,Pad=1):Identity:NoBias-AveragePool2D(2x3,Stride=1,Pad=0x1)-GlobalAveragePool;None;Single")]
    [InlineData("12, 2, Loss.Huber, Precision = Precision.Double", "Conv1D(4, 3, Activation.LeakyRelu, Stride = 2, Groups = 2, Padding = Padding.Causal)] [MaxPool1D(2, Stride = 1)] [Gru(5, Sequence = true)] [Lstm(3, UseBias = false)", "12x2-Conv1D(4,3,Stride=2,Groups=2,Causal):LeakyRelu(Alpha=0.01)-MaxPool1D(2,Stride=1)-Gru(5,Sequence)-Lstm(3,NoBias);Huber(Delta=1);Double")]
    [InlineData("6, Layout = Layout.ChannelsFirst", "Embedding(100, 4)] [LayerNorm] [PRelu] [Activate(Activation.Tanh, Gain = 2)", "6:ChannelsFirst-Embedding(100,4)-LayerNorm(Epsilon=1E-05)-PRelu-Activate:Tanh(Gain=2);None;Single")]
    [InlineData("4, Loss.MeanSquaredError, InputGradient = true", "Dropout(0.5, Name = \"x\")] [Dense(4, Name = \"a\", Trainable = false)] [Dropout(0.2, Name = \"b\")] [Add(\"a\")] [Concat(\"b\")] [Concat(\"x\")", "4-4:Identity-Add(1)-Concat(1)-Concat(0);MeanSquaredError;Single")]
    public void TheLineIsFrozen(string network, string layers, string expected) => Assert.Equal(expected, ArchitectureText.Of(Read(network, layers)));

    // What a layer computes is told: these differ from the first, and from each other.
    [Fact]
    public void WhateverCountsChangesTheLine()
    {
        string[] layers =
        [
            "Conv2D(4, 3)", "Conv2D(8, 3)", "Conv2D(4, 2)", "Conv2D(4, 3, 2)", "Conv2D(4, 2, 3)", "Conv2D(4, 3, Activation.Tanh)", "Conv2D(4, 3, UseBias = false)", "Conv2D(4, 3, Stride = 2)",
            "Conv2D(4, 3, StrideHeight = 2)", "Conv2D(4, 3, StrideWidth = 2)", "Conv2D(4, 3, Dilation = 2)", "Conv2D(4, 3, Groups = 2)", "Conv2D(4, 3, Padding = Padding.Same)",
            "Conv2D(4, 3, Pad = 1)", "Conv2D(4, 3, PadHeight = 1)", "Conv2D(4, 3, PadWidth = 1)", "MaxPool2D(3)", "AveragePool2D(3)", "MaxPool2D(3, 2)", "MaxPool2D(3, Stride = 1)",
            "MaxPool2D(3, Pad = 1)", "GlobalAveragePool", "GlobalMaxPool", "Flatten", "LayerNorm", "LayerNorm(Epsilon = 1e-4)", "PRelu", "Activate(Activation.Elu)", "Activate(Activation.Elu, Alpha = 2)", "Dense(4)",
        ];
        Assert.Equal(layers.Length, layers.Select(layer => ArchitectureText.Of(Read("8, 8, 4", layer))).Distinct().Count());
        string[] recurrent = ["Gru(4)", "Lstm(4)", "Gru(4, Sequence = true)", "Gru(4, UseBias = false)", "Gru(5)", "Conv1D(4, 3)", "Conv1D(4, 3, Padding = Padding.Causal)", "MaxPool1D(3)", "AveragePool1D(3)"];
        Assert.Equal(recurrent.Length, recurrent.Select(layer => ArchitectureText.Of(Read("8, 4", layer))).Distinct().Count());
        string[] networks = ["8, 8, 4", "8, 4, 8", "8, 8, 4, Layout = Layout.ChannelsFirst", "8, 8, 4, Loss.Huber"];
        Assert.Equal(networks.Length, networks.Select(network => ArchitectureText.Of(Read(network, "Flatten"))).Distinct().Count());
    }

    [Fact]
    public void TheTableHasShapesAndParameters() => Assert.Equal(
        """
        Net: 3 x 8 x 8 inputs, channels first
        -----------------------------------------------------------------------------
        layer                                        output  activation    parameters
        -----------------------------------------------------------------------------
        Conv2D 1 (3x3, Same)                      4 x 8 x 8  Relu                 112
        Conv2D 2 (1x1) without bias, not trained  4 x 8 x 8  Tanh(Gain=2)          16
        Add 3 (Conv2D 1)                          4 x 8 x 8                         0
        Dropout 4 (0.5)                           4 x 8 x 8                         0
        Flatten 5                                       256                         0
        Dense 6                                          10  Softmax            2,570
        -----------------------------------------------------------------------------
        total                                                                   2,698
        loss: CrossEntropy, mean over the samples of a batch
        numbers: float, fused multiply-adds
        cost: 1 parameter in 4 bytes; 1 multiply-add a sample forward
        """,
        Summary(
            "3, 8, 8, Loss.CrossEntropy, Layout = Layout.ChannelsFirst",
            "Conv2D(4, 3, Activation.Relu, Padding = Padding.Same, Name = \"a\")] [Conv2D(4, 1, Activation.Tanh, Gain = 2, UseBias = false, Trainable = false)] [Add(\"a\")] [Dropout(0.5)] [Flatten] [Dense(10, Activation.Softmax)"));

    private static string Summary(string network, string layers)
    {
        var model = Read(network, layers);
        return ModelSummary.Of(model, new NetworkCost(1, 4, 1, 0, 0, 0));
    }

    private static NetworkModel Read(string network, string layers)
    {
        var compilation = Compilations.Of($"using NetGen; [Network({network})] [{layers}] partial class Net {{ }}");
        var (model, findings) = NetworkReader.Read(NetworkDeclaration.Read(compilation.GetTypeByMetadataName("Net")!)!, compilation, default);
        Assert.Empty(findings.Where(finding => finding.IsError).Select(finding => finding.ToDiagnostic().GetMessage()));
        return model!;
    }
}
