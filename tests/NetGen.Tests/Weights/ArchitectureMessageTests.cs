using NetGen.Tests.Checkpoints;
using NetGen.Weights;

namespace NetGen.Tests.Weights;

/// <summary>A file of other layers is refused in one line that says which layer differs, and how: as a file, as a text, as a checkpoint.</summary>
public class ArchitectureMessageTests
{
    private const string Recurrent = "Layer 2 differs in its units (expected 'Gru(5,Sequence)', found 'Gru(6,Sequence)').";
    private const string Causal = "Layer 1 differs in its padding (expected 'Conv1D(4,3,Causal):Tanh', found 'Conv1D(4,3,Same):Tanh').";
    private const string Shorter = "Layer 3 is missing (expected '1:Identity', found no more).";
    private const string Dense = "Layer 1 differs in its activation (expected '4:Tanh', found '4:Relu').";

    private static readonly (object Net, object Other, string Sentence)[] Pairs =
    [
        (new StreamedNet(1), new WiderStreamedNet(1), Recurrent), (new StreamedNet(1), new PaddedStreamedNet(1), Causal), (new StreamedNet(1), new ShorterStreamedNet(1), Shorter),
        (new AdamNet(1), new OtherLayersNet(1), Dense),
    ];

    [Fact]
    public void EveryFormatSaysWhichLayerDiffers() => Assert.All(Pairs, pair =>
    {
        using var text = new StringWriter();
        using var stream = new MemoryStream();
        ((IWeightMemory)pair.Other).SaveText(text);
        ((IWeightMemory)pair.Other).Save(stream);
        var file = stream.ToArray();
        var checkpoint = Checkpointed.Save(pair.Other);
        foreach (var load in new Action[]
        {
            () => ((IWeightMemory)pair.Net).LoadText(new StringReader(text.ToString())), () => ((IWeightMemory)pair.Net).Load(file), () => ((IWeightMemory)pair.Net).Load(new MemoryStream(file)),
            () => ((IWeightMemory)pair.Net).Load(checkpoint), () => Checkpointed.Load(pair.Net, checkpoint),
        })
        {
            var refused = Assert.Throws<WeightFormatException>(load);
            Assert.Equal(WeightFormatCode.Architecture, refused.Code);
            Assert.EndsWith(". " + pair.Sentence, refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', refused.Message);
        }
    });

    /// <summary>The class's own line is one that the library takes apart.</summary>
    [Fact]
    public void TheLineOfAClassIsParsedBack() => Assert.Equal(StreamedNet.Architecture, ArchitectureParser.Parse(StreamedNet.Architecture)?.ToString());
}
