namespace NetGen.Tests.Numerics;

/// <summary>The functions in double-double: right to about 2^-40 ulp of double. Finite arguments only.</summary>
internal static class DoubleReference
{
    // ln 2 in 159 bits.
    private const double Ln2High = 0.6931471805599453;
    private const double Ln2Middle = 2.3190468138462996e-17;
    private const double Ln2Low = 5.707708438416212e-34;

    private static readonly DoubleDouble TwoOverRootPi = new(1.1283791670955126, 1.533545961316588e-17);

    private static readonly DoubleDouble[] Reciprocals = [.. Enumerable.Range(0, 80).Select(
        n => n == 0 ? new DoubleDouble(0) : (DoubleDouble)1 / n)];

    public static Scaled Exp(double x)
    {
        (DoubleDouble expm1, int n) = ReducedExpm1(x);
        return new(expm1 + 1, n);
    }

    public static Scaled Log(double x)
    {
        // x = 2^n * m, m in [0.7, 1.42]: ln x without cancellation, and exact in m where n = 0.
        int n = Math.ILogB(x);
        double m = Math.ScaleB(x, -n);
        if (m > 1.4142)
        {
            m /= 2;
            n++;
        }

        return new(Ln2Times(n) + Log1p((DoubleDouble)m - 1));
    }

    public static Scaled Tanh(double x)
    {
        // x - x^3/3: short of the range where the products of double-double underflow, x itself.
        if (Math.Abs(x) < 1e-20)
            return new(x);

        double a = Math.Min(Math.Abs(x), 100);
        (DoubleDouble expm1, int n) = ReducedExpm1(2 * a);
        if (n > 0)
            expm1 = expm1.Scale(n) + (new DoubleDouble(Math.ScaleB(1, n)) - 1);
        DoubleDouble tanh = expm1 / (expm1 + 2);
        return new(x < 0 ? -tanh : tanh);
    }

    public static Scaled Sigmoid(double x)
    {
        Scaled e = Exp(-Math.Abs(x));
        DoubleDouble denominator = Unscale(e) + 1;
        return x < 0 ? new(e.Value / denominator, e.Exponent) : new((DoubleDouble)1 / denominator);
    }

    public static Scaled Softplus(double x)
    {
        Scaled e = Exp(-Math.Abs(x));

        // Below 2^-900, ln(1 + e) is e as far as any double can tell.
        if (x < 0 && e.Exponent < -900)
            return e;
        DoubleDouble log1p = Log1p(Unscale(e));
        return new(x > 0 ? log1p + x : log1p);
    }

    public static Scaled Erf(double x)
    {
        // 2/√π x: short of the range where the products of double-double underflow, scaled out of it.
        if (Math.Abs(x) < 1e-20)
            return new(TwoOverRootPi * Math.ScaleB(x, 600), -600);
        if (Math.Abs(x) > 7)
            return new(Math.Sign(x));

        // 2/√π e^-x² (x + 2x³/3 + 4x⁵/15 + ...), whose terms are all of one sign. e^-x² is e^-h (1 - l) of the two parts of x².
        DoubleDouble square = DoubleDouble.Product(x, x);
        DoubleDouble term = x;
        DoubleDouble sum = x;
        for (int k = 1; Math.Abs(term.High) > Math.Abs(sum.High) * 1e-33; k++)
        {
            term = term * square * 2 / ((2 * k) + 1);
            sum += term;
        }

        DoubleDouble exponential = Unscale(Exp(-square.High)) * ((DoubleDouble)1 - square.Low);
        return new(TwoOverRootPi * exponential * sum);
    }

    // Lost to underflow are only values that are added to 1 or more.
    private static DoubleDouble Unscale(Scaled e) => e.Exponent < -900 ? 0 : e.Value.Scale(e.Exponent);

    private static DoubleDouble Ln2Times(int n) =>
        DoubleDouble.Product(n, Ln2High) + (DoubleDouble.Product(n, Ln2Middle) + (n * Ln2Low));

    /// <summary>e^x = 2^n (1 + the value), |value| below 0.42.</summary>
    private static (DoubleDouble Value, int N) ReducedExpm1(double x)
    {
        const int Halvings = 6;
        int n = (int)Math.Round(Math.Clamp(x, -1200, 1200) / Ln2High);
        DoubleDouble r = ((DoubleDouble)Math.Clamp(x, -1200, 1200) - Ln2Times(n)).Scale(-Halvings);
        DoubleDouble value = 0;
        for (int k = 16; k >= 1; k--)
            value = (value + 1) * r * Reciprocals[k];
        for (int i = 0; i < Halvings; i++)
            value *= value + 2;
        return (value, n);
    }

    /// <summary>ln(1 + f) = 2 artanh(f / (2 + f)) by its series, for f from -0.3 to 1.</summary>
    private static DoubleDouble Log1p(DoubleDouble f)
    {
        DoubleDouble s = f / (f + 2);
        DoubleDouble z = s * s;
        int terms = 2 + (int)(110 / -Math.Log2(Math.Max(z.High, 1e-30)));
        DoubleDouble sum = 0;
        for (int k = terms - 1; k >= 0; k--)
            sum = (sum * z) + Reciprocals[(2 * k) + 1];
        return s * sum * 2;
    }
}
