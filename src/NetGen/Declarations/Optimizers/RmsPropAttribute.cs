namespace NetGen;

/// <summary>RMSProp: v ← α·v + (1 − α)·g², w ← w − rate·g / (√v + ε).</summary>
/// <remarks>Default learning rate: 0.01. Source: Hinton's lecture, 2012; the centered form: Graves, 2013, in PyTorch's form.</remarks>
public sealed class RmsPropAttribute : OptimizerAttribute
{
    /// <summary>α, the decay of the squares' mean; from 0 up to, but not including, 1; 0.99 unless set.</summary>
    public double Alpha { get; set; } = 0.99;

    /// <summary>ε, added to the root; from 1e-20 on; 1e-8 unless set.</summary>
    public double Epsilon { get; set; } = 1e-8;

    /// <summary>μ: with b ← μ·b + g / (√v + ε) the step is rate·b. From 0 up to, but not including, 1; 0 unless set.</summary>
    public double Momentum { get; set; }

    /// <summary>Whether the square of the gradient's mean is subtracted from v, so that the root is a deviation.</summary>
    public bool Centered { get; set; }
}
