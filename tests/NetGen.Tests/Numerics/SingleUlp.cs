namespace NetGen.Tests.Numerics;

/// <summary>The error of a float, in units in the last place of the true value.</summary>
internal static class SingleUlp
{
    private const double TwoTo128 = 3.402823669209385e38;

    public static double Error(float computed, double reference)
    {
        if (double.IsNaN(reference) || float.IsNaN(computed))
            return double.IsNaN(reference) && float.IsNaN(computed) ? 0 : double.PositiveInfinity;

        // Infinity counts as the float after the largest one.
        double got = float.IsInfinity(computed) ? Math.CopySign(TwoTo128, computed) : computed;
        double wanted = float.IsInfinity((float)reference) ? Math.CopySign(TwoTo128, reference) : reference;
        return Math.Abs(got - wanted) / Spacing(wanted);
    }

    private static double Spacing(double value)
    {
        int exponent = (int)((BitConverter.DoubleToInt64Bits(value) >> 52) & 0x7FF) - 1023;
        int last = Math.Clamp(exponent, -126, 127) - 23;
        return BitConverter.Int64BitsToDouble((long)(last + 1023) << 52);
    }
}
