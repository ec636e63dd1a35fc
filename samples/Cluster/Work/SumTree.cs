namespace Cluster.Work;

/// <summary>
/// Adds vectors as a binary tree whose shape depends on their number only: (0 + 1) + (2 + 3) and so on. Addition of floating-point numbers is not associative, so a sum in
/// the order in which silos happen to answer would have other bits in each run.
/// </summary>
internal static class SumTree
{
    /// <summary>Adds all vectors into the first. The others are overwritten.</summary>
    /// <param name="vectors">At least one; all of the same length.</param>
    public static void Add(IReadOnlyList<double[]> vectors)
    {
        for (var distance = 1; distance < vectors.Count; distance *= 2)
        {
            for (var i = 0; i + distance < vectors.Count; i += 2 * distance)
            {
                var (sum, other) = (vectors[i], vectors[i + distance]);
                for (var k = 0; k < sum.Length; k++)
                    sum[k] += other[k];
            }
        }
    }
}
