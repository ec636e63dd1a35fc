using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>
/// The approximation of <see cref="Gelu"/>: ½z(1 + tanh u) with u = √(2/π)(z + 0.044715z³) (Hendrycks and Gimpel, 2016), written as z·σ(2u): the same function,
/// without the cancellation of 1 + tanh u for very negative u.
/// </summary>
internal sealed class GeluTanh : ElementwiseActivation
{
    private const double Cubic = 0.044715;
    private const double TwoRootTwoOverPi = 1.5957691216057307117597842397375;

    public override Initializer DefaultInitializer => Initializer.HeUniform;

    public override Needs BackwardNeeds => Needs.PreActivation;

    public override Expr Value(Expr z) => z * Gate(z);

    public override Expr Derivative(Expr z, Expr y)
    {
        var gate = Gate(z);
        var slope = TwoRootTwoOverPi + (3 * TwoRootTwoOverPi * Cubic * (z * z));
        return gate + (z * (gate * (1 - gate)) * slope);
    }

    private static Expr Gate(Expr z) => Expr.Sigmoid(z * (TwoRootTwoOverPi + (TwoRootTwoOverPi * Cubic * (z * z))));
}
