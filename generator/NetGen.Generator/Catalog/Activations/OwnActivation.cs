using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Models;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>An activation that the user wrote as a method of z. Its derivative is taken from the formula, unless there is a method for it too.</summary>
internal sealed class OwnActivation : ElementwiseActivation
{
    private static readonly Expr Z = Expr.Name("z");
    private static readonly Expr Y = Expr.Name("y");

    private readonly Expr _value;
    private readonly Expr _derivative;

    public OwnActivation(FormulaModel model)
    {
        var formula = new OwnFormula(model, "z");
        _value = formula.Code(formula.Value);

        // The output is kept anyway: where the value occurs in the derivative, it stands for it.
        var slope = formula.Code(formula.Derivative);
        _derivative = FunctionCalls.AnyIn(_value) ? slope.Replace(_value, Y) : slope;
        var variables = FormulaVariables.Of(_derivative);
        BackwardNeeds = (variables.Contains(Z) ? Needs.PreActivation : Needs.Nothing) | (variables.Contains(Y) ? Needs.Output : Needs.Nothing);
    }

    public override Needs BackwardNeeds { get; }

    public override Expr Value(Expr z) => _value.With((Z, z));

    public override Expr Derivative(Expr z, Expr y) => _derivative.With((Z, z), (Y, y));
}
