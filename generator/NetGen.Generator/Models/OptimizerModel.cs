namespace NetGen.Generator.Models;

/// <summary>A declared optimizer as plain values, every default filled in; what an optimizer does not have is 0 or false.</summary>
/// <param name="Kind">Which one.</param>
internal sealed record OptimizerModel(OptimizerKind Kind)
{
    /// <summary>μ.</summary>
    public double Momentum { get; init; }

    public bool Nesterov { get; init; }

    /// <summary>τ.</summary>
    public double Dampening { get; init; }

    /// <summary>α of RMSProp.</summary>
    public double Alpha { get; init; }

    public bool Centered { get; init; }

    public double Beta1 { get; init; }

    public double Beta2 { get; init; }

    public double Epsilon { get; init; }

    public bool AmsGrad { get; init; }

    /// <summary>Whether it is gradient descent and nothing else.</summary>
    public bool IsPlain => this is { Kind: OptimizerKind.Sgd, Momentum: 0, WeightDecay: 0, ClipNorm: 0, ClipValue: 0 };

    /// <summary>λ.</summary>
    public double WeightDecay { get; init; }

    public bool DecayBiases { get; init; } = true;

    /// <summary>The largest norm of the gradient; 0 for no limit.</summary>
    public double ClipNorm { get; init; }

    /// <summary>The largest magnitude of a value of the gradient; 0 for no limit.</summary>
    public double ClipValue { get; init; }
}
