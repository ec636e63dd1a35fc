namespace NetGen.Tests.Numerics;

/// <summary>The error of a double, in units in the last place of the true value.</summary>
internal static class DoubleUlp
{
    public static double Error(double computed, Scaled truth)
    {
        if (double.IsNaN(computed))
            return double.PositiveInfinity;

        int exponent = Math.ILogB(truth.Value.High) + truth.Exponent;
        if (exponent > 1023 && double.IsPositiveInfinity(computed))
            return 0;

        // Infinity counts as the double after the largest one.
        double got = double.IsInfinity(computed)
            ? Math.CopySign(Math.ScaleB(1, 1024 - truth.Exponent), computed)
            : Math.ScaleB(computed, -truth.Exponent);
        DoubleDouble difference = truth.Value - got;
        int last = Math.Clamp(exponent, -1022, 1023) - 52;
        return Math.ScaleB(Math.Abs(difference.High), truth.Exponent - last);
    }
}
