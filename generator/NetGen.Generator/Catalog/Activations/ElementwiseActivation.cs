using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>An activation that treats each unit by itself: y = f(z).</summary>
internal abstract class ElementwiseActivation : ActivationDefinition
{
    /// <summary>f(z). NaN must give NaN, so that a bad sample shows in its loss.</summary>
    public abstract Expr Value(Expr z);

    /// <summary>f′(z), by z or by y = f(z), whichever is cheaper.</summary>
    public abstract Expr Derivative(Expr z, Expr y);

    /// <summary>Which of z and y the derivative reads.</summary>
    public abstract Needs BackwardNeeds { get; }
}
