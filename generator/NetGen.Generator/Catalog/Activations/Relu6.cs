using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

internal sealed class Relu6 : ElementwiseActivation
{
    private const double Top = 6;

    public override Initializer DefaultInitializer => Initializer.HeUniform;

    public override Needs BackwardNeeds => Needs.Output;

    public override Expr Value(Expr z) => Expr.Max(0, Expr.Min(Top, z));

    public override Expr Derivative(Expr z, Expr y) => Expr.Select(y > 0, Expr.Select(y < Top, 1, 0), 0);
}
