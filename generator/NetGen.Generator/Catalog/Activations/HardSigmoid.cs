using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

internal sealed class HardSigmoid : ElementwiseActivation
{
    private const double Slope = 1.0 / 6.0;

    public override bool IsBounded => true;

    public override Needs BackwardNeeds => Needs.Output;

    public override Expr Value(Expr z) => Expr.Max(0, Expr.Min(1, (Slope * z) + 0.5));

    public override Expr Derivative(Expr z, Expr y) => Expr.Select(Expr.Abs(y - 0.5) < 0.5, Slope, 0);
}
