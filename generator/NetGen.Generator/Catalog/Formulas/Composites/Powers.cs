namespace NetGen.Generator.Catalog.Formulas.Composites;

/// <summary>Powers with an exponent that is known: products for whole ones, a root for halves, else e^(c·ln x), which is NaN below 0 as it has to be.</summary>
internal static class Powers
{
    /// <summary>The largest exponent, of either sign.</summary>
    public const int Most = 1024;

    public static Expr Of(Expr x, double exponent)
    {
        var size = Math.Abs(exponent);
        var whole = (int)Math.Floor(size);
        Expr value;
        if (size.Equals(whole))
        {
            value = Product(x, whole);
        }
        else if ((size - whole).Equals(0.5) && whole <= 4)
        {
            value = whole == 0 ? Expr.Sqrt(x) : Product(x, whole) * Expr.Sqrt(x);
        }
        else
        {
            return Expr.Exp(exponent * Expr.Log(x));
        }

        return exponent < 0 ? 1 / value : value;
    }

    // By squares: x¹³ = x · x⁴ · x⁸. Equal parts are computed once when they are printed.
    private static Expr Product(Expr x, int exponent)
    {
        Expr product = 1;
        for (var (square, rest) = (x, exponent); rest > 0; rest >>= 1, square *= square)
        {
            product = (rest & 1) == 1 ? product * square : product;
        }

        return product;
    }
}
