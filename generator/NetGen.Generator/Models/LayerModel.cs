namespace NetGen.Generator.Models;

/// <summary>A layer with every default filled in. What its kind does not have is at the value that says so.</summary>
/// <param name="Units">Outputs of a dense layer or of each position, filters, units of a recurrent layer, dimensions of an embedding; 0 where the layer keeps the channels it reads.</param>
/// <param name="Activation">The function applied to <c>W·x + b</c>.</param>
/// <param name="UseBias">Whether there is a <c>b</c>.</param>
/// <param name="Alpha">The activation's alpha; 0 where it takes none.</param>
/// <param name="Gain">The activation's gain; 1 where it takes none.</param>
/// <param name="Initializer">How the weights are drawn; never <see cref="Initializer.ByActivation"/>.</param>
internal sealed record LayerModel(
    int Units,
    Activation Activation,
    bool UseBias,
    double Alpha,
    double Gain,
    Initializer Initializer)
{
    /// <summary>The user's own activation, in the place of <see cref="Activation"/>; null where there is none.</summary>
    public FormulaModel? Formula { get; init; }

    /// <summary>The activation as a declaration names it.</summary>
    public string ActivationName => Formula?.Name ?? Activation.ToString();

    /// <summary>Whether it has no activation to speak of.</summary>
    public bool IsLinear => Formula is null && Activation == Activation.Identity;

    /// <summary>Which layer it is.</summary>
    public LayerKind Kind { get; init; }

    /// <summary>The name by which later layers refer to it; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Whether its parameters learn.</summary>
    public bool IsTrainable { get; init; } = true;

    /// <summary>Rows and columns of a kernel or of a pool's window; 1 row for sequences.</summary>
    public int KernelHeight { get; init; } = 1;

    public int KernelWidth { get; init; } = 1;

    /// <summary>Positions from one output's window to the next one's.</summary>
    public int StrideHeight { get; init; } = 1;

    public int StrideWidth { get; init; } = 1;

    /// <summary>Positions from one value of a kernel to the next.</summary>
    public int Dilation { get; init; } = 1;

    /// <summary>Parts of the channels that have filters of their own.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Zeros beyond the ends; <see cref="Padding.Valid"/> where <see cref="PadHeight"/> and <see cref="PadWidth"/> say how many.</summary>
    public Padding Padding { get; init; }

    public int PadHeight { get; init; }

    public int PadWidth { get; init; }

    /// <summary>Whether a recurrent layer gives its state after each step, not after the last alone.</summary>
    public bool Sequence { get; init; }

    /// <summary>What layer norm adds to the variance.</summary>
    public double Epsilon { get; init; }

    /// <summary>The share that dropout leaves out.</summary>
    public double Rate { get; init; }

    /// <summary>Rows of an embedding.</summary>
    public int Count { get; init; }

    /// <summary>The name of the layer whose output it adds or appends.</summary>
    public string? From { get; init; }
}
