using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Losses;

/// <summary>
/// −(t·ln y + (1 − t)·ln(1 − y)) with y = σ(z) is ln(1 + eᶻ) − tz. Taken apart as max(z, 0) − tz + ln(1 + e^−|z|)
/// the large terms cancel exactly for t = 1 instead of leaving their rounding error.
/// </summary>
internal sealed class BinaryCrossEntropy : LogitsLoss
{
    public override bool IsMeanOverOutputs => true;

    public override Activation? RequiredOutput => Activation.Sigmoid;

    public override TargetRange Targets => TargetRange.Probability;

    public override Expr Value(LogitTerms terms) =>
        Expr.Softplus(-Expr.Abs(terms.Z)) + (Expr.Max(0, terms.Z) - (terms.T * terms.Z));

    public override Expr Delta(LogitTerms terms) => terms.Y - terms.T;
}
