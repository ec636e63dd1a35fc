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

    /// <summary>Positive normal numbers, by which whole vectors go the ordinary way of the logarithm; in every other sixteen one is no such number.</summary>
    public static float[] NormalSingle()
    {
        int[] others = [0x007FFFFF, 0x7F800000, int.MinValue, 0, -1, 0x7FFFFFFF, unchecked((int)0xFF7FFFFF), unchecked((int)0x80800000)];
        return Mostly(
            random => BitConverter.Int32BitsToSingle(random.Next(0x00800000, 0x7F800000)),
            random => BitConverter.Int32BitsToSingle(others[random.Next(others.Length)]));
    }

    /// <inheritdoc cref="NormalSingle"/>
    public static double[] NormalDouble()
    {
        long[] others = [0x000FFFFFFFFFFFFF, 0x7FF0000000000000, long.MinValue, 0, -1, 0x7FFFFFFFFFFFFFFF, unchecked((long)0xFFEFFFFFFFFFFFFF), unchecked((long)0x8010000000000000)];
        return Mostly(
            random => BitConverter.Int64BitsToDouble(random.NextInt64(0x0010000000000000, 0x7FF0000000000000)),
            random => BitConverter.Int64BitsToDouble(others[random.Next(others.Length)]));
    }

    /// <summary>
    /// Vectors of which all elements are near in the sense of softplus, then as many of which all are far; in every other sixteen one is of the other kind, infinite or NaN.
    /// At the end the ends of its pieces, each with its neighbours.
    /// </summary>
    public static float[] SoftplusWays()
    {
        const float End = 8.4375f;
        return [.. Mostly(Near, random => Other(random, Far)), .. Mostly(Far, random => Other(random, Near)), .. Mostly(Edge, Edge)];

        static float Near(Random random) => (float)((random.NextDouble() - 0.5) * 2 * 8.4374);

        static float Far(Random random) => (random.Next(2) == 0 ? -1 : 1) * (random.Next(8) == 0 ? End : End + (float)(random.NextDouble() * 100));

        static float Other(Random random, Func<Random, float> usual) => random.Next(8) switch
        {
            0 => float.PositiveInfinity,
            1 => float.NegativeInfinity,
            2 or 3 => float.NaN,
            _ => usual(random),
        };

        static float Edge(Random random)
        {
            var end = 1.125f * (random.Next(8) + 0.5f);
            var neighbour = random.Next(3) switch { 0 => MathF.BitDecrement(end), 1 => end, _ => MathF.BitIncrement(end) };
            return random.Next(2) == 0 ? neighbour : -neighbour;
        }
    }

    private static T[] Mostly<T>(Func<Random, T> usual, Func<Random, T> other)
    {
        const int Together = 16;
        var random = new Random(20261122);
        var arguments = new T[2_000 * Together];
        for (var i = 0; i < arguments.Length; i += Together)
        {
            for (var k = 0; k < Together; k++)
            {
                arguments[i + k] = usual(random);
            }

            if (i / Together % 2 == 1)
            {
                arguments[i + random.Next(Together)] = other(random);
            }
        }

        return arguments;
    }

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
