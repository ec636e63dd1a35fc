using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

internal sealed class Sigmoid : ElementwiseActivation
{
    public override bool IsBounded => true;

    public override Needs BackwardNeeds => Needs.Output;

    public override Expr Value(Expr z) => Expr.Sigmoid(z);

    public override Expr Derivative(Expr z, Expr y) => y * (1 - y);
}
