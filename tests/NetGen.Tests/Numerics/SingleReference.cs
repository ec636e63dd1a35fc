namespace NetGen.Tests.Numerics;

/// <summary>The functions in double: right to about 2^-29 ulp of float.</summary>
internal static class SingleReference
{
    public static double Exp(double x) => Math.Exp(x);

    public static double Log(double x) => Math.Log(x);

    public static double Tanh(double x) => Math.Tanh(x);

    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double Softplus(double x)
    {
        // Kahan's log1p: the rounding of 1 + e cancels between the logarithm and the quotient.
        double e = Math.Exp(-Math.Abs(x));
        double sum = 1 + e;
        return Math.Max(x, 0) + (sum == 1 ? e : Math.Log(sum) * (e / (sum - 1)));
    }

    // 2/√π e^-x² (x + 2x³/3 + 4x⁵/15 + ...), whose terms are all of one sign. 1 from 6 on.
    public static double Erf(double x)
    {
        if (Math.Abs(x) > 6)
            return Math.Sign(x);
        double term = x, sum = x;
        for (int k = 1; Math.Abs(term) > Math.Abs(sum) * 1e-17; k++)
        {
            term *= 2 * x * x / ((2 * k) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
