using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;

namespace NetGen.Generator.Catalog.Losses;

/// <summary>A loss that the user wrote as a method of an output y and its target t: the mean over the outputs.</summary>
internal sealed class OwnLoss : OutputLoss
{
    private static readonly Expr Y = Expr.Name("y");
    private static readonly Expr T = Expr.Name("t");

    private readonly Expr _value;
    private readonly Expr _derivative;

    public OwnLoss(FormulaModel model)
    {
        var formula = new OwnFormula(model, "y");
        _value = formula.Code(formula.Value);
        _derivative = formula.Code(formula.Derivative);
    }

    public override bool IsMeanOverOutputs => true;

    public override Expr Value(Expr y, Expr t) => _value.With((Y, y), (T, t));

    public override Expr Derivative(Expr y, Expr t) => _derivative.With((Y, y), (T, t));
}
