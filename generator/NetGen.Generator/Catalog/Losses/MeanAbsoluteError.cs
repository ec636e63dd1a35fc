using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Losses;

internal sealed class MeanAbsoluteError : OutputLoss
{
    public override bool IsMeanOverOutputs => true;

    public override Expr Value(Expr y, Expr t) => Expr.Abs(y - t);

    public override Expr Derivative(Expr y, Expr t) => Expr.Select(y > t, 1, Expr.Select(y < t, -1, 0));
}
