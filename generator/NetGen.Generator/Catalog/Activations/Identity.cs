using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

internal sealed class Identity : ElementwiseActivation
{
    public override Needs BackwardNeeds => Needs.Nothing;

    public override Expr Value(Expr z) => z;

    public override Expr Derivative(Expr z, Expr y) => 1;
}
