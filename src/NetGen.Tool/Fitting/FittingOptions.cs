namespace NetGen.Tool.Fitting;

/// <summary>What is trained, and how.</summary>
internal sealed record FittingOptions
{
    /// <summary>Units of each hidden layer; none for a linear model.</summary>
    public IReadOnlyList<int> Hidden { get; init; } = [16, 16];

    /// <summary>That of the hidden layers.</summary>
    public Activation Activation { get; init; } = Activation.Relu;

    /// <summary>The optimizer's attribute, without its options.</summary>
    public string Optimizer { get; init; } = "Adam";

    /// <summary>The optimizer's weight decay; 0 and above.</summary>
    public double WeightDecay { get; init; } = 0.01;

    /// <summary>How often all rows are gone through at most; unset: enough for <see cref="EpochPlan.Steps"/> steps.</summary>
    public int? Epochs { get; init; }

    /// <summary>Rows of a step.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>The learning rate at the start, from which it falls; unset: that of the optimizer.</summary>
    public double? LearningRate { get; init; }

    /// <summary>Decides initial weights, the rows held out and the order of rows.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The share of rows that the result is judged by and that nothing is trained on.</summary>
    public double TestShare { get; init; } = 0.2;
}
