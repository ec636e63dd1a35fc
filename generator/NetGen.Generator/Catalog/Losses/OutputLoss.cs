using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Losses;

/// <summary>A loss computed from the outputs y; the chain rule takes it through the output activation.</summary>
internal abstract class OutputLoss : LossDefinition
{
    /// <summary>One output's term.</summary>
    public abstract Expr Value(Expr y, Expr t);

    /// <summary>dValue/dy.</summary>
    public abstract Expr Derivative(Expr y, Expr t);
}
