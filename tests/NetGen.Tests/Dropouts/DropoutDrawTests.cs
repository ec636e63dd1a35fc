using NetGen.Numerics;

namespace NetGen.Tests.Dropouts;

/// <summary>A million factors have the mean, the variance and the independence that dropout promises, by five standard deviations. The seeds are fixed, so a test that passes always does.</summary>
public class DropoutDrawTests
{
    private const int Units = 1000, Samples = 1000, Draws = Units * Samples;

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.1)]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(0.99)]
    public void TheMeanIsOneAndTheVarianceIsTheRates(double rate)
    {
        var factors = Draw(rate);
        Assert.All(factors.Distinct(), factor => Assert.Contains(factor, new[] { 0, 1 / (1 - rate) }));
        var mean = factors.Average();
        var variance = factors.Average(factor => (factor - mean) * (factor - mean));

        // Of the share that is left out; what follows from it is scaled by the factors.
        var deviation = Math.Sqrt(rate * (1 - rate) / Draws);
        Assert.InRange(factors.Count(factor => factor == 0) / (double)Draws, rate - (5 * deviation), rate + (5 * deviation));
        Assert.InRange(mean, 1 - (5 * deviation / (1 - rate)), 1 + (5 * deviation / (1 - rate)));
        Assert.InRange(Math.Abs(variance - (rate / (1 - rate))), 0, 6 * deviation / ((1 - rate) * (1 - rate)));
    }

    /// <summary>No unit and no sample is left out more often than chance has it: the sum of squares is one of χ² with as many degrees of freedom.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void EveryUnitAndEverySampleHasTheRate(double rate)
    {
        var factors = Draw(rate);
        var (units, samples) = (new int[Units], new int[Samples]);
        for (var i = 0; i < Draws; i++)
        {
            units[i % Units] += factors[i] == 0 ? 1 : 0;
            samples[i / Units] += factors[i] == 0 ? 1 : 0;
        }

        Assert.All(new[] { units, samples }, counts =>
        {
            var expected = rate * Draws / counts.Length;
            var sum = counts.Sum(count => (count - expected) * (count - expected) / (expected * (1 - rate)));
            Assert.InRange(sum, counts.Length - (5 * Math.Sqrt(2.0 * counts.Length)), counts.Length + (5 * Math.Sqrt(2.0 * counts.Length)));
        });
    }

    /// <summary>Nor does one factor tell another: of the next units and samples, the next step, the next seed.</summary>
    [Theory]
    [InlineData("next unit")]
    [InlineData("unit after a vector")]
    [InlineData("next sample")]
    [InlineData("sample after a group")]
    [InlineData("next step")]
    [InlineData("next seed")]
    [InlineData("step and seed exchanged")]
    public void FactorsAreIndependent(string of)
    {
        var first = Draw(0.5, seed: 3, step: 4);
        var (other, distance) = of switch
        {
            "next unit" => (first, 1),
            "unit after a vector" => (first, 8),
            "next sample" => (first, Units),
            "sample after a group" => (first, 16 * Units),
            "next step" => (Draw(0.5, seed: 3, step: 5), 0),
            "next seed" => (Draw(0.5, seed: 4, step: 4), 0),
            _ => (Draw(0.5, seed: 4, step: 3), 0),
        };
        var pairs = Draws - distance;
        var sum = 0.0;
        for (var i = 0; i < pairs; i++)
        {
            sum += (first[i] - 1) * (other[i + distance] - 1);
        }

        // The variance is 1 at this rate, so this is the correlation.
        Assert.InRange(sum / pairs, -5 / Math.Sqrt(pairs), 5 / Math.Sqrt(pairs));
    }

    /// <summary>The same function written twice, and some of its values, which are part of what a seed promises.</summary>
    [Fact]
    public void TheFactorsAreThoseOfTheFormula()
    {
        foreach (var (seed, step, rate) in new[] { (0, 0L, 0.5), (1, 7L, 0.25), (-3, 1L << 40, 0.9), (int.MinValue, long.MaxValue, 1e-3) })
        {
            var factors = Draw(rate, seed, step, first: 70);
            for (var i = 0; i < Draws; i += 97)
            {
                Assert.Equal(DropoutReference.Factor(seed, step, 70 + (i / Units), i % Units, rate), factors[i]);
            }
        }

        Assert.Equal("11001111100100101000010101001111", string.Concat(Draw(0.5).Take(32).Select(factor => factor == 0 ? '0' : '1')));
    }

    private static double[] Draw(double rate, int seed = 1, long step = 0, int first = 0)
    {
        var factors = new double[Draws];
        new DropoutMasks<double>(0, 0, 0, new DropoutMask(rate, 1, Units, 0, 0, 0, Units)).Fill(factors, new DropoutDraw(seed, step), first, Samples);
        return factors;
    }
}
