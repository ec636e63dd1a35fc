using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>yⱼ = e^(zⱼ − m) / Σₖ e^(zₖ − m), with m the largest z: no power overflows and at least one is 1.</summary>
internal sealed class Softmax : ActivationDefinition
{
    public Expr Numerator(Expr z, Expr max) => Expr.Exp(z - max);

    public Expr Value(Expr numerator, Expr sum) => numerator / sum;

    /// <summary>
    /// dLoss/dz by the full Jacobian ∂yᵢ/∂zⱼ = yᵢ(δᵢⱼ − yⱼ), where g is dLoss/dy and <paramref name="mean"/> is Σₖ gₖyₖ.
    /// </summary>
    public Expr Delta(Expr g, Expr y, Expr mean) => y * (g - mean);
}
