using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>z for z &gt; 0, else α(eᶻ − 1); below 0 the derivative is αeᶻ = y + α.</summary>
internal sealed class Elu(double? alpha) : ElementwiseActivation
{
    public override Initializer DefaultInitializer => Initializer.HeUniform;

    public override LayerOptions Options => LayerOptions.Alpha;

    public override double Alpha => alpha ?? 1;

    public override Needs BackwardNeeds => Needs.Output;

    public override Expr Value(Expr z) => Expr.Select(z > 0, z, Alpha * (Expr.Exp(z) - 1));

    public override Expr Derivative(Expr z, Expr y) => Expr.Select(y > 0, 1, y + Alpha);
}
