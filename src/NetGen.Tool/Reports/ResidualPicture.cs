namespace NetGen.Tool.Reports;

/// <summary>What was found against what is, as a picture of characters: on the diagonal the two are the same.</summary>
internal static class ResidualPicture
{
    private const int Width = 64;
    private const int Height = 20;

    /// <summary>Marks for one row of the data at a place, for some, for many.</summary>
    private const string Marks = "·oO@";

    /// <summary>Shows a picture.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="actual">A value for each row.</param>
    /// <param name="predicted">What the network gives for it; finite.</param>
    public static void Show(Terminal terminal, IReadOnlyList<float> actual, IReadOnlyList<float> predicted)
    {
        var (low, high) = (Math.Min(actual.Min(), predicted.Min()), Math.Max(actual.Max(), predicted.Max()));
        var counts = new int[Height, Width];
        for (var n = 0; n < actual.Count; n++)
        {
            counts[Place(actual[n], low, high, Height), Place(predicted[n], low, high, Width)]++;
        }

        terminal.Line("actual (up) against predicted (right); the line is where both are the same");
        for (var row = Height - 1; row >= 0; row--)
        {
            var edge = row == Height - 1 ? high : row == 0 ? low : (float?)null;
            var line = string.Concat(Enumerable.Range(0, Width).Select(column => Mark(counts[row, column], column * Height / Width == row)));
            terminal.Line(FormattableString.Invariant($"{(edge is { } value ? FormattableString.Invariant($"{value:G4}") : string.Empty),9} |{line.TrimEnd()}"));
        }

        terminal.Line(new string(' ', 10) + "+" + new string('-', Width));
        terminal.Line(FormattableString.Invariant($"{string.Empty,11}{low,-10:G4}{string.Empty,44}{high,10:G4}"));
    }

    private static int Place(float value, float low, float high, int places) =>
        high > low ? Math.Clamp((int)(((double)value - low) / ((double)high - low) * places), 0, places - 1) : 0;

    private static char Mark(int count, bool isDiagonal) => count == 0 ? isDiagonal ? '/' : ' ' : Marks[Math.Min(count, Marks.Length) - 1];
}
