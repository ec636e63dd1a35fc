namespace NetGen.Onnx.Evaluation;

/// <summary>The error function by its series without cancellation.</summary>
internal static class ErrorFunction
{
    /// <summary>Beyond it the value rounds to ±1.</summary>
    private const double End = 6;

    /// <summary>erf x to about 1e-15. Source: Abramowitz and Stegun, "Handbook of Mathematical Functions", 7.1.6.</summary>
    public static double Of(double x)
    {
        if (!(Math.Abs(x) < End))
        {
            return double.IsNaN(x) ? x : Math.Sign(x);
        }

        var (term, sum) = (x, x);
        for (var n = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
