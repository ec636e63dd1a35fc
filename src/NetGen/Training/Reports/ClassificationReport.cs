namespace NetGen.Training;

/// <summary>Which classes a network takes for which. The text is a table.</summary>
public sealed class ClassificationReport
{
    private readonly int[] _rows;
    private readonly double[] _precision;
    private readonly double[] _recall;
    private readonly double[] _f1;

    internal ClassificationReport(int[,] confusion, int[] unclassified)
    {
        var classes = unclassified.Length;
        (_rows, _precision, _recall, _f1) = (new int[classes], new double[classes], new double[classes], new double[classes]);
        var (right, counted, sum) = (0, 0, 0.0);
        for (var k = 0; k < classes; k++)
        {
            var found = 0;
            _rows[k] = unclassified[k];
            for (var other = 0; other < classes; other++)
            {
                found += confusion[other, k];
                _rows[k] += confusion[k, other];
            }

            right += confusion[k, k];
            _precision[k] = Share(confusion[k, k], found);
            _recall[k] = Share(confusion[k, k], _rows[k]);
            _f1[k] = Share(2.0 * confusion[k, k], found + _rows[k]);
            if (found + _rows[k] > 0)
            {
                counted++;
                sum += _f1[k];
            }
        }

        Confusion = confusion;
        Unclassified = unclassified.Sum();
        Accuracy = Share(right, _rows.Sum());
        MacroF1 = Share(sum, counted);
    }

    /// <summary>The share of rows whose class was found: 0 to 1.</summary>
    public double Accuracy { get; }

    /// <summary>How many rows of a class were taken for which: <c>Confusion[actual, predicted]</c>.</summary>
    public int[,] Confusion { get; }

    /// <summary>How many rows have no class because an output is not a number: in no cell of <see cref="Confusion"/>, and not right.</summary>
    public int Unclassified { get; }

    /// <summary>For each class: of the rows that were taken for it, the share that is of it; 0 without such rows.</summary>
    public IReadOnlyList<double> Precision => _precision;

    /// <summary>For each class: of its rows, the share that was found; 0 without rows.</summary>
    public IReadOnlyList<double> Recall => _recall;

    /// <summary>For each class: the harmonic mean of precision and recall; 0 where nothing was found.</summary>
    public IReadOnlyList<double> F1 => _f1;

    /// <summary>The mean of <see cref="F1"/>, each class counting the same; those without rows that were never found are left out, as in scikit-learn.</summary>
    public double MacroF1 { get; }

    /// <summary>Precision, recall, F1 and the number of rows of each class, then the confusion matrix: a line for each class, a column for each that it was taken for.</summary>
    /// <returns>Lines that end with a line feed.</returns>
    public override string ToString()
    {
        var (table, matrix) = (new TextTable("class", "precision", "recall", "F1", "rows"), new TextTable(["actual \\ predicted", .. _rows.Select((_, k) => TextTable.Count(k))]));
        for (var k = 0; k < _rows.Length; k++)
        {
            table.Add(TextTable.Count(k), TextTable.Fixed(_precision[k]), TextTable.Fixed(_recall[k]), TextTable.Fixed(_f1[k]), TextTable.Count(_rows[k]));
            matrix.Add([TextTable.Count(k), .. Enumerable.Range(0, _rows.Length).Select(other => TextTable.Count(Confusion[k, other]))]);
        }

        table.Add("macro F1", string.Empty, string.Empty, TextTable.Fixed(MacroF1), string.Empty);
        table.Add("accuracy", string.Empty, string.Empty, TextTable.Fixed(Accuracy), TextTable.Count(_rows.Sum()));
        var missing = Unclassified == 0 ? string.Empty : FormattableString.Invariant($"\n{Unclassified} rows without a class: an output is not a number.\n");
        return $"{table}\n{matrix}{missing}";
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}
