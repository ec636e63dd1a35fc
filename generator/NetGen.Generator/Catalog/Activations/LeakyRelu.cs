using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>z for z &gt; 0, else αz. The sign of y tells the branch only while α &gt; 0, so the derivative reads z.</summary>
internal sealed class LeakyRelu(double? alpha) : ElementwiseActivation
{
    public override Initializer DefaultInitializer => Initializer.HeUniform;

    public override LayerOptions Options => LayerOptions.Alpha;

    public override double Alpha => alpha ?? 0.01;

    public override Needs BackwardNeeds => Needs.PreActivation;

    public override Expr Value(Expr z) => Expr.Select(z > 0, z, Alpha * z);

    public override Expr Derivative(Expr z, Expr y) => Expr.Select(z > 0, 1, Alpha);
}
