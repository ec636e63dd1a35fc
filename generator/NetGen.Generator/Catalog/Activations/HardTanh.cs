using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

internal sealed class HardTanh : ElementwiseActivation
{
    public override bool IsBounded => true;

    public override Needs BackwardNeeds => Needs.Output;

    public override Expr Value(Expr z) => Expr.Max(-1, Expr.Min(1, z));

    public override Expr Derivative(Expr z, Expr y) => Expr.Select(Expr.Abs(y) < 1, 1, 0);
}
