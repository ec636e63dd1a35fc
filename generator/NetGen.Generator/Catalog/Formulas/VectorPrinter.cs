namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Prints formulas on vectors: the operators are the same, a number is a vector of it, and a choice computes both sides.</summary>
/// <param name="precision">The number type.</param>
/// <param name="fused">Whether multiply-adds are fused.</param>
/// <param name="all">The function that fills a vector with a number: it alone says how wide vectors are.</param>
internal sealed class VectorPrinter(Precision precision, bool fused, string all) : ScalarPrinter(precision, fused)
{
    protected override (string Text, Rank Rank) Choose(Choice c)
    {
        var test = Call(c.Condition.Comparison == Comparison.Less ? "Less" : "Same");
        var condition = $"{test}({Print(c.Condition.Left)}, {Print(c.Condition.Right)})";
        return ($"{Call("Select")}({condition}, {Print(c.Then)}, {Print(c.Otherwise)})", Rank.Atom);
    }

    protected override string Absolute(Expr x) => $"{Call("Abs")}({Print(x)})";

    protected override (string Text, Rank Rank) Literal(double value) => ($"{Call(all)}({base.Literal(value).Text})", Rank.Atom);
}
