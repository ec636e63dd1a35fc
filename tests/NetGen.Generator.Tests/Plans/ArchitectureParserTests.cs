using NetGen.Generator.Plans;
using NetGen.Generator.Tests.Programs;
using NetGen.Generator.Tests.Support;
using NetGen.Tests.Cases;
using NetGen.Tests.Cases.Layered;
using NetGen.Weights;

namespace NetGen.Generator.Tests.Plans;

/// <summary>The line of weight files says all that it is compared for: taken apart it has the declared layers, and put together again it is the same line.</summary>
public sealed class ArchitectureParserTests
{
    [Fact]
    public void EveryLineOfLayersOfAnyKindIsParsedBack() => Assert.All(RandomLayered.Draw(300), network =>
    {
        var text = ArchitectureText.Of(LayeredModels.Of(network));
        var parsed = ArchitectureParser.Parse(text);
        Assert.NotNull(parsed);
        Assert.Equal(text, parsed.ToString());
        Assert.Equal(network.Sides, parsed.Sizes);
        Assert.Equal(network.Precision.ToString(), parsed.Precision);
        Assert.Equal(network.Loss.ToString(), parsed.Loss.Name);
        LayeredLayer[] layers = [.. network.Layers.Where(layer => layer.Kind != LayeredKind.Dropout)];
        Assert.Equal(layers.Select(layer => layer.Kind.ToString()), parsed.Layers.Select(layer => layer.Term.Name));
        Assert.All(layers.Zip(parsed.Layers), pair => Same(pair.First, pair.Second));
    });

    [Fact]
    public void EveryLineOfDenseLayersIsParsedBack() => Assert.All(CaseCatalogue.All, network =>
    {
        var text = ArchitectureText.Of(CaseModels.Of(network));
        var parsed = ArchitectureParser.Parse(text);
        Assert.Equal(text, parsed?.ToString());
        Assert.Equal(network.IsStandardized, parsed!.IsStandardized);
        Assert.Equal(network.Layers.Select(layer => (layer.Units.ToString(), layer.UseBias)), parsed.Layers.Select(layer => (layer.Term.Options[0].Value, layer.HasBias)));
    });

    [Theory]
    [InlineData("")]
    [InlineData(";;")]
    [InlineData("4")]
    [InlineData("4-2:Tanh")]
    [InlineData("4-2:Tanh;None")]
    [InlineData("4-2:Tanh;None;Half")]
    [InlineData("4-2:Tanh;None;Single;")]
    [InlineData("4;None;Single")]
    [InlineData("4-;None;Single")]
    [InlineData("-4-2:Tanh;None;Single")]
    [InlineData("04-2:Tanh;None;Single")]
    [InlineData("4,3-2:Tanh;None;Single")]
    [InlineData("4x-2:Tanh;None;Single")]
    [InlineData("99999999999-2:Tanh;None;Single")]
    [InlineData("4:ChannelsLast-2:Tanh;None;Single")]
    [InlineData("4-Standardize;None;Single")]
    [InlineData("4-2:;None;Single")]
    [InlineData("4-2:Tanh:Relu;None;Single")]
    [InlineData("4-2:NoBias:Tanh;None;Single")]
    [InlineData("4-2:Tanh(;None;Single")]
    [InlineData("4-2:Tanh();None;Single")]
    [InlineData("4-2:Tanh(Gain=);None;Single")]
    [InlineData("4-2:Tanh(=2);None;Single")]
    [InlineData("4-2:Tanh(Gain=2)x;None;Single")]
    [InlineData("4-2:Tanh)-3:Relu(;None;Single")]
    [InlineData("4-2:Tanh(Gain=(2));None;Single")]
    [InlineData("4-Dense(2):Tanh;None;Single")]
    [InlineData("4-2 :Tanh;None;Single")]
    [InlineData("4-2:Tanh;None(;Single")]
    [InlineData("4-2:Tänh;None;Single")]
    public void WhatIsNoSuchLineIsNone(string text) => Assert.Null(ArchitectureParser.Parse(text));

