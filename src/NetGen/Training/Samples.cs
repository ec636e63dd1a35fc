namespace NetGen.Training;

/// <summary>Makes of rows, as people have them, the one array that networks take: one sample after another.</summary>
/// <remarks>Each call allocates the array.</remarks>
public static class Samples
{
    /// <summary>Puts rows one after another.</summary>
    /// <param name="rows">The rows, all of the same width of at least 1.</param>
    /// <returns>rows × width values; empty without rows.</returns>
    /// <exception cref="ArgumentNullException">There are no rows at all.</exception>
    /// <exception cref="ArgumentException">A row is null, empty, or not as wide as the first: the message names it.</exception>
    public static float[] From(float[][] rows) => Join(rows);

    /// <inheritdoc cref="From(float[][])"/>
    public static double[] From(double[][] rows) => Join(rows);

    /// <summary>Puts the rows of a table one after another: its first index is the row.</summary>
    /// <param name="rows">rows × width values.</param>
    /// <returns>rows × width values.</returns>
    /// <exception cref="ArgumentNullException">There is no table.</exception>
    public static float[] From(float[,] rows) => Copy(rows);

    /// <inheritdoc cref="From(float[,])"/>
    public static double[] From(double[,] rows) => Copy(rows);

    /// <inheritdoc cref="From(float[][])"/>
    public static float[] From(IEnumerable<IEnumerable<float>> rows) => Join(rows);

    /// <inheritdoc cref="From(float[][])"/>
    public static double[] From(IEnumerable<IEnumerable<double>> rows) => Join(rows);

    private static T[] Copy<T>(T[,] rows)
        where T : struct
    {
        Demand.NotNull(nameof(rows), rows);
        var (values, width) = (new T[rows.Length], rows.GetLength(1));
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = rows[i / width, i % width];
        }

        return values;
    }

    private static T[] Join<T>(IEnumerable<IEnumerable<T>> rows)
        where T : struct
    {
        Demand.NotNull(nameof(rows), rows);
        var (values, width, number) = (new List<T>(), 0, 0);
        foreach (var row in rows)
        {
            if (row is null)
            {
                throw new ArgumentException(FormattableString.Invariant($"'rows[{number}]' is null."), nameof(rows));
            }

            var start = values.Count;
            values.AddRange(row);
            var found = values.Count - start;
            width = number == 0 ? found : width;
            if (found != width || width == 0)
            {
                var needs = number == 0 ? "at least 1" : FormattableString.Invariant($"{width} as the first row has");
                throw new ArgumentException(FormattableString.Invariant($"'rows[{number}]' has {found} values but needs {needs}."), nameof(rows));
            }

            number++;
        }

        return values.ToArray();
    }
}
