using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Optimizers;

/// <summary>b ← μ·b + (1 − τ)·g, w ← w − rate·b, or with Nesterov's momentum w − rate·(g + μ·b); the first b is g (Sutskever et al., 2013, as PyTorch has it).</summary>
internal sealed class Sgd(double momentum, bool nesterov, double dampening) : UpdateRule
{
    private const string Momentum = "momentum";

    private static readonly Expr B = Expr.Name(Momentum);

    public override double DefaultLearningRate => 0.01;

    public override IReadOnlyList<string> States => momentum == 0 ? base.States : new[] { Momentum };

    public override IReadOnlyList<(string Name, Expr Value)> Scalars => momentum == 0 || dampening == 0
        ? new[] { (Length, -Rate) }
        : new[] { (Length, -Rate), ("share", Expr.Select(Expr.Same(Steps, 0), 1, 1 - dampening)) };

    public override IReadOnlyList<(string Name, Expr Value)> Update
    {
        get
        {
            var step = Expr.Name(Length);
            if (momentum == 0)
            {
                return new[] { ("w", W + (step * G)) };
            }

            var next = (momentum * B) + (dampening == 0 ? G : Expr.Name("share") * G);
            return new[] { (Momentum, next), ("w", W + (step * (nesterov ? G + (momentum * B) : B))) };
        }
    }

    public override string Length => "step";

    public override double Amplification => 2 / (1 - momentum);

    public override IReadOnlyList<(double Least, double Most)> Bounds(double gradient) =>
        momentum == 0 ? base.Bounds(gradient) : new[] { (-gradient / (1 - momentum), gradient / (1 - momentum)) };
}
