using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Programs;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Numerics;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Programs;

/// <summary>Derived gradients of random networks are the slopes of what is computed forward. NETGEN_EXHAUSTIVE=1 takes 300 networks instead of sixty, and more of each.</summary>
public class RandomProgramTests(ITestOutputHelper output)
{
    private const int Ordinary = 60;

    private static readonly IReadOnlyList<LayeredNetwork> Networks = [.. RandomLayered.Draw(Exhaustive.IsRequested ? 300 : Ordinary)];
    private static readonly int Places = Exhaustive.IsRequested ? 40 : 15;

    [Fact]
    public void GradientsAreTheSlopes()
    {
        var checks = Networks.AsParallel().SelectMany((network, index) => Check(network, index)).ToList();
        var (compared, skipped) = (checks.Sum(check => check.Compared), checks.Sum(check => check.Skipped));
        output.WriteLine($"{Networks.Count} networks, {compared} numbers, {skipped} at kinks");
        Assert.True(checks.All(check => check.Failures.Count == 0), string.Join("\n", checks.SelectMany(check => check.Failures).Take(40)));

        // Of what is skipped nothing is known.
        Assert.InRange(skipped, 0, compared / 50);
        Assert.True(compared > Networks.Count * Places);
    }

    /// <summary>Shapes are worked out twice.</summary>
    [Fact]
    public void ShapesAreThoseOfTheManuals() => Assert.All(Networks, network =>
        Assert.Equal(network.Shapes.Select(LayeredModels.ShapeOf), LayerCatalog.ShapesOf(LayeredModels.Of(network))));

    /// <summary>The outputs of layers have the shapes that are announced.</summary>
    [Fact]
    public void LayersHaveTheirShapes() => Assert.All(Networks, network =>
    {
        var model = LayeredModels.Of(network);
        Assert.Equal(LayerCatalog.ShapesOf(model).Skip(1), Lowering.Lower(model).Layers.Select(value => value.Shape));
    });

    private static List<GradientCheck> Check(LayeredNetwork network, int index)
    {
        var checks = new List<GradientCheck>();
        foreach (var isTraining in new[] { false, true })
        {
            var check = new GradientCheck(network, index + 1, isTraining);
            check.CompareLoss(Places);
            if (isTraining || network.Loss == Loss.External)
            {
                check.CompareGiven(Places);
            }

            checks.Add(check);
        }

        return checks;
    }
}
