using NetGen.Tests.Weights;

namespace NetGen.Tests.Checkpoints;

/// <summary>Checkpoints that do not belong to a network, or are damaged, are refused for their own reason, and nothing changes.</summary>
public class CheckpointRefusalTests
{
    private const string FirstState = "\"optimizer.m.layer1.weight\":{\"dtype\":\"F32\",\"shape\":[4,3],\"data_offsets\":[104,152]}";

    private static readonly byte[] Good = Checkpointed.Save(Checkpointed.Trained());

    private static readonly (string Name, WeightFormatCode Code, string Phrase, byte[] File)[] Hostile =
    [
        ("nothing", WeightFormatCode.Truncated, "8 bytes of the header's length", []),
        ("a longer file", WeightFormatCode.TrailingData, "Expected the end of the file", [.. Good, 0]),
        ("a shorter file", WeightFormatCode.Truncated, "1 more bytes of data", Good[..^1]),
        ("parameters only", WeightFormatCode.Optimizer, "Load reads it", Loadable.Small(2).ToFile()),
        ("no mark of a checkpoint", WeightFormatCode.UnknownName, "no more than this network's 4", Checkpointed.Edit(Good, "netgen.checkpoint", "netgen.checkpoins")),
        ("another rule", WeightFormatCode.Optimizer, "'Adam(Beta1=0.9,Beta2=0.999,Epsilon=1E-08)'", Checkpointed.Edit(Good, "\"Adam(", "\"AdamW(")),
        ("no rule", WeightFormatCode.Metadata, "Expected 'netgen.optimizer'", Checkpointed.Edit(Good, "netgen.optimizer", "netgen.optimizes")),
        ("no architecture", WeightFormatCode.Metadata, "Expected 'netgen.architecture' together", Checkpointed.Edit(Good, "netgen.architecture", "netgen.architectura")),
        ("another architecture", WeightFormatCode.Architecture, "found '3-4:Relu", Checkpointed.Edit(Good, "3-4:Tanh", "3-4:Relu")),
        ("another loss", WeightFormatCode.Optimizer, "with the loss 'HalfSquaredError'", Checkpointed.Edit(Good, ";HalfSquaredError", ";MeanSquaredError")),
        ("negative steps", WeightFormatCode.Metadata, "a whole number of 0 or more", Checkpointed.Edit(Good, "steps\":\"3\"", "steps\":\"-3\"")),
        ("half a step", WeightFormatCode.Metadata, "a whole number of 0 or more", Checkpointed.Edit(Good, "steps\":\"3\"", "steps\":\"3.5\"")),
        ("steps with a leading zero", WeightFormatCode.Metadata, "a whole number of 0 or more", Checkpointed.Edit(Good, "steps\":\"3\"", "steps\":\"03\"")),
        ("more steps than there are", WeightFormatCode.Metadata, "of at most 18 digits", Checkpointed.Edit(Good, "steps\":\"3\"", "steps\":\"1234567890123456789\"")),
        ("an empty number of steps", WeightFormatCode.Metadata, "a whole number of 0 or more", Checkpointed.Edit(Good, "steps\":\"3\"", "steps\":\"\"")),
        ("other steps", WeightFormatCode.Fingerprint, "a checkpoint with the file's fingerprint", Checkpointed.Edit(Good, "steps\":\"3\"", "steps\":\"4\"")),
        ("steps twice", WeightFormatCode.DuplicateName, "'netgen.steps' once", Checkpointed.Edit(Good, "\"netgen.powers\"", "\"netgen.steps\":\"3\",\"netgen.powers\"")),
        ("steps that are not ASCII", WeightFormatCode.Metadata, "Expected ASCII", Checkpointed.Edit(Good, "steps\":\"3\"", "steps\":\"\\u0663\"")),
        ("a power above 1", WeightFormatCode.Metadata, "two numbers from 0 to 1", Checkpointed.Edit(Good, "powers\":\"3fe", "powers\":\"400")),
        ("a negative power", WeightFormatCode.Metadata, "two numbers from 0 to 1", Checkpointed.Edit(Good, "powers\":\"3fe", "powers\":\"bfe")),
        ("a power that is no number", WeightFormatCode.Metadata, "two numbers from 0 to 1", Checkpointed.Edit(Good, "powers\":\"3fe", "powers\":\"fff")),
        ("a power in capitals", WeightFormatCode.Metadata, "two numbers from 0 to 1", Checkpointed.Edit(Good, "powers\":\"3fe", "powers\":\"3FE")),
        ("three powers", WeightFormatCode.Metadata, "two numbers from 0 to 1", Checkpointed.Edit(Good, "powers\":\"", "powers\":\"3fe0000000000000,")),
        ("a state's tensor of another name", WeightFormatCode.MissingTensor, "'optimizer.m.layer1.weight'", Checkpointed.Edit(Good, "optimizer.m.layer1.weight", "optimizer.q.layer1.weight")),
        ("a state without a name", WeightFormatCode.UnknownName, "'optimizer.m.layer1.weight' and the like", Checkpointed.Edit(Good, "optimizer.m.layer1.weight", "optimizer.layer1.weight")),
        ("a state with two names", WeightFormatCode.UnknownName, "'optimizer.m.layer1.weight' and the like", Checkpointed.Edit(Good, "optimizer.m.layer1.weight", "optimizer.m.a.layer1.weight")),
        ("a state of a layer too many", WeightFormatCode.UnknownName, "of the 2 layers", Checkpointed.Edit(Good, "optimizer.m.layer1.weight", "optimizer.m.layer3.weight")),
        ("a state of layer 0", WeightFormatCode.UnknownName, "of the 2 layers", Checkpointed.Edit(Good, "optimizer.m.layer1.weight", "optimizer.m.layer0.weight")),
        ("a state of neither kind", WeightFormatCode.UnknownName, "of the 2 layers", Checkpointed.Edit(Good, "optimizer.m.layer1.weight", "optimizer.m.layer1.weights")),
        ("a state twice", WeightFormatCode.DuplicateName, "'optimizer.m.layer1.weight' again", Checkpointed.Edit(Good, "optimizer.v.layer1.weight", "optimizer.m.layer1.weight")),
        ("a state of another shape", WeightFormatCode.Shape, "the shape [4,3] for 'optimizer.m.layer1.weight', found [3,4]", Checkpointed.Edit(Good, FirstState, FirstState.Replace("[4,3]", "[3,4]", StringComparison.Ordinal))),
        ("a state without a shape", WeightFormatCode.Shape, "found []", Checkpointed.Edit(Good, FirstState, FirstState.Replace("[4,3]", "[]", StringComparison.Ordinal))),
        ("a state of whole numbers", WeightFormatCode.DataType, "found 'I32'", Checkpointed.Edit(Good, FirstState, FirstState.Replace("F32", "I32", StringComparison.Ordinal))),
        ("a state of fewer bytes", WeightFormatCode.Offsets, "Expected 48 bytes", Checkpointed.Edit(Good, FirstState, FirstState.Replace("152", "148", StringComparison.Ordinal))),
        ("a state over a parameter", WeightFormatCode.Offsets, "without overlap or gap", Checkpointed.Edit(Good, FirstState, FirstState.Replace("[104,152]", "[0,48]", StringComparison.Ordinal))),
        ("a state too large for memory", WeightFormatCode.Shape, "found [400000000,300000000]", Checkpointed.Edit(Good, FirstState, FirstState.Replace("[4,3]", "[400000000,300000000]", StringComparison.Ordinal))),
        ("a history without a session", WeightFormatCode.Shape, "rows of 6", Checkpointed.Edit(Good, FirstState, FirstState.Replace("optimizer.m.layer1.weight", "training.history", StringComparison.Ordinal).Replace("F32", "F64", StringComparison.Ordinal))),
        ("a history in single precision", WeightFormatCode.DataType, "Expected F64", Checkpointed.Edit(Good, FirstState, FirstState.Replace("optimizer.m.layer1.weight", "training.history", StringComparison.Ordinal))),
        ("a part of the best weights", WeightFormatCode.MissingTensor, "'optimizer.m.layer1.weight'", Checkpointed.Edit(Good, "optimizer.m.layer1.weight", "best.layer1.weight")),
        ("a parameter that is NaN", WeightFormatCode.NotFinite, "'layer1.weight'", Checkpointed.SetValue(Good, 5, float.NaN)),
        ("another parameter", WeightFormatCode.Fingerprint, "parameters with the file's fingerprint", Checkpointed.SetValue(Good, 5, 1)),
        ("a mean that is NaN", WeightFormatCode.NotFinite, "'optimizer.m.layer1.weight'", Checkpointed.SetValue(Good, 26, float.NaN)),
        ("a mean that is infinite", WeightFormatCode.NotFinite, "'optimizer.m.layer2.bias'", Checkpointed.SetValue(Good, 51, float.NegativeInfinity)),
        ("a mean that is too large", WeightFormatCode.Optimizer, "which the optimizer can remember", Checkpointed.SetValue(Good, 26, 1e30f)),
        ("a mean of squares below 0", WeightFormatCode.Optimizer, "Expected a value from 0 to", Checkpointed.SetValue(Good, 52, -1e-6f)),
        ("another mean", WeightFormatCode.Fingerprint, "a checkpoint with the file's fingerprint", Checkpointed.SetValue(Good, 30, 1e-3f)),
    ];

