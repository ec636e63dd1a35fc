using NetGen.Tests.Checks;
using Xunit.Abstractions;

namespace NetGen.Tests.Weights.Text;

/// <summary>A text costs the memory of its network's parameters while it is read, and a refused one that and its exception.</summary>
public sealed class TextAllocationTests(ITestOutputHelper output)
{
    /// <summary>The reader's two buffers, the lines of the head, and for each layer its heading, told and found.</summary>
    private const int Fixed = 8 * 1024;

    [Theory]
    [InlineData(nameof(SmallNet))]
    [InlineData(nameof(SmallDoubleNet))]
    [InlineData(nameof(LargeInferenceNet))]
    [InlineData(nameof(LargeNet))]
    public void ALoadCostsItsParameters(string name)
    {
        object net = name switch
        {
            nameof(SmallNet) => new SmallNet(1),
            nameof(SmallDoubleNet) => new SmallDoubleNet(1),
            nameof(LargeInferenceNet) => new LargeInferenceNet(1),
            _ => new LargeNet(1),
        };
        var members = TextMembers.Of(net);
        var text = members.ToText();
        var parameters = net is INetwork<float> single ? single.ParameterCount : ((INetwork<double>)net).ParameterCount;
        var bytes = Allocation.BytesOf(() => members.Load(text), 20) / 20;
        output.WriteLine($"{name}: {parameters} parameters, a text of {text.Length} characters: {bytes} bytes");
        Assert.InRange(bytes, sizeof(double) * parameters, (sizeof(double) * parameters * 1.1) + Fixed);
    }

    [Fact]
    public void ARefusalCostsLittleMore()
    {
        var (members, worst) = (TextMembers.Of(new SmallNet(2)), (Bytes: 0L, Message: string.Empty));
        foreach (var row in HostileTextTests.Cases)
        {
            var text = HostileTextTests.Text((int)row[0], (string)row[1]);
            var bytes = Allocation.BytesOf(() => Assert.ThrowsAny<WeightFormatException>(() => members.Load(text)), 20) / 20;
            worst = bytes > worst.Bytes ? (bytes, (string)row[3]) : worst;
        }

        output.WriteLine($"of {HostileTextTests.Cases.Count()} refusals the largest takes {worst.Bytes} bytes ({worst.Message})");
        Assert.InRange(worst.Bytes, 1, 2 * Fixed);
    }
}
