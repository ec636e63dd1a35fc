using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>z·tanh(softplus(z)) (Misra, 2019).</summary>
internal sealed class Mish : ElementwiseActivation
{
    public override Initializer DefaultInitializer => Initializer.HeUniform;

    public override Needs BackwardNeeds => Needs.PreActivation;

    public override Expr Value(Expr z) => z * Gate(z);

    public override Expr Derivative(Expr z, Expr y)
    {
        var gate = Gate(z);
        return gate + (z * (1 - (gate * gate)) * Expr.Sigmoid(z));
    }

    private static Expr Gate(Expr z) => Expr.Tanh(Expr.Softplus(z));
}
