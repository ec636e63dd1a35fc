using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>
/// z·Φ(z), Φ the distribution function of the normal distribution: ½(1 + erf(z/√2)) (Hendrycks and Gimpel, 2016). Its derivative is Φ(z) + z·φ(z), φ(z) = e^(-z²/2)/√(2π).
/// </summary>
/// <remarks>For very negative z the sum 1 + erf cancels: what is left of the value is right to an ulp of 1, times |z|/2, and it is 0 where erf is -1.</remarks>
internal sealed class Gelu : ElementwiseActivation
{
    private const double RootOfHalf = 0.70710678118654752440084436210485;
    private const double OneOverRootTwoPi = 0.39894228040143267793994605993438;

    public override Initializer DefaultInitializer => Initializer.HeUniform;

    public override Needs BackwardNeeds => Needs.PreActivation;

    public override Expr Value(Expr z) => z * Distribution(z);

    public override Expr Derivative(Expr z, Expr y) => Distribution(z) + (z * (OneOverRootTwoPi * Expr.Exp(-0.5 * (z * z))));

    private static Expr Distribution(Expr z) => 0.5 + (0.5 * Expr.Erf(RootOfHalf * z));
}
