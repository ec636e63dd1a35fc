namespace NetGen.Tests.Cases.Layered;

/// <summary>Draws a layer of a kind with options.</summary>
internal sealed class LayerDraw(Random random)
{
    /// <summary>A layer of a kind for an input; it may not fit.</summary>
    public LayeredLayer Of(LayeredKind kind, LayeredShape input)
    {
        var layer = kind switch
        {
            LayeredKind.Dense => Dense(random.Next(1, 9), Hidden(input.Channels)),
            LayeredKind.Conv1D or LayeredKind.Conv2D => Convolution(kind, input),
            LayeredKind.MaxPool1D or LayeredKind.AveragePool1D or LayeredKind.MaxPool2D or LayeredKind.AveragePool2D => Pool(kind),
            LayeredKind.Gru or LayeredKind.Lstm => new(kind) { Units = random.Next(1, 6), IsSequence = random.Next(2) == 0, UseBias = random.Next(4) > 0 },
            LayeredKind.LayerNorm => new(kind) { Epsilon = random.Next(2) == 0 ? null : 0.01 + random.NextDouble() },
            LayeredKind.Dropout => new(kind) { Rate = 0.1 + (0.7 * random.NextDouble()) },
            LayeredKind.Activate => Activated(new(kind), Hidden(input.Channels)),
            _ => new(kind),
        };
        return Frozen(layer);
    }

    public LayeredLayer Embedding() => Frozen(new(LayeredKind.Embedding) { Count = random.Next(2, 8), Units = random.Next(1, 6) });

    public LayeredLayer Dense(int units, Activation activation) => Activated(
        new(LayeredKind.Dense) { Units = activation == Activation.Softmax ? Math.Max(2, units) : units, UseBias = random.Next(4) > 0 },
        activation);

    /// <summary>A last layer with an activation.</summary>
    public LayeredLayer Last(Activation activation, LayeredShape input, int largest)
    {
        // A softmax of one channel says nothing.
        if (random.Next(4) == 0 && activation != Activation.Identity && (activation != Activation.Softmax || input.Channels > 1))
        {
            return Activated(new(LayeredKind.Activate), activation);
        }

        var units = random.Next(1, Math.Clamp(largest / input.Positions, 1, 6) + 1);
        if (input.Rank > 1 && random.Next(2) == 0)
        {
            var kind = input.Rank == 2 ? LayeredKind.Conv1D : LayeredKind.Conv2D;
            return Activated(new(kind) { Units = activation == Activation.Softmax ? Math.Max(2, units) : units, Padding = Padding.Same, KernelHeight = kind == LayeredKind.Conv1D ? 1 : 2, KernelWidth = 2 }, activation);
        }

        return Dense(units, activation);
    }

    private LayeredLayer Convolution(LayeredKind kind, LayeredShape input)
    {
        var isImage = kind == LayeredKind.Conv2D;
        var divisors = Enumerable.Range(1, input.Channels).Where(part => input.Channels % part == 0).ToList();
        var groups = divisors[random.Next(divisors.Count)];
        var units = groups * random.Next(1, 4);
        var isSquare = random.Next(2) == 0;
        var (width, strideWidth, padWidth) = (random.Next(1, 4), Stride(), random.Next(3));
        var (height, strideHeight, padHeight) = isSquare ? (width, strideWidth, padWidth) : (random.Next(1, 4), Stride(), random.Next(3));
        var padding = (Padding)random.Next(isImage ? 2 : 3);
        var isPadded = padding == Padding.Valid && random.Next(2) == 0;
        var activation = Hidden(units);
        var layer = new LayeredLayer(kind)
        {
            Units = units,
            UseBias = random.Next(4) > 0,
            KernelHeight = isImage ? height : 1,
            KernelWidth = width,
            StrideHeight = isImage ? strideHeight : null,
            StrideWidth = strideWidth,
            Dilation = random.Next(3) == 0 ? 2 : 1,
            Groups = groups,
            Padding = padding,
            PadHeight = isPadded && isImage ? padHeight : 0,
            PadWidth = isPadded ? padWidth : 0,
        };
        return Activated(layer, activation);
    }

    // At most half a window of padding, as PyTorch asks for: then no window is outside as a whole.
    private LayeredLayer Pool(LayeredKind kind)
    {
        var isImage = kind is LayeredKind.MaxPool2D or LayeredKind.AveragePool2D;
        var width = random.Next(1, 4);
        var height = random.Next(2) == 0 ? width : random.Next(1, 4);
        var (hasStride, hasPad) = (random.Next(2) == 0, random.Next(2) == 0);
        var strideWidth = random.Next(1, 4);
        var strideHeight = random.Next(2) == 0 ? strideWidth : random.Next(1, 4);
        return new LayeredLayer(kind)
        {
            KernelHeight = isImage ? height : 1,
            KernelWidth = width,
            StrideHeight = isImage && hasStride ? strideHeight : null,
            StrideWidth = hasStride ? strideWidth : null,
            PadHeight = isImage && hasPad ? height / 2 : 0,
            PadWidth = hasPad ? width / 2 : 0,
        };
    }

    private LayeredLayer Activated(LayeredLayer layer, Activation activation) => layer with
    {
        Activation = activation,
        Alpha = activation is Activation.LeakyRelu or Activation.Elu && random.Next(2) == 0 ? 0.05 + random.NextDouble() : null,
        Gain = activation == Activation.Tanh && random.Next(2) == 0 ? 0.5 + random.NextDouble() : null,
    };

    private LayeredLayer Frozen(LayeredLayer layer) => layer with { IsTrainable = !layer.HasParameters || random.Next(5) > 0 };

    private Activation Hidden(int channels)
    {
        var activation = (Activation)random.Next(1, Enum.GetValues<Activation>().Length);
        return activation == Activation.Softmax && channels == 1 ? Activation.Sigmoid : activation;
    }

    private int? Stride() => random.Next(3) == 0 ? random.Next(2, 4) : null;
}
