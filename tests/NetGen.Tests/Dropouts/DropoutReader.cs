using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Layered;
using NetGen.Tests.Support;

namespace NetGen.Tests.Dropouts;

/// <summary>
/// Networks from whose weights the masks of a step can be read: dropout, then a dense layer of one unit without bias whose weights are 0. Its output is 0, so a step at rate 1 towards 1 makes a weight
/// the sum of the factors of its input times the inputs. Those are different powers of 2, and so are the factors of rate ½: the sum is exact, and its bits are the masks.
/// </summary>
internal static class DropoutReader
{
    /// <summary>Samples that are read at once: a float has the bits of as many.</summary>
    public const int Window = 20;

    private static readonly (string Name, int[] Sides, Layout Layout, int Layers)[] Kinds =
    [
        ("Vector", [7], Layout.ChannelsLast, 1), ("Long", [19], Layout.ChannelsLast, 1), ("Two", [5], Layout.ChannelsLast, 2), ("Sequence", [4, 3], Layout.ChannelsLast, 1),
        ("SequenceFirst", [3, 4], Layout.ChannelsFirst, 2), ("Image", [2, 3, 2], Layout.ChannelsLast, 2), ("ImageFirst", [9, 2, 3], Layout.ChannelsFirst, 1),
    ];

    public static IReadOnlyList<LayeredNetwork> All { get; } =
    [
        .. from precision in Enum.GetValues<Precision>()
           from kind in Kinds
           select new LayeredNetwork(
               $"Reads{kind.Name}_{precision}",
               kind.Sides,
               [
                   .. Enumerable.Repeat(new LayeredLayer(LayeredKind.Dropout) { Rate = 0.5 }, kind.Layers),
                   .. kind.Sides.Length > 1 ? new[] { new LayeredLayer(LayeredKind.Flatten) } : [],
                   new LayeredLayer(LayeredKind.Dense) { Units = 1, UseBias = false },
               ],
               Loss.HalfSquaredError) { Layout = kind.Layout, Precision = precision, Reduction = Reduction.Sum },
    ];

    public static CompiledNetworks Compiled { get; } = new("NetGen.DropoutReaders", All);

    /// <summary>A network at which masks can be read.</summary>
    public static Emitted Create(LayeredNetwork network, bool isPlain, int seed) => Cleared(Compiled.Create(network, isPlain, seed));

    /// <summary>Makes the weights 0; how many steps have been taken stays.</summary>
    public static Emitted Cleared(Emitted net)
    {
        net.Parameters = new double[net.ParameterCount];
        return net;
    }

    /// <summary>The samples of a batch of which some can be read: the others are 0.</summary>
    public static double[] Inputs(Emitted net, int samples, int first) =>
        [.. Enumerable.Range(0, samples).SelectMany(n => Enumerable.Repeat(n >= first && n < first + Window ? Math.ScaleB(1, n - first) : 0, net.Inputs))];

    /// <summary>The weights after a step, by the formula.</summary>
    public static double[] Expected(LayeredNetwork network, int samples, int first, int seed, long step)
    {
        var (shape, layers) = (network.Shapes[0], network.Layers.Count(layer => layer.Kind == LayeredKind.Dropout));
        return
        [
            .. Enumerable.Range(0, shape.Size).Select(place =>
            {
                // Units are counted with the channels of a position side by side, whatever the layout.
                var unit = network.Layout == Layout.ChannelsFirst ? ((place % shape.Positions) * shape.Channels) + (place / shape.Positions) : place;
                return Enumerable.Range(first, Math.Min(Window, samples - first)).Sum(n =>
                    Enumerable.Range(0, layers).Aggregate(Math.ScaleB(1, n - first), (product, layer) => product * DropoutReference.Factor(seed, step, n, unit + (layer * shape.Size), 0.5)));
            }),
        ];
    }
}
