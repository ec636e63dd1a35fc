using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Optimizers;

/// <summary>What every optimizer does to a gradient, or to a weight that decays, before its own rule sees them.</summary>
internal static class GradientRules
{
    // PyTorch's clip_grad_norm_ adds it, so that a gradient of zeros divides by no zero.
    private const double NormEpsilon = 1e-6;

    /// <summary>The factor that shortens a gradient to a norm: min(1, c / (‖g‖ + 10⁻⁶)) (Pascanu et al., 2013, as PyTorch has it).</summary>
    public static Expr NormFactor(double limit, Expr norm) => Expr.Min(1, limit / (norm + NormEpsilon));

    /// <summary>A value of the gradient, no further from 0 than a limit; NaN stays NaN.</summary>
    public static Expr Clipped(Expr gradient, double limit) => Expr.Max(-limit, Expr.Min(limit, gradient));

    /// <summary>Decay as a part of the gradient, that of ½·λ·w²: g + λ·w.</summary>
    public static Expr WithDecay(Expr gradient, Expr decay, Expr w) => gradient + (decay * w);

    /// <summary>The factor by which weights decay apart from the gradient: 1 − λ·rate (Loshchilov and Hutter, 2019).</summary>
    public static Expr KeptShare(double decay, Expr learningRate) => 1 - (decay * learningRate);
}
