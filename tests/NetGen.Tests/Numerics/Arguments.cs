namespace NetGen.Tests.Numerics;

/// <summary>Seeded arguments for the comparison of widths, the special ones scattered among ordinary ones.</summary>
internal static class Arguments
{
    /// <summary>A multiple of sixteen: no vector width leaves a remainder.</summary>
    private const int Count = 200_000;

    private static readonly double[] Special =
    [
        0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1, -1, double.Epsilon, -double.Epsilon,
        float.Epsilon, -float.Epsilon, 1e-310, 1e-40, 2.2250738585072014e-308, 1.17549435e-38, double.MaxValue,
        double.MinValue, float.MaxValue, float.MinValue, 88.72284, 89, -87.4, -103.97, -104, -105, 709.79, 710,
        -708.5, -745.2, -746, -747, 9.01, 10, -10, 18, -18, 20, 36.8, 40, -40, 0.34657359, -0.34657359, 1.4142135,
    ];

    public static float[] Single() => Create(
        value => (float)value, random => BitConverter.Int32BitsToSingle((int)random.NextInt64(1L << 32)));

    public static double[] Double() => Create(
        value => value, random => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)));

    private static T[] Create<T>(Func<double, T> convert, Func<Random, T> anyBits)
    {
        var random = new Random(20261120);
        var arguments = new T[Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = random.Next(8) switch
            {
                0 => convert(Special[random.Next(Special.Length)]),
                1 or 2 => anyBits(random),
                3 => convert((random.NextDouble() - 0.5) * 1600),
                4 => convert((random.NextDouble() - 0.5) * 220),
                _ => convert((random.NextDouble() - 0.5) * 24),
            };
        }

        return arguments;
    }
}
