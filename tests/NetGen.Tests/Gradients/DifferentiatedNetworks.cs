using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Layered;

namespace NetGen.Tests.Gradients;

/// <summary>Networks that give the derivatives by their inputs: those of the golden files, random ones, and some whose inputs are standardized, each beside one whose are not.</summary>
internal static class DifferentiatedNetworks
{
    public static IReadOnlyList<LayeredGolden> Files { get; } = [.. LayeredNetworks.Files.Where(file => file.Has("input_gradients"))];

    public static IReadOnlyList<LayeredNetwork> Golden { get; } = [.. Files.SelectMany(file => Enum.GetValues<Precision>().Select(precision => Of(file, precision)))];

    /// <summary>Half of them are portable; reductions, losses, layouts and precisions are drawn.</summary>
    public static IReadOnlyList<LayeredNetwork> Random { get; } =
    [
        .. RandomLayered.Draw(60).Where(network => network.Layers[0].Kind != LayeredKind.Embedding).Take(24).Select((network, k) => network with
        {
            Name = "Differentiated" + network.Name, HasInputGradient = true, Arithmetic = k % 2 == 0 ? Arithmetic.Portable : Arithmetic.Fused,
        }),
    ];

    public static IReadOnlyList<LayeredNetwork> Standardized { get; } =
    [
        .. from precision in Enum.GetValues<Precision>()
           from layout in Enum.GetValues<Layout>()
           from kind in new[] { LayeredKind.Dense, LayeredKind.Gru, LayeredKind.Conv2D }
           select Scaled(kind, layout, precision),
    ];

    public static CompiledNetworks Compiled { get; } = new("NetGen.Differentiated", [.. Golden, .. Random, .. Standardized, .. Standardized.Select(TwinOf)]);

    public static LayeredNetwork Of(LayeredGolden file, Precision precision) =>
        file.Network with { Name = $"Differentiated{file.Name}_{precision}", Precision = precision, HasInputGradient = true };

    public static LayeredNetwork TwinOf(LayeredNetwork network) => network with { Name = network.Name + "Twin", IsStandardized = false };

    private static LayeredNetwork Scaled(LayeredKind kind, Layout layout, Precision precision)
    {
        LayeredShape shape = kind switch { LayeredKind.Dense => new(1, 1, 1, 4), LayeredKind.Gru => new(2, 1, 5, 3), _ => new(3, 3, 4, 2) };
        return new LayeredNetwork(
            $"Scaled{kind}{layout}{precision}",
            shape.Sides(layout),
            [
                kind == LayeredKind.Conv2D ? new(kind) { Units = 3, KernelHeight = 2, KernelWidth = 2, Activation = Activation.Tanh } : new(kind) { Units = 3 },
                .. kind == LayeredKind.Conv2D ? new[] { new LayeredLayer(LayeredKind.Flatten) } : [],
                new(LayeredKind.Dense) { Units = 2 },
            ],
            Loss.HalfSquaredError)
        {
            Layout = layout, Precision = precision, HasInputGradient = true, IsStandardized = true, Reduction = kind == LayeredKind.Gru ? Reduction.Sum : Reduction.Mean,
        };
    }
}
