using System.Globalization;
using NetGen.Tests.Checks;
using Xunit.Abstractions;

namespace NetGen.Tests.Layered;

/// <summary>Emitted networks of layers give the figures of an independent implementation, in every member.</summary>
public class LayeredGoldenTests(ITestOutputHelper output)
{
    public static TheoryData<string> Networks => [.. LayeredNetworks.Files.Select(file => file.Name)];

    [Fact]
    public void AllFilesAreThere() => Assert.Equal(16, LayeredNetworks.Files.Count);

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
    [InlineData("after_batch_step")]
    public void ANudgedFigureFails(string key)
    {
        var file = LayeredNetworks.Files.First(file => file.Name == "conv1d_causal");
        var network = LayeredNetworks.Of(file, Precision.Double, Arithmetic.Fused);
        var failures = LayeredGoldenComparer.Compare(file, network, LayeredNetworks.CompiledGolden.Create(network, isPlain: false), (name, figures) =>
            name == key ? [.. figures[..^1], figures[^1] + 1e-8] : figures);
        Assert.NotEqual(0, failures.Count);
    }

    private void Compare(string name, bool isPlain)
    {
        var file = LayeredNetworks.Files.Single(file => file.Name == name);
        Assert.All(Enum.GetValues<Precision>(), precision => Assert.All(Enum.GetValues<Arithmetic>(), arithmetic =>
        {
            var network = LayeredNetworks.Of(file, precision, arithmetic);
            var failures = LayeredGoldenComparer.Compare(file, network, LayeredNetworks.CompiledGolden.Create(network, isPlain));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"largest error in {precision}, {arithmetic}: {failures.LargestError:E2} ({name})"));
            failures.AssertNone();
        }));
    }
}
