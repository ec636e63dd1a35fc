namespace NetGen.Generator.Catalog.Formulas;

/// <summary>Adds terms that differ by a number only: 2·(z·z) + (z·z) is 3·(z·z). Derivatives of products have many of them.</summary>
internal static class LikeTerms
{
    /// <summary>a + k·b as one term; null where the two have other factors.</summary>
    public static Expr? Add(Expr a, Expr b, double k)
    {
        var (x, y) = (Factors(a), Factors(b));
        return x.Others.Count > 0 && IsPlain(x.Number + (k * y.Number)) && x.Others.Count == y.Others.Count && IsSame(x.Others, y.Others)
            ? (x.Number + (k * y.Number)) * x.Others.Aggregate((product, factor) => product * factor)
            : null;
    }

    /// <summary>Whether a number that several became is one in every precision: 0, or neither too large for a float nor too small.</summary>
    public static bool IsPlain(double number) => number.Equals(0.0) || Math.Abs(number) is >= 1.2e-38 and <= 3.4e38;

    // What is no product is a factor itself.
    private static (double Number, List<Expr> Others) Factors(Expr term)
    {
        switch (term)
        {
            case Constant c:
                return (c.Value, new List<Expr>());
            case Negate n:
                var inner = Factors(n.Operand);
                return (-inner.Number, inner.Others);
            case Binary { Operator: BinaryOperator.Multiply } p:
                var (left, right) = (Factors(p.Left), Factors(p.Right));
                return (left.Number * right.Number, left.Others.Concat(right.Others).ToList());
            default:
                return (1, new List<Expr> { term });
        }
    }

    private static bool IsSame(List<Expr> a, List<Expr> b)
    {
        var rest = new List<Expr>(b);
        return a.All(rest.Remove);
    }
}
