using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;
using static NetGen.Tests.Numerics.LaneValues;

namespace NetGen.Tests.Numerics;

/// <summary>What keeps, replaces, reads and writes the first lanes only, of halves and of vectors of 256 bits, against loops.</summary>
public sealed class LanePartTests
{
    private const int Margin = 3;

    [Fact]
    public void KeepOfPairsZeroesTheOtherLanes()
    {
        AssertKept<float>(8, -8, 16, (v, count) => Values(Lanes.Keep(VectorPair(v), count)));
        AssertKept<double>(4, -4, 8, (v, count) => Values(Lanes.Keep(VectorPair(v), count)));
    }

    [Fact]
    public void KeepFirstZeroesTheOtherLanes()
    {
        AssertKept<float>(8, 1, 8, (v, count) => Values(Lanes.KeepFirst(Vector256.Create(v), count)));
        AssertKept<double>(4, 1, 4, (v, count) => Values(Lanes.KeepFirst(Vector256.Create(v), count)));
    }

    [Fact]
    public void KeepUpToZeroesTheOtherLanes()
    {
        AssertKept<float>(8, -8, 16, (v, count) => Values(Lanes.KeepUpTo(Vector256.Create(v), count)));
        AssertKept<double>(4, -4, 8, (v, count) => Values(Lanes.KeepUpTo(Vector256.Create(v), count)));
    }

    [Fact]
    public void ReplaceTakesTheOtherLanesFromTheRest()
    {
        AssertReplaced<float>(8, (v, count, rest) => Values(Lanes.Replace(VectorPair(v), count, VectorPair(rest))));
        AssertReplaced<double>(4, (v, count, rest) => Values(Lanes.Replace(VectorPair(v), count, VectorPair(rest))));
        AssertReplaced<float>(8, (v, count, rest) => Values(Lanes.Replace(Vector256.Create(v), count, Vector256.Create(rest))));
        AssertReplaced<double>(4, (v, count, rest) => Values(Lanes.Replace(Vector256.Create(v), count, Vector256.Create(rest))));
    }

    [Fact]
    public void ReplaceByLiteralCountsDoesTheSame()
    {
        AssertReplaced<float>(8, (v, count, rest) => Values(ReplacedByLiterals(VectorPair(v), VectorPair(rest))[count - 1]));
        AssertReplaced<double>(4, (v, count, rest) => Values(ReplacedByLiterals(VectorPair(v), VectorPair(rest))[count - 1]));
        AssertReplaced<float>(8, (v, count, rest) => Values(ReplacedByLiterals(Vector256.Create(v), Vector256.Create(rest))[count - 1]));
        AssertReplaced<double>(4, (v, count, rest) => Values(ReplacedByLiterals(Vector256.Create(v), Vector256.Create(rest))[count - 1]));
    }

    [Fact]
    public void LoadFirstZeroesTheOtherLanes()
    {
        AssertLoaded<float>(8, (values, start, count) => Values(Lanes.LoadFirstPair(ref values[start], count)));
        AssertLoaded<double>(4, (values, start, count) => Values(Lanes.LoadFirstPair(ref values[start], count)));
        AssertLoaded<float>(8, (values, start, count) => Values(Lanes.LoadFirst(ref values[start], count)));
        AssertLoaded<double>(4, (values, start, count) => Values(Lanes.LoadFirst(ref values[start], count)));
    }

    [Fact]
    public void StoreFirstWritesNothingElse()
    {
        AssertStored<float>(8, (v, values, count) => Lanes.StoreFirst(VectorPair(v), ref values[Margin], count));
        AssertStored<double>(4, (v, values, count) => Lanes.StoreFirst(VectorPair(v), ref values[Margin], count));
        AssertStored<float>(8, (v, values, count) => Lanes.StoreFirst(Vector256.Create(v), ref values[Margin], count));
        AssertStored<double>(4, (v, values, count) => Lanes.StoreFirst(Vector256.Create(v), ref values[Margin], count));
    }

