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
}
