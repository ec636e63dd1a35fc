using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>λz for z &gt; 0, else λα(eᶻ − 1); λ and α are the fixed points of Klambauer et al., 2017, appendix.</summary>
internal sealed class Selu : ElementwiseActivation
{
    private const double Lambda = 1.0507009873554804934193349852946;
    private const double LambdaAlpha = Lambda * 1.6732632423543772848170429916717;

    public override Initializer DefaultInitializer => Initializer.LecunNormal;

    public override Needs BackwardNeeds => Needs.Output;

    public override Expr Value(Expr z) => Expr.Select(z > 0, Lambda * z, LambdaAlpha * (Expr.Exp(z) - 1));

    public override Expr Derivative(Expr z, Expr y) => Expr.Select(y > 0, Lambda, y + LambdaAlpha);
}
