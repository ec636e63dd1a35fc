using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Numerics;
using NetGen.Tests.Optimizers;

namespace NetGen.Tests.Layered;

/// <summary>The networks of layers under test: those of the golden files, and random ones.</summary>
internal static class LayeredNetworks
{
    public static IReadOnlyList<LayeredGolden> Files { get; } = LayeredGolden.In("GoldenLayers");

    /// <summary>In both precisions and arithmetics.</summary>
    public static IReadOnlyList<LayeredNetwork> Golden { get; } =
    [
        .. from file in Files
           from precision in Enum.GetValues<Precision>()
           from arithmetic in Enum.GetValues<Arithmetic>()
           select Of(file, precision, arithmetic),
    ];

    /// <summary>
    /// Forty random ones, 300 where every test may take its time. Half of them are portable, and half have an optimizer, all of them in turn; precisions are drawn.
    /// </summary>
    public static IReadOnlyList<LayeredNetwork> Random { get; } =
    [
        .. RandomLayered.Draw(Exhaustive.IsRequested ? 300 : 40).Select((network, k) => network with
        {
            Arithmetic = k / 2 % 2 == 0 ? Arithmetic.Portable : Arithmetic.Fused,
            Optimizer = k % 2 == 0 ? null : OptimizerCases.All[k / 2 % OptimizerCases.All.Count],
            HasInputGradient = false,
        }),
    ];

    public static CompiledNetworks CompiledGolden { get; } = new("NetGen.Layers", Golden);

    public static CompiledNetworks CompiledRandom { get; } = new("NetGen.RandomLayers", Random);

    /// <summary>The network of a file.</summary>
    public static LayeredNetwork Of(LayeredGolden file, Precision precision, Arithmetic arithmetic) =>
        file.Network with { Name = $"{file.Network.Name}_{precision}_{arithmetic}", Precision = precision, Arithmetic = arithmetic, HasInputGradient = false };
}
