using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Optimizers;

/// <summary>w ← w·(1 − rate·λ) − rate·sign(β₁·m + (1 − β₁)·g), then m ← β₂·m + (1 − β₂)·g (Chen et al., 2023).</summary>
internal sealed class Lion(double beta1, double beta2) : UpdateRule
{
    public override double DefaultLearningRate => 0.0001;

    public override IReadOnlyList<string> States => new[] { "m" };

    public override IReadOnlyList<(string Name, Expr Value)> Scalars => new[] { (Length, -Rate) };

    public override IReadOnlyList<(string Name, Expr Value)> Update
    {
        get
        {
            var (step, seen) = (Expr.Name(Length), Expr.Name("seen"));
            return new[]
            {
                ("seen", Mean(beta1, "m", G)),
                ("w", W + Expr.Select(seen > 0, step, Expr.Select(seen < 0, -step, 0))),
                ("m", Mean(beta2, "m", G)),
            };
        }
    }

    public override string Length => "step";

    public override double Amplification => 0;

    public override IReadOnlyList<(double Least, double Most)> Bounds(double gradient) => new[] { (-gradient, gradient) };

    public override bool DecouplesDecay => true;
}
