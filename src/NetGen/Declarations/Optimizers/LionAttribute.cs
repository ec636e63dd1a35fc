namespace NetGen;

/// <summary>Lion: w ← w·(1 − rate·λ) − rate·sign(β₁·m + (1 − β₁)·g), then m ← β₂·m + (1 − β₂)·g.</summary>
/// <remarks>Default learning rate: 0.0001. Source: Chen et al., 2023.</remarks>
public sealed class LionAttribute : OptimizerAttribute
{
    /// <summary>β₁, the decay that the step looks through; from 0 up to, but not including, 1; 0.9 unless set.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>β₂, the decay of the gradient's mean; from 0 up to, but not including, 1; 0.99 unless set.</summary>
    public double Beta2 { get; set; } = 0.99;
}
