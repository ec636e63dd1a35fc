using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>z·σ(z); its derivative is σ + zσ(1 − σ) = σ + y(1 − σ).</summary>
internal sealed class Silu : ElementwiseActivation
{
    public override Initializer DefaultInitializer => Initializer.HeUniform;

    public override Needs BackwardNeeds => Needs.PreActivation | Needs.Output;

    public override Expr Value(Expr z) => z * Expr.Sigmoid(z);

    public override Expr Derivative(Expr z, Expr y)
    {
        var gate = Expr.Sigmoid(z);
        return gate + (y * (1 - gate));
    }
}
