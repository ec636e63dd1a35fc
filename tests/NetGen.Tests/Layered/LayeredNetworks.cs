using NetGen.Tests.Cases;
using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Numerics;
using NetGen.Tests.Optimizers;

namespace NetGen.Tests.Layered;

/// <summary>The networks of layers under test: those of the golden files, and random ones.</summary>
internal static class LayeredNetworks
{
    public static IReadOnlyList<LayeredGolden> Files { get; } = LayeredGolden.In("GoldenLayers");

    /// <summary>In both precisions, one of them portable; with NETGEN_EXHAUSTIVE=1 in both arithmetics, too.</summary>
    public static IReadOnlyList<LayeredNetwork> Golden { get; } =
    [
        .. from k in Enumerable.Range(0, Files.Count)
           from precision in Enum.GetValues<Precision>()
           from arithmetic in Enum.GetValues<Arithmetic>()
           where Exhaustive.IsRequested || (arithmetic == Arithmetic.Portable) == ((k + (int)precision) % 2 == 0)
           select Of(Files[k], precision, arithmetic),
    ];

    /// <summary>Networks with a reason of their own.</summary>
    public static IReadOnlyList<LayeredNetwork> Named { get; } = [LayeredCatalogue.TinyConv1D, .. LayeredCatalogue.Timed, .. LayeredCatalogue.Grouped, .. LayeredCatalogue.Edges];

    /// <summary>
    /// Forty random ones, 300 where every test may take its time. A third has methods for activations, half of them are portable, and half have an optimizer, all of them in turn; precisions are drawn.
    /// </summary>
    public static IReadOnlyList<LayeredNetwork> Random { get; } =
    [
        .. RandomLayered.Draw(Exhaustive.IsRequested ? 300 : 40).Select((network, k) => network with
        {
            Layers = [.. network.Layers.Select((layer, i) => k % 3 == 0 && i < network.Layers.Length - 1 && layer.HasActivation && layer.Activation is not Activation.Softmax
                ? layer with { Activation = default, Alpha = null, Gain = null, Own = OwnFunctions.Activations[(k + i) % OwnFunctions.Activations.Count] }
                : layer)],
            Arithmetic = k / 2 % 2 == 0 ? Arithmetic.Portable : Arithmetic.Fused,
            Optimizer = k % 2 == 0 ? null : OptimizerCases.All[k / 2 % OptimizerCases.All.Count],
        }),
    ];

    public static CompiledNetworks Compiled { get; } = new("NetGen.Layers", [.. Golden, .. Random, .. Named]);

    /// <summary>A network of those that are compiled.</summary>
    public static LayeredNetwork Find(string name) => Golden.Concat(Random).Concat(Named).Single(network => network.Name == name);

    /// <summary>The network of a file.</summary>
    public static LayeredNetwork Of(LayeredGolden file, Precision precision, Arithmetic arithmetic) =>
        file.Network with { Name = $"{file.Network.Name}_{precision}_{arithmetic}", Precision = precision, Arithmetic = arithmetic };
}
