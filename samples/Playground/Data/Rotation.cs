namespace Playground.Data;

/// <summary>
/// Sine and cosine of additions and products alone: <see cref="Math.Sin"/> is the platform's, and its last bit is another one in a browser.
/// Their Taylor series within an eighth of a turn, where the terms that are left out are below 2⁻⁵³.
/// </summary>
internal static class Rotation
{
    private const double QuarterTurn = Math.PI / 2;

    /// <summary>The sine and the cosine of an angle.</summary>
    /// <param name="angle">In radians, a few turns at most.</param>
    public static (double Sine, double Cosine) Of(double angle)
    {
        var quarters = Math.Round(angle / QuarterTurn);
        var x = angle - (quarters * QuarterTurn);
        var (sine, cosine) = (Sine(x), Cosine(x));
        return ((int)quarters & 3) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
    }

    private static double Sine(double x)
    {
        var (square, term, sum) = (x * x, x, x);
        for (var n = 2; n <= 18; n += 2)
        {
            term *= -square / (n * (n + 1));
            sum += term;
        }

        return sum;
    }

    private static double Cosine(double x)
    {
        var (square, term, sum) = (x * x, 1.0, 1.0);
        for (var n = 1; n <= 17; n += 2)
        {
            term *= -square / (n * (n + 1));
            sum += term;
        }

        return sum;
    }
}
