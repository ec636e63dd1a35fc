namespace NetGen.Tool.Fitting;

/// <summary>
/// The mean and deviation of a target. A network learns the standardized target, as losses and steps then have the same size whatever the units; afterwards its
/// last layer, which is linear, takes them in: w ← deviation · w, b ← deviation · b + mean.
/// </summary>
/// <param name="Mean">In the units of the target.</param>
/// <param name="Deviation">The population's, above 0; 1 where all targets are the same.</param>
internal readonly record struct TargetScale(double Mean, double Deviation)
{
    /// <summary>That of the rows that are trained on.</summary>
    public static TargetScale Of(IReadOnlyCollection<float> targets)
    {
        var mean = targets.Average(target => (double)target);
        var deviation = Math.Sqrt(targets.Average(target => (target - mean) * (target - mean)));
        return new TargetScale(mean, deviation > 0 ? deviation : 1);
    }

    /// <summary>Targets of mean 0 and deviation 1.</summary>
    public float[] Standardize(IReadOnlyList<float> targets)
    {
        var (mean, deviation) = this;
        return [.. targets.Select(target => (float)((target - mean) / deviation))];
    }

    /// <summary>Lets a network give the units of the target.</summary>
    /// <param name="network">One whose last layer is dense, of one unit, with a bias and without an activation.</param>
    /// <param name="inputsOfLast">Inputs of that layer.</param>
    public void FoldInto(INetwork<float> network, int inputsOfLast)
    {
        var parameters = new float[network.ParameterCount];
        network.GetParameters(parameters);
        var last = parameters.AsSpan(parameters.Length - inputsOfLast - 1);
        for (var i = 0; i < last.Length; i++)
        {
            last[i] = (float)((last[i] * Deviation) + (i == inputsOfLast ? Mean : 0));
        }

        network.SetParameters(parameters);
    }
}
