using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

internal sealed class Relu : ElementwiseActivation
{
    public override Initializer DefaultInitializer => Initializer.HeUniform;

    public override Needs BackwardNeeds => Needs.Output;

    public override Expr Value(Expr z) => Expr.Max(0, z);

    public override Expr Derivative(Expr z, Expr y) => Expr.Select(y > 0, 1, 0);
}
