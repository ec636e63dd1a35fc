using System.Numerics;
using System.Runtime.Intrinsics;
using NetGen.Numerics;
using static NetGen.Tests.Numerics.LaneValues;

namespace NetGen.Tests.Numerics;

/// <summary>Sums and maxima across lanes, of halves and of vectors of 256 bits: neighbours first, to the last bit.</summary>
public sealed class LaneSumTests
{
    private static readonly float[][] Singles = [.. Samples<float>(8), .. Scattered<float>(8)];

    private static readonly double[][] Doubles = [.. Samples<double>(4), .. Scattered<double>(4)];

    [Fact]
    public void SumAddsNeighboursFirst()
    {
        AssertEach<float, float>(Singles, v => [Tree(v)], v => [Lanes.Sum(VectorPair(v))]);
        AssertEach<double, double>(Doubles, v => [Tree(v)], v => [Lanes.Sum(VectorPair(v))]);
    }

    [Fact]
    public void SumAllGivesTheSumInAllLanes()
    {
        AssertEach(Singles, v => Enumerable.Repeat(Tree(v), 8), v => Values(Lanes.SumAll(VectorPair(v))));
        AssertEach(Doubles, v => Enumerable.Repeat(Tree(v), 4), v => Values(Lanes.SumAll(VectorPair(v))));
        AssertEach(Singles, v => Enumerable.Repeat(Tree(v), 8), v => Values(Lanes.SumAll(Vector256.Create(v))));
        AssertEach(Doubles, v => Enumerable.Repeat(Tree(v), 4), v => Values(Lanes.SumAll(Vector256.Create(v))));
    }

    [Fact]
    public void SumFirstOfFloatsAddsDoublesFourLanesApartFirst()
    {
        for (var count = -8; count <= 16; count++)
        {
            double Kept(float[] v, int k) => k < count ? v[k] : 0;
            AssertEach<float, double>(
                Singles,
                v => [Tree([.. Enumerable.Range(0, 4).Select(k => Kept(v, k) + Kept(v, k + 4))])],
                v => [Lanes.SumFirst(VectorPair(v), count)]);
        }
    }

    [Fact]
    public void SumFirstOfDoublesAddsNeighboursFirst()
    {
        for (var count = -4; count <= 8; count++)
        {
            AssertEach<double, double>(Doubles, v => [Tree([.. v.Select((x, k) => k < count ? x : 0)])], v => [Lanes.SumFirst(VectorPair(v), count)]);
        }
    }

    [Fact]
    public void SumEachGivesEachVectorsSumInItsLane()
    {
        var singles = Singles.Select(VectorPair).ToArray();
        for (var i = 0; i + 8 <= singles.Length; i++)
        {
            var v = singles[i..(i + 8)];
            var sums = Singles[i..(i + 8)].Select(Tree).ToArray();
            AssertSame([.. sums[..4], 0, 0, 0, 0], Values(Lanes.SumEach(v[0], v[1], v[2], v[3])), $"4 from {i}");
            AssertSame(sums, Values(Lanes.SumEach(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7])), $"8 from {i}");
        }

        var doubles = Doubles.Select(VectorPair).ToArray();
        for (var i = 0; i + 4 <= doubles.Length; i++)
        {
            var v = doubles[i..(i + 4)];
            AssertSame(Doubles[i..(i + 4)].Select(Tree), Values(Lanes.SumEach(v[0], v[1], v[2], v[3])), $"4 from {i}");
        }
    }

    [Fact]
    public void MaxAllGivesTheLargestInAllLanes()
    {
        var (singles, doubles) = (Ordered<float>(8), Ordered<double>(4));
        AssertEach(singles, v => Enumerable.Repeat(Largest(v), 8), v => Values(Lanes.MaxAll(VectorPair(v))));
        AssertEach(doubles, v => Enumerable.Repeat(Largest(v), 4), v => Values(Lanes.MaxAll(VectorPair(v))));
        AssertEach(singles, v => Enumerable.Repeat(Largest(v), 8), v => Values(Lanes.MaxAll(Vector256.Create(v))));
        AssertEach(doubles, v => Enumerable.Repeat(Largest(v), 4), v => Values(Lanes.MaxAll(Vector256.Create(v))));
    }

    [Fact]
    public void TheValuesTellOneOrderFromAnother()
    {
        AssertDiffers(Singles, v => v.Aggregate((sum, x) => sum + x));
        AssertDiffers(Doubles, v => v.Aggregate((sum, x) => sum + x));
        AssertDiffers(Singles, HalvesFirst);
        AssertDiffers(Doubles, HalvesFirst);

        // SumFirst of floats: other orders of doubles, and sums of floats.
        var widened = Singles.Select(v => v.Select(x => (double)x).ToArray()).ToArray();
        AssertDiffers(widened, v => Tree([v[0] + v[4], v[1] + v[5], v[2] + v[6], v[3] + v[7]]));
        AssertDiffers(widened, v => Tree([.. v.Select(x => (float)x)]));
    }

    private static void AssertEach<T, TResult>(T[][] vectors, Func<T[], IEnumerable<TResult>> expected, Func<T[], IEnumerable<TResult>> actual)
        where TResult : IFloatingPointIeee754<TResult>
    {
        foreach (var v in vectors)
        {
            AssertSame(expected(v), actual(v), string.Join(", ", v));
        }
    }

    private static void AssertDiffers<T>(T[][] vectors, Func<T[], T> other)
        where T : IFloatingPointIeee754<T> => Assert.Contains(vectors, v => !Same(Tree(v), other(v)));

    // ((0+1)+(2+3)) + ((4+5)+(6+7)).
    private static T Tree<T>(T[] v)
        where T : IFloatingPointIeee754<T> => v.Length == 1 ? v[0] : Tree(v[..(v.Length / 2)]) + Tree(v[(v.Length / 2)..]);

    private static T HalvesFirst<T>(T[] v)
        where T : IFloatingPointIeee754<T> =>
        v.Length == 1 ? v[0] : HalvesFirst([.. v[..(v.Length / 2)].Zip(v[(v.Length / 2)..], (a, b) => a + b)]);

    private static T Largest<T>(T[] v)
        where T : IFloatingPointIeee754<T> => v.Aggregate((a, b) => a > b ? a : b);

    // Of many magnitudes, so that each order of additions rounds in its own way.
    private static IEnumerable<T[]> Scattered<T>(int lanes)
        where T : IFloatingPointIeee754<T>
    {
        var random = new Random(20261121);
        T Next() => T.CreateTruncating((random.NextDouble() - 0.5) * Math.ScaleB(1, random.Next(-30, 31)));
        return [.. Enumerable.Range(0, 200).Select(_ => Enumerable.Range(0, lanes).Select(_ => Next()).ToArray())];
    }

    // Without NaN, which a maximum may pass over; then the largest in each lane, above numbers of either sign and above nothing.
    private static T[][] Ordered<T>(int lanes)
        where T : IFloatingPointIeee754<T>
    {
        T[] Peak(T top, T others, int lane) => [.. Enumerable.Range(0, lanes).Select(k => k == lane ? top : others)];
        return
        [
            .. Scattered<T>(lanes),
            .. Enumerable.Range(0, lanes).Select(lane => Peak(T.PositiveInfinity, T.One, lane)),
            .. Enumerable.Range(0, lanes).Select(lane => Peak(-T.Epsilon, -T.One, lane)),
            .. Enumerable.Range(0, lanes).Select(lane => Peak(-T.One, T.NegativeInfinity, lane)),
            Peak(T.NegativeInfinity, T.NegativeInfinity, 0),
        ];
    }
}
