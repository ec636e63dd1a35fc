namespace NetGen.Training;

/// <summary>Which rows are trained on and which are held back for validation: each row is one or the other, both in ascending order.</summary>
internal sealed class RowSplit
{
    private RowSplit(int[] training, int[] validation)
    {
        Training = training;
        Validation = validation;
    }

    public int[] Training { get; }

    public int[] Validation { get; }

    /// <summary>Draws the rows to hold back: with labels from each class its share, to within one row, and never all of a class.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="labels">Their classes; empty without classes.</param>
    /// <param name="classes">How many classes there are; 1 without.</param>
    /// <param name="options">The share and the seed.</param>
    public static RowSplit Draw(int rows, ReadOnlySpan<int> labels, int classes, FitOptions options)
    {
        var isHeld = new bool[rows];
        if (options.ValidationSplit > 0)
        {
            Hold(isHeld, labels, classes, options);
        }

        var held = isHeld.Count(held => held);
        var (training, validation) = (new int[rows - held], new int[held]);
        for (int row = 0, t = 0, v = 0; row < rows; row++)
        {
            (isHeld[row] ? ref validation[v++] : ref training[t++]) = row;
        }

        if (options.ValidationSplit > 0 && (training.Length == 0 || validation.Length == 0))
        {
            throw Demand.OutOfRange(
                "options", "options.ValidationSplit", options.ValidationSplit, FormattableString.Invariant($"a share of the {rows} rows that leaves rows on both sides"));
        }

        return new RowSplit(training, validation);
    }

    // What a class is rounded up, the next is rounded down: the sum is right too, but for rows that a class may not give.
    private static void Hold(bool[] isHeld, ReadOnlySpan<int> labels, int classes, FitOptions options)
    {
        var random = new RowRandom(options.Seed, 0);
        var members = new int[isHeld.Length];
        var (seen, shared) = (0, 0);
        for (var label = 0; label < classes; label++)
        {
            var count = 0;
            for (var row = 0; row < isHeld.Length; row++)
            {
                if (labels.IsEmpty || labels[row] == label)
                {
                    members[count++] = row;
                }
            }

            seen += count;
            var share = (int)Math.Floor((seen * options.ValidationSplit) + 0.5) - shared;
            shared += share;
            var take = Math.Max(0, Math.Min(share, count - 1));
            random.Shuffle(members.AsSpan(0, count));
            for (var k = 0; k < take; k++)
            {
                isHeld[members[k]] = true;
            }
        }
    }
}
