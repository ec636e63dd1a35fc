using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Losses;

internal sealed class SumSquaredError : OutputLoss
{
    public override Expr Value(Expr y, Expr t) => (y - t) * (y - t);

    public override Expr Derivative(Expr y, Expr t) => 2 * (y - t);
}
