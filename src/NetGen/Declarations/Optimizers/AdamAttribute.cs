namespace NetGen;

/// <summary>
/// Adam: m ← β₁·m + (1 − β₁)·g and v ← β₂·v + (1 − β₂)·g², both divided by 1 − βᵗ in step t, then w ← w − rate·m / (√v + ε).
/// </summary>
/// <remarks>Default learning rate: 0.001. Source: Kingma and Ba, 2015; AMSGrad: Reddi et al., 2018, in PyTorch's form.</remarks>
public sealed class AdamAttribute : OptimizerAttribute
{
    /// <summary>β₁, the decay of the gradient's mean; from 0 up to, but not including, 1; 0.9 unless set.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>β₂, the decay of the squares' mean; from 0 up to, but not including, 1; 0.999 unless set.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>ε, added to the root; from 1e-20 on; 1e-8 unless set.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>Whether the largest v so far stands in the root, not the current one.</summary>
    public bool AmsGrad { get; set; }
}
