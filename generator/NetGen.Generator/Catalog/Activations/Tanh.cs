using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Activations;

/// <summary>tanh(γz).</summary>
internal sealed class Tanh(double? gain) : ElementwiseActivation
{
    public override LayerOptions Options => LayerOptions.Gain;

    public override double Gain => gain ?? 1;

    public override bool IsBounded => true;

    public override Needs BackwardNeeds => Needs.Output;

    public override Expr Value(Expr z) => Expr.Tanh(Gain * z);

    public override Expr Derivative(Expr z, Expr y) => Gain * (1 - (y * y));
}