    public static TheoryData<string> Names => [.. Hostile.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsRefused(string name)
    {
        var (_, code, phrase, file) = Hostile.Single(each => each.Name == name);
        var net = Checkpointed.Trained(5, seed: 7);
        var before = Checkpointed.Save(net);
        foreach (var source in new Stream[] { new MemoryStream(file), new DroppingStream(file) })
        {
            var refusal = Assert.Throws<WeightFormatException>(() => net.LoadCheckpoint(source));
            Assert.Contains(phrase, refusal.Message, StringComparison.Ordinal);
            Assert.Equal(code, refusal.Code);
            Assert.StartsWith(FormattableString.Invariant($"Byte {refusal.Offset}: Expected "), refusal.Message, StringComparison.Ordinal);
            Assert.InRange(refusal.Offset, 0, file.Length);
            Assert.Equal(before, Checkpointed.Save(net));
        }
    }

    [Fact]
    public void TheGoodFileLoads()
    {
        var net = Checkpointed.Trained(5, seed: 7);
        Checkpointed.Load(net, Good);
        Assert.Equal(Good, Checkpointed.Save(net));
        Assert.Equal(Hostile.Length, Hostile.Select(file => file.Name).Distinct().Count());
    }

    [Theory]
    [InlineData(typeof(OtherAdamNet), WeightFormatCode.Optimizer, "Beta2=0.99,")]
    [InlineData(typeof(AdamWNet), WeightFormatCode.Optimizer, "Expected 'AdamW(")]
    [InlineData(typeof(DescentNet), WeightFormatCode.Optimizer, "Expected 'Sgd'")]
    [InlineData(typeof(OtherLossNet), WeightFormatCode.Optimizer, "the loss 'MeanSquaredError', found the loss 'HalfSquaredError'")]
    [InlineData(typeof(OtherLayersNet), WeightFormatCode.Architecture, "3-4:Relu-2:Identity")]
    public void AnotherNetworkRefusesIt(Type type, WeightFormatCode code, string phrase)
    {
        var net = (ITrainableNetwork<float>)Activator.CreateInstance(type, 3)!;
        Checkpointed.Train(net, 0, 4);
        var before = Checkpointed.Save(net);
        var refusal = Assert.Throws<WeightFormatException>(() => Checkpointed.Load(net, Good));
        Assert.Equal(code, refusal.Code);
        Assert.Contains(phrase, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Checkpointed.Save(net));
    }

    [Fact]
    public void ArgumentsAreChecked()
    {
        var net = new AdamNet(1);
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(() => net.LoadCheckpoint((Stream)null!)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentNullException>(() => net.SaveCheckpoint((Stream)null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => net.LoadCheckpoint((string)null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => net.SaveCheckpoint((string)null!)).ParamName);
        var closed = new MemoryStream();
        closed.Dispose();
        Assert.Equal("source", Assert.Throws<ArgumentException>(() => net.LoadCheckpoint(closed)).ParamName);
        Assert.Equal("destination", Assert.Throws<ArgumentException>(() => net.SaveCheckpoint(new MemoryStream([], writable: false))).ParamName);
    }

    /// <summary>An error of the stream passes through, at whichever byte, and changes nothing.</summary>
    [Fact]
    public void AnErrorOfTheStreamPassesThrough()
    {
        var net = Checkpointed.Trained(5, seed: 7);
        var before = Checkpointed.Save(net);
        for (var reads = 0; reads < 4; reads++)
        {
            Assert.Throws<IOException>(() => net.LoadCheckpoint(new FailingStream(Good, reads)));
            Assert.Equal(before, Checkpointed.Save(net));
        }
    }

    private sealed class FailingStream(byte[] content, int reads) : MemoryStream(content)
    {
        private int _rest = reads;

        public override int Read(Span<byte> buffer) => _rest-- > 0 ? base.Read(buffer[..Math.Min(buffer.Length, 8)]) : throw new IOException("The cable is out.");

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
