namespace NetGen.Tests.Cases.Formulas;

/// <summary>Functions that <see cref="Math"/> has not, to full precision and by other ways than the library's.</summary>
internal static class PreciseFunctions
{
    /// <summary>ln(1 + x) (Kahan): the error of 1 + x is divided out again.</summary>
    public static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : Math.Log(u) * x / (u - 1);
    }

    /// <summary>eˣ − 1 (Kahan), in the same way.</summary>
    public static double ExpMinusOne(double x)
    {
        var u = Math.Exp(x);
        return u == 1 ? x : u - 1 == -1 ? -1 : double.IsInfinity(u) ? u : (u - 1) * x / Math.Log(u);
    }

    /// <summary>The error function: the series by powers of x while its terms stay small, beyond it the continued fraction of Laplace for 1 − erf.</summary>
    public static double Erf(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        var a = Math.Abs(x);
        if (a > 2)
        {
            var fraction = a;
            for (var k = 200; k > 0; k--)
            {
                fraction = a + (k / 2.0 / fraction);
            }

            return Math.CopySign(1 - (Math.Exp(-a * a) / (Math.Sqrt(Math.PI) * fraction)), x);
        }

        var (power, sum) = (x, x);
        for (var n = 1; n < 60; n++)
        {
            power *= -x * x / n;
            sum += power / ((2 * n) + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * sum;
    }
}
