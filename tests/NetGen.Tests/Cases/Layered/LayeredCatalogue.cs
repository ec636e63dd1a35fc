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

    public static LayeredNetwork Find(string name) => Timed.Concat(Grouped).Append(TinyConv1D).Single(network => network.Name == name);
}
