using NetGen.Generator.Catalog.Formulas.Composites;
using NetGen.Generator.Models;

namespace NetGen.Generator.Catalog.Formulas;

/// <summary>A user's formula and its derivative: for readers as it was written, for code with the functions that the kernels have.</summary>
internal sealed class OwnFormula
{
    private readonly FormulaModel _model;

    /// <param name="model">The formula.</param>
    /// <param name="variable">What it is derived by.</param>
    public OwnFormula(FormulaModel model, string variable)
    {
        _model = model;
        Value = Simplification.Simplify(model.Value);
        Derivative = model.Derivative ?? Simplification.SimplifyDerivative(Value.Derivative(variable));
    }

    /// <summary>What it computes: for readers, and to be differentiated.</summary>
    public Expr Value { get; }

    /// <summary>Its derivative.</summary>
    public Expr Derivative { get; }

    /// <summary>A formula of these as code computes it.</summary>
    public Expr Code(Expr formula) => formula.Expand(_model.Precision);
}
