using Cluster.Work;

namespace Cluster.Sweep;

/// <summary>How good a variant is with a rate.</summary>
/// <param name="Variant">Its name.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="Results">How many seeds and folds it is the mean of.</param>
/// <param name="Accuracy">Share of held-out rows whose class was found.</param>
/// <param name="Loss">The mean of the results' losses; infinite where one is not finite.</param>
internal sealed record Standing(string Variant, float Rate, int Results, double Accuracy, double Loss)
{
    /// <summary>The mean over results.</summary>
    /// <param name="variant">Its name.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="rows">At least one, in the order of the table.</param>
    public static Standing Of(string variant, float rate, SweepRow[] rows)
    {
        double[][] losses = [.. rows.Select(row => new[] { (double)(row.Loss ?? float.PositiveInfinity) })];
        SumTree.Add(losses);
        return new Standing(variant, rate, rows.Length, (double)rows.Sum(row => (long)row.Right) / rows.Sum(row => (long)row.HeldOut), losses[0][0] / rows.Length);
    }
}
