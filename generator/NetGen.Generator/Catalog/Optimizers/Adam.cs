using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Optimizers;

/// <summary>
/// m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², w ← w − rate/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε) (Kingma and Ba, 2015); with AMSGrad the largest v so far
/// stands in the root (Reddi et al., 2018, as PyTorch has it).
/// </summary>
internal class Adam(double beta1, double beta2, double epsilon, bool amsGrad) : UpdateRule
{
    private static readonly Expr M = Expr.Name("m");
    private static readonly Expr V = Expr.Name("v");
    private static readonly Expr Largest = Expr.Name("largest");

    public override double DefaultLearningRate => 0.001;

    public override IReadOnlyList<string> States => amsGrad ? new[] { "m", "v", "largest" } : new[] { "m", "v" };

    public override IReadOnlyList<double> Powers => new[] { beta1, beta2 };

    public override IReadOnlyList<(string Name, Expr Value)> Scalars => new[]
    {
        (Length, -Rate / (1 - Power1)),
        ("correction", 1 / Expr.Sqrt(1 - Power2)),
    };

    public override IReadOnlyList<(string Name, Expr Value)> Update
    {
        get
        {
            var root = (Expr.Sqrt(amsGrad ? Largest : V) * Expr.Name("correction")) + epsilon;
            var step = ("w", W + ((Expr.Name(Length) * M) / root));
            var (m, v) = (("m", Mean(beta1, "m", G)), ("v", Mean(beta2, "v", G * G)));
            return amsGrad ? new[] { m, v, ("largest", Expr.Max(Largest, V)), step } : new[] { m, v, step };
        }
    }

    public override string Length => "step";

    public override double Amplification => 1 / epsilon;

    public override IReadOnlyList<(double Least, double Most)> Bounds(double gradient) =>
        new[] { (-gradient, gradient), (0, gradient * gradient), (0, gradient * gradient) }.Take(States.Count).ToList();
}
