using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Optimizers;

/// <summary>
/// v ← α·v + (1 − α)·g², w ← w − rate·g / (√v + ε) (Hinton, 2012); centered, the square of g's mean is subtracted from v (Graves, 2013); with a momentum
/// b ← μ·b + g / (√v + ε), w ← w − rate·b; as PyTorch has it.
/// </summary>
internal sealed class RmsProp(double alpha, double epsilon, double momentum, bool centered) : UpdateRule
{
    private static readonly Expr Square = Expr.Name("square");
    private static readonly Expr Average = Expr.Name("mean");
    private static readonly Expr B = Expr.Name("momentum");

    public override double DefaultLearningRate => 0.01;

    public override IReadOnlyList<string> States => new[] { "square" }
        .Concat(centered ? new[] { "mean" } : Array.Empty<string>())
        .Concat(momentum == 0 ? Array.Empty<string>() : new[] { "momentum" }).ToList();

    public override IReadOnlyList<(string Name, Expr Value)> Scalars => new[] { (Length, -Rate) };

    public override IReadOnlyList<(string Name, Expr Value)> Update
    {
        get
        {
            var steps = new List<(string, Expr)> { ("square", Mean(alpha, "square", G * G)) };
            if (centered)
            {
                steps.Add(("mean", Mean(alpha, "mean", G)));
            }

            // In numbers that are rounded the variance of what hardly varies may come out below 0.
            var variance = centered ? Expr.Max(0, Square - (Average * Average)) : Square;
            var root = Expr.Sqrt(variance) + epsilon;
            if (momentum == 0)
            {
                steps.Add(("w", W + ((Expr.Name(Length) * G) / root)));
                return steps;
            }

            steps.Add(("momentum", (momentum * B) + (G / root)));
            steps.Add(("w", W + (Expr.Name(Length) * B)));
            return steps;
        }
    }

    public override string Length => "step";

    public override double Amplification => 1 / (epsilon * (1 - momentum));

    public override IReadOnlyList<(double Least, double Most)> Bounds(double gradient)
    {
        var (sum, bounds) = (gradient / (epsilon * (1 - momentum)), new List<(double, double)> { (0, gradient * gradient) });
        if (centered)
        {
            bounds.Add((-gradient, gradient));
        }

        if (momentum != 0)
        {
            bounds.Add((-sum, sum));
        }

        return bounds;
    }
}
