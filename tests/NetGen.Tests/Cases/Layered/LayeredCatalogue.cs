namespace NetGen.Tests.Cases.Layered;

/// <summary>Networks of layers with a reason of their own.</summary>
internal static class LayeredCatalogue
{
    /// <summary>A causal convolution with steps to read.</summary>
    public static LayeredNetwork TinyConv1D { get; } = new(
        "TinyConv1D",
        [6, 2],
        [
            new(LayeredKind.Conv1D) { Units = 3, KernelWidth = 3, Activation = Activation.Tanh, Padding = Padding.Causal },
            new(LayeredKind.Flatten),
            new(LayeredKind.Dense) { Units = 2 },
        ],
        Loss.HalfSquaredError);

    /// <summary>The recurrent networks and the convolutional one that the benchmarks time.</summary>
    public static IReadOnlyList<LayeredNetwork> Timed { get; } =
    [
        new(
            "Conv2DNet",
            [1, 8, 8],
            [
                new(LayeredKind.Conv2D) { Units = 8, KernelHeight = 3, KernelWidth = 3, Activation = Activation.Relu, Padding = Padding.Same },
                new(LayeredKind.MaxPool2D) { KernelHeight = 2, KernelWidth = 2 },
                new(LayeredKind.Conv2D) { Units = 16, KernelHeight = 3, KernelWidth = 3, Activation = Activation.Relu, Padding = Padding.Same },
                new(LayeredKind.MaxPool2D) { KernelHeight = 2, KernelWidth = 2 },
                new(LayeredKind.Flatten),
                new(LayeredKind.Dense) { Units = 10, Activation = Activation.Softmax },
            ],
            Loss.CrossEntropy) { Layout = Layout.ChannelsFirst },
        new("GruNet", [16, 4], [new(LayeredKind.Gru) { Units = 16 }, new(LayeredKind.Dense) { Units = 1 }], Loss.HalfSquaredError),
        new("LstmNet", [16, 4], [new(LayeredKind.Lstm) { Units = 16 }, new(LayeredKind.Dense) { Units = 1 }], Loss.HalfSquaredError),
    ];

    /// <summary>Groups of more channels than a tile of a gradient has, forward and back in both layouts.</summary>
    public static IReadOnlyList<LayeredNetwork> Grouped { get; } =
    [
        .. Enum.GetValues<Layout>().Select(layout => new LayeredNetwork(
            $"Grouped{layout}",
            layout == Layout.ChannelsLast ? [9, 12] : [12, 9],
            [
                new(LayeredKind.Conv1D) { Units = 22, KernelWidth = 3, Groups = 2, Activation = Activation.Tanh, Padding = Padding.Same },
                new(LayeredKind.Conv1D) { Units = 4, KernelWidth = 2, Groups = 2 },
            ],
            Loss.HalfSquaredError) { Layout = layout, Precision = Precision.Double, HasInputGradient = true }),
    ];

    /// <summary>
    /// Where states and places meet an edge: a state that is the output, of which a position before the first one is kept; a convolution of kernel 1 that is padded behind a state; one position
    /// where channels come first, which is both orders at once.
    /// </summary>
    public static IReadOnlyList<LayeredNetwork> Edges { get; } =
    [
        .. from kind in new[] { LayeredKind.Gru, LayeredKind.Lstm }
           from units in new[] { 1, 3, 4 }
           select Edge($"{kind}{units}Last", [5, 2], [new(kind) { Units = units, IsSequence = true }]),
        Edge("GruLastActivated", [4, 2], [new(LayeredKind.Gru) { Units = 2, IsSequence = true }, new(LayeredKind.Activate) { Activation = Activation.Softplus }]),
        Edge(
            "GruThenPadded",
            [5, 2],
            [new(LayeredKind.Gru) { Units = 3, IsSequence = true }, new(LayeredKind.Conv1D) { Units = 2, PadWidth = 1 }]),
        Edge(
            "OnePositionFirst",
            [5, 1],
            [
                new(LayeredKind.Lstm) { Units = 2, IsSequence = true },
                new(LayeredKind.Conv1D) { Units = 4, KernelWidth = 2, Groups = 2, Padding = Padding.Causal, StrideWidth = 2, Activation = Activation.Softplus },
            ]) with { Layout = Layout.ChannelsFirst },
        Edge("OneOutputPositionFirst", [2, 3, 3], [new(LayeredKind.Conv2D) { Units = 5, KernelHeight = 3, KernelWidth = 3, Activation = Activation.Tanh }]) with { Layout = Layout.ChannelsFirst },
    ];

    public static LayeredNetwork Find(string name) => Timed.Concat(Grouped).Concat(Edges).Append(TinyConv1D).Single(network => network.Name == name);

    private static LayeredNetwork Edge(string name, int[] input, LayeredLayer[] layers) =>
        new(name, input, layers, Loss.HalfSquaredError) { Precision = Precision.Double, HasInputGradient = true };
}
