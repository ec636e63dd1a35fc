using NetGen.Generator.Catalog.Formulas;

namespace NetGen.Generator.Catalog.Optimizers;

/// <summary>s ← s + g², w ← w − rate·g / (√s + ε) (Duchi et al., 2011).</summary>
/// <param name="epsilon">ε.</param>
/// <param name="largest">Where the sum of squares stops growing, before it would be infinite.</param>
internal sealed class Adagrad(double epsilon, double largest) : UpdateRule
{
    private static readonly Expr Sum = Expr.Name("sum");

    public override double DefaultLearningRate => 0.01;

    public override IReadOnlyList<string> States => new[] { "sum" };

    public override IReadOnlyList<(string Name, Expr Value)> Scalars => new[] { (Length, -Rate) };

    public override IReadOnlyList<(string Name, Expr Value)> Update => new[]
    {
        ("sum", Expr.Min(largest, Sum + (G * G))),
        ("w", W + ((Expr.Name(Length) * G) / (Expr.Sqrt(Sum) + epsilon))),
    };

    public override string Length => "step";

    public override double Amplification => 1 / epsilon;

    public override IReadOnlyList<(double Least, double Most)> Bounds(double gradient) => new[] { (0.0, largest) };
}
