using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Layered;
using NetGen.Tests.Support;

namespace NetGen.Tests.Dropouts;

/// <summary>Networks with dropout on vectors, sequences and images, each with a twin that has rates of 0. All are portable, so that plain code has the bits of vector code.</summary>
internal static class DropoutNetworks
{
    private static readonly LayeredNetwork[] Kinds =
    [
        new(
            "DropoutVector",
            [6],
            [
                new(LayeredKind.Dense) { Units = 9, Activation = Activation.Tanh }, Dropout(0.3), new(LayeredKind.Dense) { Units = 5, Activation = Activation.Relu }, Dropout(0.5),
                new(LayeredKind.Dense) { Units = 3, Activation = Activation.Softmax },
            ],
            Loss.CrossEntropy) { Optimizer = "Adam" },
        new(
            "DropoutSequence",
            [3, 7],
            [
                new(LayeredKind.Conv1D) { Units = 4, KernelWidth = 2, Padding = Padding.Causal, Activation = Activation.Tanh }, Dropout(0.4), new(LayeredKind.Gru) { Units = 5 }, Dropout(0.2),
                new(LayeredKind.Dense) { Units = 2 },
            ],
            Loss.HalfSquaredError) { Layout = Layout.ChannelsFirst },
        new(
            "DropoutImage",
            [4, 5, 2],
            [
                new(LayeredKind.Conv2D) { Units = 3, KernelHeight = 2, KernelWidth = 2, Activation = Activation.Sigmoid }, Dropout(0.25), new(LayeredKind.Flatten),
                new(LayeredKind.Dense) { Units = 2 },
            ],
            Loss.MeanSquaredError) { Optimizer = "RmsProp", Reduction = Reduction.Sum },
    ];

    public static IReadOnlyList<LayeredNetwork> All { get; } =
    [
        .. from precision in Enum.GetValues<Precision>()
           from network in Kinds
           select network with { Name = $"{network.Name}_{precision}", Precision = precision, Arithmetic = Arithmetic.Portable },
    ];

    public static CompiledNetworks Compiled { get; } = new("NetGen.Dropouts", [.. All, .. All.Select(TwinOf)]);

    public static LayeredNetwork Find(string name) => All.Single(network => network.Name == name);

    /// <summary>The same network, of which nothing is left out.</summary>
    public static LayeredNetwork TwinOf(LayeredNetwork network) => network with
    {
        Name = network.Name + "Twin",
        Layers = [.. network.Layers.Select(layer => layer.Kind == LayeredKind.Dropout ? layer with { Rate = 0 } : layer)],
    };

    /// <summary>A network with the parameters of the batch, so that twins start from the same ones.</summary>
    public static Emitted Create(LayeredNetwork network, LayeredBatch batch, bool isPlain, int seed = 1)
    {
        var net = Compiled.Create(network, isPlain, seed);
        net.Parameters = batch.Parameters;
        return net;
    }

    private static LayeredLayer Dropout(double rate) => new(LayeredKind.Dropout) { Rate = rate };
}
