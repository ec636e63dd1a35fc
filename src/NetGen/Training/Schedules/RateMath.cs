using NetGen.Numerics;

namespace NetGen.Training;

/// <summary>The functions of schedules, of + − * / alone: those of the platform differ in their last bits, and a run would with them.</summary>
internal static class RateMath
{
    /// <summary>A number of 0 and above to a power of 0 and above; 0⁰ is 1.</summary>
    public static double Power(double value, double exponent)
    {
        if (exponent != Math.Floor(exponent) || exponent > int.MaxValue)
        {
            return value == 0 ? 0 : PortableMath.Exp(exponent * PortableMath.Log(value));
        }

        var power = 1.0;
        for (var left = (int)exponent; left > 0; left >>= 1)
        {
            power *= (left & 1) == 1 ? value : 1;
            value *= value;
        }

        return power;
    }

    /// <summary>½(1 + cos πx) for x of 0 to 1, exactly 1 at 0 and 0 at 1: the square of cos(πx/2), which is that of sin(π(1 − x)/2).</summary>
    public static double HalfCosine(double x)
    {
        var isNearEnd = x > 0.5;
        var y = (isNearEnd ? 1 - x : x) * (Math.PI / 2);

        // Taylor's series up to π/4: what is left out is below 3e-18.
        var (square, term, sum) = (y * y, isNearEnd ? y : 1, isNearEnd ? y : 1);
        for (var n = isNearEnd ? 2 : 1; n < 18; n += 2)
        {
            term *= -square / (n * (n + 1));
            sum += term;
        }

        return sum * sum;
    }
}
