namespace NetGen;

/// <summary>Adagrad: s ← s + g², w ← w − rate·g / (√s + ε).</summary>
/// <remarks>Default learning rate: 0.01. Source: Duchi et al., 2011, in PyTorch's form.</remarks>
public sealed class AdagradAttribute : OptimizerAttribute
{
    /// <summary>ε, added to the root; from 1e-20 on; 1e-10 unless set.</summary>
    public double Epsilon { get; set; } = 1e-10;
}
