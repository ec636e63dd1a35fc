using System.Numerics;
using System.Runtime.CompilerServices;
using static NetGen.Tests.Numerics.LaneValues;

namespace NetGen.Tests.Numerics;

// What works on some of the lanes, or across them.
internal sealed partial class VectorOpsChecks<T, V, O>
{
    public void PartsOfVectors()
    {
        AssertParts("Keep", Count, (v, count, _) => Ops.Keep(v, count), isKept: true);
        AssertParts("KeepFirst", Count, (v, count, _) => Ops.KeepFirst(v, count), isKept: true);
        AssertParts("KeepUpTo", 2 * Count, (v, count, _) => Ops.KeepUpTo(v, count), isKept: true);
        AssertParts("Replace", Count, (v, count, rest) => Ops.Replace(v, count, rest), isKept: false);
    }

    public void PartsByLiteralCounts()
    {
        AssertParts("KeepFirst", Math.Min(Count, 8), (v, count, _) => KeptByLiterals(v)[count], isKept: true);
        AssertParts("Replace", Math.Min(Count, 8), (v, count, rest) => ReplacedByLiterals(v, rest)[count], isKept: false);
    }

    public void PartsOfMemory()
    {
        foreach (var v in VectorOpsValues.Vectors<T>(Count))
        {
            for (var count = 1; count <= Count; count++)
            {
                // Once before the end of an array, whose other values must not get into the lanes, and once at its end.
                var expected = v.Select((x, k) => k < count ? x : T.Zero).ToArray();
                T[] longer = [T.One, .. v];
                T[] shorter = [T.One, .. v[..count]];
                AssertSame(expected, Lanes(Ops.LoadFirst(ref longer[1], count)), $"LoadFirst {count}");
                AssertSame(expected, Lanes(Ops.LoadFirst(ref shorter[1], count)), $"LoadFirst {count}, the last");

                var length = count;
                AssertWritten(Margin, v[..count], (ref T start) => Ops.StoreFirst(Vector(v), ref Unsafe.Add(ref start, Margin), length), $"StoreFirst {count}");
            }
        }
    }

    public void Sums()
    {
        foreach (var v in VectorOpsValues.Vectors<T>(Count))
        {
            AssertSame([Tree(v)], [Ops.Sum(Vector(v))], "Sum");
            AssertSame(Enumerable.Repeat(Tree(v), Count), Lanes(Ops.SumAll(Vector(v))), "SumAll");
            for (var count = 0; count <= Count; count++)
            {
                AssertSame([SumInDouble(v, count)], [Ops.SumFirst(Vector(v), count)], $"SumFirst {count}");
            }
        }

        // Else another order would pass.
        var scattered = VectorOpsValues.Scattered<T>(Count);
        Assert.Contains(scattered, v => !Same(Tree(v), v.Aggregate((sum, x) => sum + x)));
        Assert.Contains(scattered, v => !Same(SumInDouble(v, Count), v.Aggregate(0.0, (sum, x) => sum + double.CreateChecked(x))));
    }

    public void SumsOfEach()
    {
        var vectors = VectorOpsValues.Vectors<T>(Count);
        for (var i = 0; i + 8 <= vectors.Length; i++)
        {
            var v = vectors[i..(i + 8)].Select(Vector).ToArray();
            var sums = vectors[i..(i + 8)].Select(Tree).ToArray();
            AssertSame(Padded(sums[..4]), Lanes(Ops.SumEach(v[0], v[1], v[2], v[3])), $"4 from {i}");
            if (typeof(T) == typeof(double))
            {
                Assert.Throws<NotSupportedException>(() => Ops.SumEach(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]));
            }
            else
            {
                AssertSame(Padded(sums), Lanes(Ops.SumEach(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7])), $"8 from {i}");
            }
        }

        static T[] Padded(T[] sums) => [.. sums, .. Enumerable.Repeat(T.Zero, Count - sums.Length)];
    }

    public void Maxima()
    {
        // Without NaN, which a maximum may pass over; the largest in each lane, above numbers of either sign and above nothing.
        T[] Peak(T top, T others, int lane) => [.. Enumerable.Range(0, Count).Select(k => k == lane ? top : others)];
        var peaks = Enumerable.Range(0, Count).SelectMany(lane => new[]
        {
            Peak(T.PositiveInfinity, T.One, lane), Peak(-T.Epsilon, -T.One, lane), Peak(-T.One, T.NegativeInfinity, lane),
        });
        foreach (var v in VectorOpsValues.Scattered<T>(Count).Concat(peaks))
        {
            AssertSame(Enumerable.Repeat(v.Max(), Count), Lanes(Ops.Largest(Vector(v))), "Largest");
        }
    }

    private static void AssertParts(string name, int largest, Func<V, int, V, V> part, bool isKept)
    {
        var rest = VectorOpsValues.From<T>(100, Count);
        foreach (var v in VectorOpsValues.Vectors<T>(Count))
        {
            for (var count = 0; count <= largest; count++)
            {
                var expected = v.Select((x, k) => k < count ? x : isKept ? T.Zero : rest[k]);
                AssertSame(expected, Lanes(part(Vector(v), count, Vector(rest))), $"{name} {count}");
            }
        }
    }

    // As in emitted code: optimised from the first, so that the counts are constants within what is inlined.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static V[] KeptByLiterals(V v)
    {
        var ops = default(O);
        V[] four = [ops.KeepFirst(v, 0), ops.KeepFirst(v, 1), ops.KeepFirst(v, 2), ops.KeepFirst(v, 3), ops.KeepFirst(v, 4)];
        return ops.Count < 8 ? four : [.. four, ops.KeepFirst(v, 5), ops.KeepFirst(v, 6), ops.KeepFirst(v, 7), ops.KeepFirst(v, 8)];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static V[] ReplacedByLiterals(V v, V rest)
    {
        var ops = default(O);
        V[] four = [ops.Replace(v, 0, rest), ops.Replace(v, 1, rest), ops.Replace(v, 2, rest), ops.Replace(v, 3, rest), ops.Replace(v, 4, rest)];
        return ops.Count < 8 ? four : [.. four, ops.Replace(v, 5, rest), ops.Replace(v, 6, rest), ops.Replace(v, 7, rest), ops.Replace(v, 8, rest)];
    }

    // ((0+1)+(2+3)) + ((4+5)+(6+7)).
    private static N Tree<N>(N[] v)
        where N : IFloatingPointIeee754<N> => v.Length == 1 ? v[0] : Tree(v[..(v.Length / 2)]) + Tree(v[(v.Length / 2)..]);

    // Of each 256 bits: four sums of every fourth lane, then neighbours.
    private static double SumInDouble(T[] v, int count)
    {
        var kept = v.Select((x, k) => k < count ? double.CreateChecked(x) : 0).ToArray();
        var lanes = 32 / Unsafe.SizeOf<T>();
        return Enumerable.Range(0, Count / lanes)
            .Select(part => kept[(lanes * part)..(lanes * (part + 1))])
            .Select(part => Tree(Enumerable.Range(0, 4).Select(k => lanes == 4 ? part[k] : part[k] + part[k + 4]).ToArray()))
            .Aggregate((sum, next) => sum + next);
    }
}