    private static void AssertKept<T>(int lanes, int from, int to, Func<T[], int, T[]> keep)
        where T : IFloatingPointIeee754<T>
    {
        foreach (var v in Samples<T>(lanes))
        {
            for (var count = from; count <= to; count++)
            {
                AssertSame(v.Select((x, k) => k < count ? x : T.Zero), keep(v, count), $"{count} of {typeof(T).Name}");
            }
        }
    }

    private static void AssertReplaced<T>(int lanes, Func<T[], int, T[], T[]> replace)
        where T : IFloatingPointIeee754<T>
    {
        var rest = Enumerable.Range(100, lanes).Select(T.CreateTruncating).ToArray();
        foreach (var v in Samples<T>(lanes))
        {
            for (var count = 1; count <= lanes; count++)
            {
                AssertSame(v.Select((x, k) => k < count ? x : rest[k]), replace(v, count, rest), $"{count} of {typeof(T).Name}");
                AssertSame(rest.Select((x, k) => k < count ? x : v[k]), replace(rest, count, v), $"{count} of {typeof(T).Name}");
            }
        }
    }

    private static void AssertLoaded<T>(int lanes, Func<T[], int, int, T[]> load)
        where T : IFloatingPointIeee754<T>
    {
        foreach (var v in Samples<T>(lanes))
        {
            for (var count = 1; count <= lanes; count++)
            {
                // Once before the end of an array, whose other values must not get into the lanes, and once at its end.
                var expected = v.Select((x, k) => k < count ? x : T.Zero).ToArray();
                AssertSame(expected, load([T.One, .. v], 1, count), $"{count} of {typeof(T).Name}");
                AssertSame(expected, load([T.One, .. v[..count]], 1, count), $"the last {count} of {typeof(T).Name}");
            }
        }
    }

    private static void AssertStored<T>(int lanes, Action<T[], T[], int> store)
        where T : IFloatingPointIeee754<T>
    {
        var untouched = Enumerable.Range(-100, lanes + (2 * Margin)).Select(T.CreateTruncating).ToArray();
        foreach (var v in Samples<T>(lanes))
        {
            for (var count = 1; count <= lanes; count++)
            {
                var values = untouched.ToArray();
                store(v, values, count);
                AssertSame(untouched.Select((x, k) => k < Margin || k >= Margin + count ? x : v[k - Margin]), values, $"{count} of {typeof(T).Name}");
            }
        }
    }

    // As in emitted code: optimised from the first, so that the counts are constants within what is inlined.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static VectorPair<float>[] ReplacedByLiterals(VectorPair<float> v, VectorPair<float> rest) =>
    [
        Lanes.Replace(v, 1, rest), Lanes.Replace(v, 2, rest), Lanes.Replace(v, 3, rest), Lanes.Replace(v, 4, rest),
        Lanes.Replace(v, 5, rest), Lanes.Replace(v, 6, rest), Lanes.Replace(v, 7, rest), Lanes.Replace(v, 8, rest),
    ];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static VectorPair<double>[] ReplacedByLiterals(VectorPair<double> v, VectorPair<double> rest) =>
        [Lanes.Replace(v, 1, rest), Lanes.Replace(v, 2, rest), Lanes.Replace(v, 3, rest), Lanes.Replace(v, 4, rest)];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector256<float>[] ReplacedByLiterals(Vector256<float> v, Vector256<float> rest) =>
    [
        Lanes.Replace(v, 1, rest), Lanes.Replace(v, 2, rest), Lanes.Replace(v, 3, rest), Lanes.Replace(v, 4, rest),
        Lanes.Replace(v, 5, rest), Lanes.Replace(v, 6, rest), Lanes.Replace(v, 7, rest), Lanes.Replace(v, 8, rest),
    ];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector256<double>[] ReplacedByLiterals(Vector256<double> v, Vector256<double> rest) =>
        [Lanes.Replace(v, 1, rest), Lanes.Replace(v, 2, rest), Lanes.Replace(v, 3, rest), Lanes.Replace(v, 4, rest)];
}
