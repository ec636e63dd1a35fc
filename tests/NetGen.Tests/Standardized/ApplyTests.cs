using NetGen.Numerics;

namespace NetGen.Tests.Standardized;

/// <summary>However many inputs a sample has, and however many samples come together, each value is its own difference and quotient.</summary>
public sealed class ApplyTests
{
    [Fact]
    public void EachValueByItself()
    {
        var random = new Random(3);
        for (var size = 1; size <= 35; size++)
        {
            foreach (var samples in new[] { 0, 1, 2, 3, 4, 7, 8, 9, 17, 64 })
            {
                var (inputs, mean, deviation) = (Draw(random, size * samples, -9), Draw(random, size, -2), Draw(random, size, 0.1));
                var expected = inputs.Select((value, k) => (value - mean[k % size]) / deviation[k % size]).ToArray();
                var (result, beyond) = (new double[(size * samples) + 1], new float[(size * samples) + 1]);
                Standardization.Apply(inputs, mean, deviation, result);
                Assert.Equal([.. expected, 0], result);

                var (x, m, d) = (Array.ConvertAll(inputs, value => (float)value), Array.ConvertAll(mean, value => (float)value), Array.ConvertAll(deviation, value => (float)value));
                Standardization.Apply(x, m, d, beyond);
                Assert.Equal([.. x.Select((value, k) => (float)((float)(value - m[k % size]) / d[k % size])), 0], beyond);
            }
        }
    }

    [Fact]
    public void TooShortAResultIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Standardization.Apply([1, 2, 3, 4], [0.0, 0], [1, 1], new double[3]));

    private static double[] Draw(Random random, int count, double from) => [.. Enumerable.Range(0, count).Select(_ => from + (5 * random.NextDouble()))];
}