    [Theory]
    [InlineData("4-2:Tanh", "5-2:Tanh", "The inputs differ (expected '4', found '5').")]
    [InlineData("8x2-Gru(3)", "8x2:ChannelsFirst-Gru(3)", "The inputs differ (expected '8x2', found '8x2:ChannelsFirst').")]
    [InlineData("4-Standardize-2:Tanh", "4-2:Tanh", "Its inputs are not standardized, and the network's are.")]
    [InlineData("4-2:Tanh", "4-Standardize-2:Tanh", "Its inputs are standardized, and the network's are not.")]
    [InlineData("4-3:Relu-2:Tanh", "4-3:Relu-1:Tanh", "Layer 2 differs in its units (expected '2:Tanh', found '1:Tanh').")]
    [InlineData("4-3:Relu-2:Tanh", "4-3:Relu-2:Elu(Alpha=1)", "Layer 2 differs in its activation (expected '2:Tanh', found '2:Elu(Alpha=1)').")]
    [InlineData("4-3:Relu-2:Tanh", "4-3:Relu-2:Tanh(Gain=2)", "Layer 2 differs in its Gain (expected '2:Tanh', found '2:Tanh(Gain=2)').")]
    [InlineData("4-3:Relu-2:Tanh", "4-3:Relu-2:Tanh:NoBias", "Layer 2 differs in its bias (expected '2:Tanh', found '2:Tanh:NoBias').")]
    [InlineData("4-3:Relu-2:Tanh", "4-3:Relu", "Layer 2 is missing (expected '2:Tanh', found no more).")]
    [InlineData("4-3:Relu", "4-3:Relu-LayerNorm(Epsilon=1E-05)", "Layer 2 is one too many (expected no more, found 'LayerNorm(Epsilon=1E-05)').")]
    [InlineData("8x2-Gru(16,Sequence)-Gru(8)", "8x2-Gru(16,Sequence)-Lstm(8)", "Layer 2 differs in its kind (expected 'Gru(8)', found 'Lstm(8)').")]
    [InlineData("8x2-Gru(16)", "8x2-Gru(16,Sequence)", "Layer 1 differs in its Sequence (expected 'Gru(16)', found 'Gru(16,Sequence)').")]
    [InlineData("8x2-Gru(16)", "8x2-Gru(16,NoBias)", "Layer 1 differs in its bias (expected 'Gru(16)', found 'Gru(16,NoBias)').")]
    [InlineData("8x2-Conv1D(4,3,Causal):Tanh", "8x2-Conv1D(4,3,Same):Tanh", "Layer 1 differs in its padding (expected 'Conv1D(4,3,Causal):Tanh', found 'Conv1D(4,3,Same):Tanh').")]
    [InlineData("8x2-Conv1D(4,3):Tanh", "8x2-Conv1D(5,3):Tanh", "Layer 1 differs in its filters (expected 'Conv1D(4,3):Tanh', found 'Conv1D(5,3):Tanh').")]
    [InlineData("8x8x2-Conv2D(4,3x3):Tanh", "8x8x2-Conv2D(4,3x2):Tanh", "Layer 1 differs in its kernel (expected 'Conv2D(4,3x3):Tanh', found 'Conv2D(4,3x2):Tanh').")]
    [InlineData("8x8x2-Conv2D(4,3x3):Tanh", "8x8x2-Conv2D(4,3x3,Stride=2):Tanh", "Layer 1 differs in its Stride (expected 'Conv2D(4,3x3):Tanh', found 'Conv2D(4,3x3,Stride=2):Tanh').")]
    [InlineData("8x8x2-MaxPool2D(2)-Flatten", "8x8x2-MaxPool2D(3)-Flatten", "Layer 1 differs in its window (expected 'MaxPool2D(2)', found 'MaxPool2D(3)').")]
    [InlineData("4-4:Tanh-4:Tanh-Add(1)", "4-4:Tanh-4:Tanh-Add(0)", "Layer 3 differs in its other layer (expected 'Add(1)', found 'Add(0)').")]
    [InlineData("6-Embedding(9,4)", "6-Embedding(10,4)", "Layer 1 differs in its rows (expected 'Embedding(9,4)', found 'Embedding(10,4)').")]
    [InlineData("4-2:Tanh", "4-2:Tanh", "")]
    [InlineData("4-2:Tanh", "what?", "")]
    public void TheFirstDifferenceIsTold(string expected, string found, string sentence) =>
        Assert.Equal(sentence, WeightArchitecture.TellDifference(expected + ";None;Single", found + ";HalfSquaredError;Single").TrimStart());

    // What only rounds otherwise is no difference.
    [Theory]
    [InlineData("4-2:LeakyRelu(Alpha=0.1234567890123)-1:Tanh", "4-2:LeakyRelu(Alpha=0.12345679)-1:Relu", "Layer 2 differs in its activation (expected '1:Tanh', found '1:Relu').")]
    [InlineData("4-2:LeakyRelu(Alpha=0.1234567890123)", "4-2:LeakyRelu(Alpha=0.12345678)", "Layer 1 differs in its Alpha (expected '2:LeakyRelu(Alpha=0.12345679)', found '2:LeakyRelu(Alpha=0.12345678)').")]
    public void BetweenPrecisionsNumbersAreRounded(string expected, string found, string sentence) =>
        Assert.Equal(" " + sentence, WeightArchitecture.TellDifference(expected + ";None;Double", found + ";None;Single"));

    private static void Same(LayeredLayer layer, ArchitectureLayer parsed)
    {
        var aspects = parsed.Aspects().ToLookup(aspect => aspect.Name, aspect => aspect.Value);
        var leading = parsed.Term.Options.Select(option => option.Value).FirstOrDefault();
        Assert.Equal(layer.HasActivation ? layer.Activation.ToString() : null, parsed.Activation?.Name);
        Assert.Equal(layer.UseBias, !aspects.Contains("bias"));
        Assert.Equal(layer.IsSequence, aspects.Contains("Sequence"));
        Assert.Equal(layer.Padding == default ? [] : [layer.Padding.ToString()], aspects["padding"]);
        Assert.Equal(layer.Groups == 1 ? [] : [layer.Groups.ToString()], aspects["Groups"]);
        Assert.Equal(layer.Dilation == 1 ? [] : [layer.Dilation.ToString()], aspects["Dilation"]);
        if (layer.Units > 0)
        {
            Assert.Equal(layer.Units.ToString(), layer.Kind == LayeredKind.Embedding ? parsed.Term.Options[1].Value : leading);
        }
    }
}
