namespace NetGen;

/// <summary>Stochastic gradient descent, with a momentum if asked for: b ← μ·b + (1 − τ)·g, w ← w − rate·b; the first b is g.</summary>
/// <remarks>With Nesterov's momentum w ← w − rate·(g + μ·b). Default learning rate: 0.01. Source: Sutskever et al., 2013, in PyTorch's form.</remarks>
public sealed class SgdAttribute : OptimizerAttribute
{
    /// <summary>μ, the share of the last step that goes on; from 0 up to, but not including, 1; 0 unless set.</summary>
    public double Momentum { get; set; }

    /// <summary>Whether the gradient is looked at where the momentum leads; needs a momentum, and no dampening.</summary>
    public bool Nesterov { get; set; }

    /// <summary>τ, the share of each gradient but the first that the momentum leaves out; from 0 to 1; 0 unless set; needs a momentum.</summary>
    public double Dampening { get; set; }
}
