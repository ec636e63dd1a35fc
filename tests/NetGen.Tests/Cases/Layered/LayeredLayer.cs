namespace NetGen.Tests.Cases.Layered;

/// <summary>A layer of any kind as a user declares it; options that are null are not written.</summary>
internal sealed record LayeredLayer(LayeredKind Kind)
{
    /// <summary>Units, filters, or the dimensions of an embedding.</summary>
    public int Units { get; init; }

    public Activation Activation { get; init; }

    /// <summary>A method in the place of the activation, which is Identity then.</summary>
    public OwnFunction? Own { get; init; }

    public bool UseBias { get; init; } = true;

    public double? Alpha { get; init; }

    public double? Gain { get; init; }

    public Initializer Initializer { get; init; }

    public string? Name { get; init; }

    public bool IsTrainable { get; init; } = true;

    /// <summary>Of a kernel or a pool; 1 row for sequences.</summary>
    public int KernelHeight { get; init; } = 1;

    public int KernelWidth { get; init; } = 1;

    /// <summary>Null for 1 of a convolution, and for the size of a pool.</summary>
    public int? StrideHeight { get; init; }

    public int? StrideWidth { get; init; }

    public int Dilation { get; init; } = 1;

    public int Groups { get; init; } = 1;

    public Padding Padding { get; init; }

    public int PadHeight { get; init; }

    public int PadWidth { get; init; }

    public bool IsSequence { get; init; }

    public double? Epsilon { get; init; }

    public double Rate { get; init; }

    /// <summary>Rows of an embedding.</summary>
    public int Count { get; init; }

    /// <summary>The layer that it adds or appends.</summary>
    public string? From { get; init; }

    public bool IsConvolution => Kind is LayeredKind.Conv1D or LayeredKind.Conv2D;

    public bool IsPool => Kind is LayeredKind.MaxPool1D or LayeredKind.MaxPool2D or LayeredKind.AveragePool1D or LayeredKind.AveragePool2D;

    public bool IsRecurrent => Kind is LayeredKind.Gru or LayeredKind.Lstm;

    /// <summary>Whether it reads images, not sequences.</summary>
    public bool IsOfImages => Kind is LayeredKind.Conv2D or LayeredKind.MaxPool2D or LayeredKind.AveragePool2D;

    /// <summary>Whether its activation is an argument of the attribute.</summary>
    public bool HasActivation => IsConvolution || Kind is LayeredKind.Dense or LayeredKind.Activate;

    public bool HasParameters => IsConvolution || IsRecurrent || Kind is LayeredKind.Dense or LayeredKind.LayerNorm or LayeredKind.PRelu or LayeredKind.Embedding;

    /// <summary>The strides in force.</summary>
    public (int Height, int Width) Strides => IsPool ? (StrideHeight ?? KernelHeight, StrideWidth ?? KernelWidth) : (StrideHeight ?? 1, StrideWidth ?? 1);
}
