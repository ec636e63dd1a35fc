namespace NetGen.Tests.Cases.Formulas;

/// <summary>Functions that <see cref="Math"/> has not, to full precision and by other ways than the library's.</summary>
internal static class Numerics
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

    /// <summary>2/√π e^-x² (x + 2x³/3 + 4x⁵/15 + …), whose terms are all of one sign; from 6 on it is 1.</summary>
    public static double Erf(double x)
    {
        if (!(Math.Abs(x) < 6))
        {
            return double.IsNaN(x) ? x : Math.Sign(x);
        }

        var (term, sum) = (x, x);
        for (var k = 1; k < 200; k++)
        {
            term *= 2 * x * x / ((2 * k) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
