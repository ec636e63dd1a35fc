namespace NetGen.Tests.Numerics;

/// <summary>Measures the largest error of a function of double over seeded random arguments.</summary>
internal static class DoubleScan
{
    private const int Blocks = 64;
    private const int ThresholdRadius = 1 << 20;

    public static int Count => Exhaustive.IsRequested ? 10_000_000 : 100_000;

    public static WorstCase Largest(
        Func<double, double> function, Func<double, Scaled> reference, Func<Random, double> sample, int count)
    {
        var worst = new WorstCase(0, 0);
        var gate = new object();
        Parallel.For(0, Blocks, block =>
        {
            var random = new Random(block + 1);
            var found = new WorstCase(0, 0);
            for (int i = block; i < count; i += Blocks)
            {
                double x = sample(random);
                found = WorstCase.Max(found, new(DoubleUlp.Error(function(x), reference(x)), x));
            }

            lock (gate)
                worst = WorstCase.Max(worst, found);
        });
        return worst;
    }

    /// <summary>Of both signs: even over the range, even near 0, of any size, and near the thresholds.</summary>
    public static Func<Random, double> Symmetric(double range, params double[] thresholds) => random =>
        random.Next(4) switch
        {
            0 => range * ((2 * random.NextDouble()) - 1),
            1 => (2 * random.NextDouble()) - 1,
            2 => Math.CopySign(Math.Pow(2, (70 * random.NextDouble()) - 60) % range, random.NextDouble() - 0.5),
            _ => Near(random, thresholds),
        };

    /// <summary>Positive: of any bits, near 1, and near the thresholds.</summary>
    public static Func<Random, double> Positive(params double[] thresholds) => random =>
        random.Next(3) switch
        {
            0 => BitConverter.Int64BitsToDouble(random.NextInt64(1, 0x7FF0000000000000)),
            1 => 0.5 + (1.5 * random.NextDouble()),
            _ => Near(random, thresholds),
        };

    private static double Near(Random random, double[] thresholds)
    {
        long bits = BitConverter.DoubleToInt64Bits(thresholds[random.Next(thresholds.Length)]);
        return BitConverter.Int64BitsToDouble(bits + random.Next(-ThresholdRadius, ThresholdRadius));
    }
}
