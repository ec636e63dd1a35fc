using NetGen.Numerics;

namespace NetGen.Training;

/// <summary>What looks wrong with the training rows.</summary>
internal static class DataHints
{
    /// <summary>Largest by smallest deviation of inputs from which on they are far from standardised.</summary>
    private const double MostSpread = 100;

    /// <summary>Adds a sentence for each thing.</summary>
    public static void Add<T>(List<string> warnings, TrainingSetup<T> setup, in TrainingData<T> data)
        where T : struct
    {
        if (setup.Network is not IStandardized<T>)
        {
            AddSpread(warnings, setup, data.Training);
        }

        if (setup.Classes is { } classes)
        {
            AddMissingClasses(warnings, classes.ClassCount, setup.Order.Rows, data.Training.Labels, LabelPlaces.Of(classes).LabelsPerSample);
        }
    }

    // Means and squares row by row (Welford, 1962). A constant input has no say: no scale would change it.
    private static void AddSpread<T>(List<string> warnings, TrainingSetup<T> setup, in Rows<T> rows)
        where T : struct
    {
        var size = setup.Network.InputSize;
        var (row, mean, squares, count) = (new double[size], new double[size], new double[size], 0);
        foreach (var n in RowSample.Of(setup.Order.Rows))
        {
            Number<T>.Instance.Widen(rows.Inputs.Slice(n * size, size), row);
            count++;
            for (var i = 0; i < size; i++)
            {
                var distance = row[i] - mean[i];
                mean[i] += distance / count;
                squares[i] += distance * (row[i] - mean[i]);
            }
        }

        var (least, most) = (-1, -1);
        for (var i = 0; i < size; i++)
        {
            if (squares[i] > 0)
            {
                least = least < 0 || squares[i] < squares[least] ? i : least;
                most = most < 0 || squares[i] > squares[most] ? i : most;
            }
        }

        if (least >= 0 && Math.Sqrt(squares[most]) > MostSpread * Math.Sqrt(squares[least]))
        {
            warnings.Add(FormattableString.Invariant(
                $"The inputs are far from standardised: input {most} has a standard deviation of {Math.Sqrt(squares[most] / count):G3}, input {least} of {Math.Sqrt(squares[least] / count):G3}. Scaled to mean 0 and deviation 1 they train faster."));
        }
    }

    private static void AddMissingClasses(List<string> warnings, int classes, ReadOnlySpan<int> rows, ReadOnlySpan<int> labels, int labelsPerRow)
    {
        var counts = new int[classes];
        foreach (var row in rows)
        {
            foreach (var label in labels.Slice(row * labelsPerRow, labelsPerRow))
            {
                counts[label]++;
            }
        }

        var missing = Enumerable.Range(0, classes).Where(label => counts[label] == 0).ToList();
        if (missing.Count > 0)
        {
            warnings.Add(FormattableString.Invariant(
                $"{(missing.Count == 1 ? "Class" : "Classes")} {string.Join(", ", missing)} of {classes} {(missing.Count == 1 ? "has" : "have")} no training rows."));
        }
    }
}
