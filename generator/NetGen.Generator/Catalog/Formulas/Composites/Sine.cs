namespace NetGen.Generator.Catalog.Formulas.Composites;

/// <summary>
/// Sine and cosine: x is r + nπ with |r| ≤ π/2 (reduction by parts of π after Cody and Waite, 1980), and sin x = (−1)ⁿ sin r by Taylor's series, whose first term left out is below a quarter ulp.
/// </summary>
/// <remarks>
/// Largest error seen for |x| up to 8,192 in float 1.8 units in the last place, up to 10⁶ in double 2; near a multiple of π counted in units of 2⁻¹². Beyond, digits are lost as n grows, and the value stays within
/// [−1, 1]; NaN for NaN and infinity.
/// </remarks>
internal static class Sine
{
    private const double OneOverPi = 0.31830988618379067153776752674503;

    // Each part but the last has so few digits that n times it is exact.
    private static readonly double[] SinglePi = { 3.140625, 0.000967502593994140625, 1.5099067240953445e-07, 5.1266883031890376e-12 };
    private static readonly double[] DoublePi = { 3.14159265346825122833252, 1.21542010126079319531911e-10, 4.044532497591901464798956e-21 };

    // (−1)ᵏ / (2k + 1)! from k = 1 on.
    private static readonly double[] Coefficients =
    {
        -1.0 / 6, 1.0 / 120, -1.0 / 5040, 1.0 / 362880, -1.0 / 39916800, 1.0 / 6227020800, -1.0 / 1307674368000, 1.0 / 355687428096000, -1.0 / 121645100408832000, 1.0 / 51090942171709440000.0,
    };

    private const int SingleTerms = 6;

    /// <summary>sin x.</summary>
    public static Expr Of(Expr x, Precision precision)
    {
        var n = Series.Nearest(x * OneOverPi, precision);
        return Alternate(n, Near(Reduce(x, n, precision), precision), precision);
    }

    /// <summary>cos x = −(−1)ᵏ sin r, where x is r + (k + ½)π.</summary>
    public static Expr OfComplement(Expr x, Precision precision)
    {
        var k = Series.Nearest((x * OneOverPi) - 0.5, precision);
        return Alternate(k, -Near(Reduce(x, k + 0.5, precision), precision), precision);
    }

    // Near r = π/2 the quotient x/π may be rounded the wrong way, so that r is a little larger. Where n is beyond what the parts are made for, r is limited, so that a sine stays one.
    private static Expr Reduce(Expr x, Expr n, Precision precision)
    {
        const double Most = 1.6;
        var r = (precision == Precision.Single ? SinglePi : DoublePi).Aggregate(x, (rest, part) => rest - (n * part));
        return Expr.Max(-Most, Expr.Min(Most, r));
    }

    private static Expr Near(Expr r, Precision precision)
    {
        var square = r * r;
        var terms = precision == Precision.Single ? Coefficients.Take(SingleTerms).ToList() : Coefficients.ToList();
        return r + (r * square * Series.Polynomial(square, terms));
    }

    // n less twice the whole number next to its half is 0 where n is even, and else 1 or −1.
    private static Expr Alternate(Expr n, Expr value, Precision precision)
    {
        var odd = n - (2 * Series.Nearest(n * 0.5, precision));
        return value * (1 - (2 * (odd * odd)));
    }
}
