using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Losses;

/// <summary>½r² for |r| ≤ δ, else δ(|r| − ½δ), with r = y − t (Huber, 1964); its derivative is r clamped to ±δ.</summary>
internal sealed class Huber(double delta) : OutputLoss
{
    public override bool IsMeanOverOutputs => true;

    public override bool TakesDelta => true;

    public override Expr Value(Expr y, Expr t)
    {
        var r = y - t;
        return Expr.Select(Expr.Abs(r) > delta, delta * (Expr.Abs(r) - (0.5 * delta)), 0.5 * (r * r));
    }

    public override Expr Derivative(Expr y, Expr t) => Expr.Max(-delta, Expr.Min(delta, y - t));
}
