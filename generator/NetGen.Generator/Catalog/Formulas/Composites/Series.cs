namespace NetGen.Generator.Catalog.Formulas.Composites;

/// <summary>What series have in common.</summary>
internal static class Series
{
    /// <summary>c₀ + x(c₁ + x(c₂ + …)): Horner's rule, a multiply-add for each coefficient.</summary>
    public static Expr Polynomial(Expr x, IReadOnlyList<double> coefficients)
    {
        Expr sum = coefficients[coefficients.Count - 1];
        for (var i = coefficients.Count - 2; i >= 0; i--)
        {
            sum = coefficients[i] + (sum * x);
        }

        return sum;
    }

    /// <summary>
    /// The whole number next to x, the even one of two: beyond 1.5·2²³ floats have no digits behind the point, and doubles none beyond 1.5·2⁵², so that an addition rounds. For |x| below a third of it.
    /// </summary>
    public static Expr Nearest(Expr x, Precision precision)
    {
        Expr large = precision == Precision.Single ? 12582912.0 : 6755399441055744.0;
        return (x + large) - large;
    }
}
