using NetGen.Tool.Errors;
using NetGen.Tool.Networks;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests.WeightFiles;

/// <summary>What a network's line says is declared so that the compiled network has the line again: every kind of layer with every option that a line has.</summary>
public sealed class DeclarationTests
{
    /// <summary>Lines that have every kind of layer, each with all of its options.</summary>
    public static TheoryData<string> Lines =>
    [
        "4-16:Relu-3:Softmax;CrossEntropy;Single",
        "4-Standardize-16:Relu:NoBias-1:Identity;Huber(Delta=2.5);Double",
        "2-3:LeakyRelu(Alpha=0.12345679)-2:Tanh(Gain=1.5)-1:Elu(Alpha=1E-20);None;Single",
        "8x8x1-Conv2D(8,3x3,Same):Relu-MaxPool2D(2)-Flatten-10:Softmax;CrossEntropy;Single",
        "1x8x9:ChannelsFirst-Conv2D(6,3x2,Stride=1x2,Dilation=2,Pad=1):Identity:NoBias-AveragePool2D(2x3,Stride=1,Pad=0x1)-GlobalAveragePool;None;Single",
        "8x8x4-Conv2D(4,3x3,Groups=2,Pad=1x0):Silu-MaxPool2D(3,Stride=2x1)-GlobalMaxPool-2:Identity;MeanSquaredError;Single",
        "12x2-Conv1D(4,3,Stride=2,Groups=2):Tanh-MaxPool1D(2,Stride=1)-AveragePool1D(2)-Lstm(5);MeanAbsoluteError;Single",
        "12x2-Standardize-Conv1D(4,3,Dilation=2,Causal):Tanh-Gru(5,Sequence,NoBias)-LayerNorm(Epsilon=0.001)-PRelu-3:Softmax;CrossEntropy;Double",
        "6-Embedding(100,4)-LayerNorm(Epsilon=1E-05)-Activate:Tanh(Gain=2)-Flatten-1:Sigmoid;BinaryCrossEntropy;Single",
        "6:ChannelsFirst-Embedding(100,4)-Activate:Identity-Lstm(3,NoBias);None;Single",
        "4-4:Identity-Add(1)-Concat(1)-Concat(0);MeanSquaredError;Single",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void ALineIsDeclaredAsItStands(string line) => Assert.Equal(line, LoadedNetwork.Of(LoadedNetwork.Parse(line, "file"), "file").Network.Architecture);

    [Theory]
    [InlineData("4;2", "--layers: expected an architecture such as ")]
    [InlineData("4-(2)", "--layers: expected an architecture such as ")]
    [InlineData("4-3:Function(z*z)", "a function of your own stands in your code, so give it by --declaration")]
    [InlineData("4-2:Relo", "--layers: expected an activation, one of Identity, Sigmoid, ")]
    [InlineData("4-2:Relu;Love", "--layers: expected a loss, one of None, ")]
    [InlineData("4x4x1-Conv2D(2,5x5):Relu", "cannot be declared: NETGEN035")]
    [InlineData("4-Dance(3)", "--layers: expected a layer, one of Activate, Add, ")]
    public void WhatCannotBeDeclaredIsToldInOneLine(string layers, string message)
    {
        using var workplace = new Workplace();
        var file = workplace.Write("f.safetensors", Tensors.File(("0.weight", [1, 1], [1]), ("0.bias", [1], [1])));
        Workplace.Run("import", file, "--layers", layers, "--output", workplace.PathOf("out")).Fails(ExitCode.Input, message);
        Assert.Equal(["f.safetensors"], workplace.Files);
    }
}
