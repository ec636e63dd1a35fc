using System.Globalization;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;
using Xunit.Abstractions;

namespace NetGen.Tests.Layered;

/// <summary>Emitted networks of layers give the figures of an independent implementation, in every member.</summary>
public class LayeredGoldenTests(ITestOutputHelper output)
{
    public static TheoryData<string> Networks => [.. LayeredNetworks.Golden.Select(network => network.Name)];

    [Fact]
    public void AllFilesAreThere()
    {
        Assert.Equal(16, LayeredNetworks.Files.Count);
        Assert.All(LayeredNetworks.Files, file => Assert.InRange(LayeredNetworks.Golden.Count(network => FileOf(network) == file), 2, 4));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void VectorCodeGivesTheFigures(string name) => Compare(name, isPlain: false);

    [Theory]
    [MemberData(nameof(Networks))]
    public void PlainCodeGivesTheFigures(string name) => Compare(name, isPlain: true);

    /// <summary>Every figure is looked at.</summary>
    [Theory]
    [InlineData("parameters")]
    [InlineData("outputs")]
    [InlineData("losses")]
    [InlineData("gradients")]
    [InlineData("batch_gradient")]
    [InlineData("gradient_from_outputs")]
    [InlineData("input_gradients")]
    [InlineData("input_gradients_from_outputs")]
    [InlineData("after_batch_step")]
    public void ANudgedFigureFails(string key)
    {
        var network = LayeredNetworks.Golden.First(network => network.Precision == Precision.Double && network.HasInputGradient);
        var net = LayeredNetworks.Compiled.Create(network, isPlain: false);
        Assert.NotEqual(0, LayeredGoldenComparer.Compare(FileOf(network), network, net, (name, figures) => name == key ? [.. figures[..^1], figures[^1] + 1e-7] : figures).Count);
    }

    private static LayeredGolden FileOf(LayeredNetwork network) => LayeredNetworks.Files.Single(file => network.Name.StartsWith(file.Network.Name + "_" + network.Precision, StringComparison.Ordinal));

    private void Compare(string name, bool isPlain)
    {
        var network = LayeredNetworks.Find(name);
        var failures = LayeredGoldenComparer.Compare(FileOf(network), network, LayeredNetworks.Compiled.Create(network, isPlain));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"largest error: {failures.LargestError:E2} ({name})"));
        failures.AssertNone();
    }
}
