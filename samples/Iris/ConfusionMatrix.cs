namespace Iris;

/// <summary>How often each species was taken for which: one row for each true species, one column for each prediction.</summary>
internal sealed class ConfusionMatrix
{
    private readonly int[,] _counts = new int[IrisNet.OutputSize, IrisNet.OutputSize];

    public ConfusionMatrix(IrisNet net, Samples samples)
    {
        for (var n = 0; n < samples.Count; n++)
            _counts[samples.Labels[n], net.Classify(samples.Input(n))]++;
    }

    public int this[int actual, int predicted] => _counts[actual, predicted];

    public int Right => Enumerable.Range(0, IrisNet.OutputSize).Sum(species => _counts[species, species]);

    public int Total => _counts.Cast<int>().Sum();

    public string Accuracy => $"{Right} of {Total} held-out rows right ({100.0 * Right / Total:F1} %)";
}
