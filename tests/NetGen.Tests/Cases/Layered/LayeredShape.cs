namespace NetGen.Tests.Cases.Layered;

/// <summary>The shape of a layer's output, worked out here a second time, from the formulas of the field's manuals and not from the generator.</summary>
internal readonly record struct LayeredShape(int Rank, int Height, int Width, int Channels)
{
    public int Positions => Height * Width;

    public int Size => Positions * Channels;

    /// <summary>The shape of a declaration's numbers.</summary>
    public static LayeredShape Of(IReadOnlyList<int> sides, Layout layout) => (sides.Count, layout) switch
    {
        (1, _) => new(1, 1, 1, sides[0]),
        (2, Layout.ChannelsLast) => new(2, 1, sides[0], sides[1]),
        (2, _) => new(2, 1, sides[1], sides[0]),
        (3, Layout.ChannelsLast) => new(3, sides[0], sides[1], sides[2]),
        _ => new(3, sides[1], sides[2], sides[0]),
    };

    /// <summary>The numbers of a declaration of this shape.</summary>
    public int[] Sides(Layout layout) => (Rank, layout) switch
    {
        (1, _) => [Channels],
        (2, Layout.ChannelsLast) => [Width, Channels],
        (2, _) => [Channels, Width],
        (3, Layout.ChannelsLast) => [Height, Width, Channels],
        _ => [Channels, Height, Width],
    };

    /// <summary>The shape behind a layer; a side below 1 where the layer does not fit.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="other">The shape of the layer that it adds or appends.</param>
    public LayeredShape After(LayeredLayer layer, LayeredShape other) => layer.Kind switch
    {
        LayeredKind.Dense => this with { Channels = layer.Units },
        LayeredKind.Conv1D or LayeredKind.Conv2D => Windows(layer) with { Channels = layer.Units },
        LayeredKind.MaxPool1D or LayeredKind.AveragePool1D or LayeredKind.MaxPool2D or LayeredKind.AveragePool2D => Windows(layer),
        LayeredKind.GlobalAveragePool or LayeredKind.GlobalMaxPool => new(1, 1, 1, Channels),
        LayeredKind.Flatten => new(1, 1, 1, Size),
        LayeredKind.Gru or LayeredKind.Lstm => layer.IsSequence ? this with { Channels = layer.Units } : new(1, 1, 1, layer.Units),
        LayeredKind.Embedding => new(2, 1, Size, layer.Units),
        LayeredKind.Concat => this with { Channels = Channels + other.Channels },
        _ => this,
    };

    private static int Along(int length, int kernel, int stride, int dilation, Padding padding, int pad) => padding switch
    {
        Padding.Same => (length + stride - 1) / stride,
        Padding.Causal => ((length - 1) / stride) + 1,
        _ => (int)Math.Floor((length + (2 * pad) - (dilation * (kernel - 1)) - 1) / (double)stride) + 1,
    };

    private LayeredShape Windows(LayeredLayer layer)
    {
        var (height, width) = layer.Strides;
        return this with
        {
            Height = Along(Height, layer.KernelHeight, height, layer.Dilation, layer.Padding, layer.PadHeight),
            Width = Along(Width, layer.KernelWidth, width, layer.Dilation, layer.Padding, layer.PadWidth),
        };
    }
}
