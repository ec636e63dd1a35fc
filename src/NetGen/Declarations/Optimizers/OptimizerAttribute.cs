using System.ComponentModel;

namespace NetGen;

/// <summary>What every optimizer can do with a gradient before it takes its step. A network has at most one optimizer; without one its steps are those of plain <see cref="SgdAttribute"/>.</summary>
/// <remarks>
/// The gradient is that of the declared reduction. First it is clipped, to <see cref="ClipNorm"/> and then to <see cref="ClipValue"/>; then the decay is added. The arithmetic
/// is PyTorch's. A step is refused as a whole, and changes nothing, where a parameter or what the optimizer remembers could become infinite: in single precision from
/// gradients of about 1e16 on, or a rate (over 1 − β₁ᵗ with Adam) of a million.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class OptimizerAttribute : Attribute
{
    private protected OptimizerAttribute()
    {
    }

    /// <summary>
    /// λ, how fast parameters shrink: λ · parameter is added to the gradient, but with <see cref="AdamWAttribute"/> and <see cref="LionAttribute"/> the parameter is first
    /// multiplied by 1 − learning rate · λ. Finite, not negative; 0, or 0.01 with AdamW, unless set.
    /// </summary>
    public double WeightDecay { get; set; }

    /// <summary>Whether biases decay too; <see langword="true"/> unless set.</summary>
    public bool DecayBiases { get; set; } = true;

    /// <summary>
    /// The largest Euclidean norm of the whole gradient: a longer one is scaled to it, by norm / (its norm + 1e-6). Finite, above 0; no limit unless set.
    /// </summary>
    public double ClipNorm { get; set; }

    /// <summary>The largest magnitude of a single value of the gradient: what is larger becomes this. Finite, above 0; no limit unless set.</summary>
    public double ClipValue { get; set; }
}
