using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>ln(1 + eᶻ); its derivative is σ(z), which 1 − e⁻ʸ would give only with cancellation near y = 0.</summary>
internal sealed class Softplus : ElementwiseActivation
{
    public override Initializer DefaultInitializer => Initializer.HeUniform;

    public override Needs BackwardNeeds => Needs.PreActivation;

    public override Expr Value(Expr z) => Expr.Softplus(z);

    public override Expr Derivative(Expr z, Expr y) => Expr.Sigmoid(z);
}
