namespace Iris;

/// <summary>
/// Brings every input to mean 0 and deviation 1. The figures come from the training rows alone: nothing about the held-out
/// rows may leak into training.
/// </summary>
internal sealed class Standardisation
{
    private readonly double[] _mean = new double[IrisNet.InputSize];
    private readonly double[] _deviation = new double[IrisNet.InputSize];

    public Standardisation(IReadOnlyList<IrisRow> rows)
    {
        for (var i = 0; i < IrisNet.InputSize; i++)
        {
            var mean = rows.Average(row => (double)row.Measurements[i]);
            var variance = rows.Average(row => Math.Pow(row.Measurements[i] - mean, 2));
            _mean[i] = mean;
            _deviation[i] = variance > 0 ? Math.Sqrt(variance) : 1; // A constant input becomes 0.
        }
    }

    public (float[] Inputs, int[] Labels) Apply(IReadOnlyList<IrisRow> rows) => (
        [.. rows.SelectMany(row => row.Measurements.Select((cm, i) => (float)((cm - _mean[i]) / _deviation[i])))],
        [.. rows.Select(row => row.Species)]);
}
