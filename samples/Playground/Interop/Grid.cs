namespace Playground.Interop;

/// <summary>Points at which a network is looked at.</summary>
internal static class Grid
{
    /// <summary>A square of points, row by row from the highest second input down, or points on a line for one input.</summary>
    /// <param name="points">Points on a side.</param>
    /// <param name="low">The lowest value of each input.</param>
    /// <param name="high">The highest.</param>
    /// <returns>Points × inputs.</returns>
    public static float[] Of(int points, ReadOnlySpan<float> low, ReadOnlySpan<float> high)
    {
        if (low.Length == 1)
        {
            var line = new float[points];
            for (var i = 0; i < points; i++)
            {
                line[i] = Between(low[0], high[0], i, points);
            }

            return line;
        }

        var square = new float[2 * points * points];
        for (var i = 0; i < points * points; i++)
        {
            square[2 * i] = Between(low[0], high[0], i % points, points);
            square[(2 * i) + 1] = Between(high[1], low[1], i / points, points);
        }

        return square;
    }

    private static float Between(float from, float to, int i, int points) => from + ((to - from) * (i + 0.5f) / points);
}
