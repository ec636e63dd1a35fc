namespace NetGen.Training;

/// <summary>Finds out how a network reduces losses, which its interface does not tell.</summary>
internal static class LossReduction
{
    private const int RowsTried = 16;

    /// <summary>Whether the loss of several samples is their mean: the loss of a sample and its copy is then that of the sample, else twice as much.</summary>
    /// <remarks>Where the first losses are 0 or not finite it makes no difference for them, and a mean is assumed.</remarks>
    public static bool IsMean<T>(ITrainableNetwork<T> network, in Rows<T> rows, bool hasLabels)
        where T : struct
    {
        var number = Number<T>.Instance;
        var batch = new Batch<T>(network, 2, hasLabels, hasTargets: true);
        Span<int> pair = stackalloc int[2];
        for (var row = 0; row < Math.Min(RowsTried, rows.Inputs.Length / network.InputSize); row++)
        {
            pair.Fill(row);
            batch.Gather(rows, pair);
            var targets = hasLabels ? batch.TargetsOf(batch.Labels(2)) : batch.Targets(0, 2);
            var one = number.ToDouble(network.ComputeLoss(batch.Inputs(0, 1), targets.Slice(0, network.OutputSize)));
            var two = number.ToDouble(network.ComputeLoss(batch.Inputs(0, 2), targets));
            if (one != 0 && Demand.IsFinite(one) && Demand.IsFinite(two))
            {
                return Math.Abs(two) < 1.5 * Math.Abs(one);
            }
        }

        return true;
    }
}
