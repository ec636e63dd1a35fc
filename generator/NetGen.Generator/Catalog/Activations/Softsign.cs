using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>z/(1 + |z|); its derivative 1/(1 + |z|)² is (1 − |y|)².</summary>
internal sealed class Softsign : ElementwiseActivation
{
    public override bool IsBounded => true;

    public override Needs BackwardNeeds => Needs.Output;

    public override Expr Value(Expr z) => z / (1 + Expr.Abs(z));

    public override Expr Derivative(Expr z, Expr y)
    {
        var root = 1 - Expr.Abs(y);
        return root * root;
    }
}
