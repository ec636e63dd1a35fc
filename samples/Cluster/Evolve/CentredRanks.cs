namespace Cluster.Evolve;

/// <summary>
/// Returns turned into weights that depend on nothing but their order (Wierstra and others, 2014; Salimans and others, 2017): from −½ for the lowest to ½ for the
/// highest. Equal returns have equal weights, the mean of their places: where all poles stood to the end nothing is to be learnt.
/// </summary>
internal static class CentredRanks
{
    /// <summary>Writes the weight of each return.</summary>
    /// <param name="returns">At least two, all finite.</param>
    /// <param name="weights">Takes as many; their sum is 0 up to rounding.</param>
    public static void Compute(ReadOnlySpan<float> returns, Span<float> weights)
    {
        var order = new int[returns.Length];
        var sorted = returns.ToArray();
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(sorted, order);

        for (var first = 0; first < sorted.Length;)
        {
            var end = first + 1;
            while (end < sorted.Length && sorted[end] == sorted[first])
                end++;

            var place = (first + end - 1) / 2.0;
            for (var i = first; i < end; i++)
                weights[order[i]] = (float)((place / (sorted.Length - 1)) - 0.5);
            first = end;
        }
    }
}
