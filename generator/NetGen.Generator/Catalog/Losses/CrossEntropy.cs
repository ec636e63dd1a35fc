using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Losses;

/// <summary>
/// −t·ln y with y = softmax(z) is t·((m − z) + ln Σ e^(z − m)). A class with target 0 adds nothing, even where m − z overflows.
/// The derivative y·Σt − t is y − t for targets that sum to 1 (CS6910, lecture 4: −(e(y) − ŷ)).
/// </summary>
internal sealed class CrossEntropy : LogitsLoss
{
    public override Activation? RequiredOutput => Activation.Softmax;

    public override TargetRange Targets => TargetRange.NotNegative;

    public override Expr Value(LogitTerms terms) =>
        Expr.Select(Expr.Same(terms.T, 0), 0, terms.T * (terms.Max - terms.Z + terms.LogSum));

    public override Expr Delta(LogitTerms terms) => (terms.Total * terms.Y) - terms.T;
}
