namespace NetGen.Training;

/// <summary>The weight of each row, from those of the classes and those of the rows.</summary>
internal static class RowWeights
{
    /// <summary>The weights, checked; null where all rows count the same.</summary>
    /// <param name="options">The options.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="labels">Their classes; empty without.</param>
    /// <param name="classes">How many classes there are; 0 without labels.</param>
    public static double[]? Of(FitOptions options, int rows, ReadOnlySpan<int> labels, int classes)
    {
        if (options.ClassWeights is null && options.SampleWeights is null)
        {
            return null;
        }

        var weights = new double[rows];
        weights.AsSpan().Fill(1);
        if (options.ClassWeights is { } ofClasses)
        {
            if (classes == 0)
            {
                throw new ArgumentException("'options.ClassWeights' needs labels, one for each row, but there are targets or labels of positions. 'options.SampleWeights' goes with both.", "options");
            }

            Check("options.ClassWeights", ofClasses, classes, "one for each class");
            for (var n = 0; n < rows; n++)
            {
                weights[n] = ofClasses[labels[n]];
            }
        }

        if (options.SampleWeights is { } ofRows)
        {
            Check("options.SampleWeights", ofRows, rows, "one for each row");
            for (var n = 0; n < rows; n++)
            {
                weights[n] *= ofRows[n];
            }
        }

        return weights;
    }

    private static void Check(string name, IReadOnlyList<double> weights, int expected, string which)
    {
        if (weights.Count != expected)
        {
            throw new ArgumentException(FormattableString.Invariant($"'{name}' has {weights.Count} values but needs {expected}: {which}."), "options");
        }

        for (var i = 0; i < weights.Count; i++)
        {
            if (!(weights[i] >= 0) || !Demand.IsFinite(weights[i]))
            {
                throw Demand.OutOfRange("options", FormattableString.Invariant($"{name}[{i}]"), weights[i], "0 or more, and finite");
            }
        }
    }
}
