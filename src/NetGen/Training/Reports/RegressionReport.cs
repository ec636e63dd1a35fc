namespace NetGen.Training;

/// <summary>How far a network's outputs are from their targets: means over all outputs of all rows. The text is a table.</summary>
public sealed class RegressionReport
{
    private readonly RegressionSums _sums;
    private readonly double[] _r2;

    internal RegressionReport(RegressionSums sums)
    {
        _sums = sums;
        _r2 = new double[sums.Squares.Length];
        for (var o = 0; o < _r2.Length; o++)
        {
            _r2[o] = sums.Spread[o] != 0 ? 1 - (sums.Squares[o] / sums.Spread[o]) : sums.Squares[o] == 0 ? 1 : 0;
        }

        MeanSquaredError = sums.Squares.Sum() / sums.Rows / _r2.Length;
        MeanAbsoluteError = sums.Absolutes.Sum() / sums.Rows / _r2.Length;
        RootMeanSquaredError = Math.Sqrt(MeanSquaredError);
        R2 = _r2.Sum() / _r2.Length;
    }

    /// <summary>The mean of (y − t)².</summary>
    public double MeanSquaredError { get; }

    /// <summary>The mean of |y − t|.</summary>
    public double MeanAbsoluteError { get; }

    /// <summary>The square root of <see cref="MeanSquaredError"/>: in the units of the targets.</summary>
    public double RootMeanSquaredError { get; }

    /// <summary>
    /// R², the coefficient of determination: the mean over the outputs of 1 − Σ(y − t)² / Σ(t − mean of t)². 1 is perfect, 0 as good as always giving the mean, and
    /// below that worse. An output whose targets are all the same counts 1 where it meets them, else 0, as in scikit-learn.
    /// </summary>
    public double R2 { get; }

    /// <summary>The figures as a table; of several outputs each has a line.</summary>
    /// <returns>Lines that end with a line feed.</returns>
    public override string ToString()
    {
        var table = new TextTable("", "MSE", "RMSE", "MAE", "R2");
        for (var o = 0; o < _r2.Length && _r2.Length > 1; o++)
        {
            Add(table, FormattableString.Invariant($"output {o}"), _sums.Squares[o] / _sums.Rows, _sums.Absolutes[o] / _sums.Rows, _r2[o]);
        }

        Add(table, FormattableString.Invariant($"{_sums.Rows} rows"), MeanSquaredError, MeanAbsoluteError, R2);
        return table.ToString();
    }

    private static void Add(TextTable table, string name, double squared, double absolute, double r2) =>
        table.Add(name, TextTable.Number(squared), TextTable.Number(Math.Sqrt(squared)), TextTable.Number(absolute), TextTable.Fixed(r2));
}
