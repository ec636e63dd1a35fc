namespace NetGen.Tests.Derivations;

/// <summary>Numbers for the derivations to work on.</summary>
internal static class Draw
{
    /// <summary>What rounding leaves between two orders of summation in double precision.</summary>
    public const double Rounding = 1e-13;

    public static double[] Uniform(int count, int seed, double from = -1, double to = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => from + ((to - from) * random.NextDouble()))];
    }

    public static double[] ParametersOf(INetwork<double> net)
    {
        var parameters = new double[net.ParameterCount];
        net.GetParameters(parameters);
        return parameters;
    }
}
