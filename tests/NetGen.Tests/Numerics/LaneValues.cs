using System.Numerics;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Logical vectors as arrays of their lanes, so that loops over arrays say what is expected.</summary>
internal static class LaneValues
{
    public static VectorPair<T> VectorPair<T>(T[] lanes) => new(Vector128.Create(lanes), Vector128.Create(lanes, Vector128<T>.Count));

    public static T[] Values<T>(VectorPair<T> v)
    {
        var lanes = new T[2 * Vector128<T>.Count];
        v.Lower.CopyTo(lanes);
        v.Upper.CopyTo(lanes, Vector128<T>.Count);
        return lanes;
    }

    public static T[] Values<T>(Vector256<T> v)
    {
        var lanes = new T[Vector256<T>.Count];
        v.CopyTo(lanes);
        return lanes;
    }

    /// <summary>Each lane different, then special values at every other place, then nothing but NaN.</summary>
    public static T[][] Samples<T>(int lanes)
        where T : IFloatingPointIeee754<T>
    {
        T[] special = [T.NegativeZero, T.NaN, T.PositiveInfinity, T.Epsilon];
        var numbers = Enumerable.Range(1, lanes).Select(T.CreateTruncating).ToArray();
        return
        [
            numbers,
            [.. numbers.Select((x, k) => k % 2 == 0 ? -x : special[k / 2])],
            [.. numbers.Select((x, k) => k % 2 == 0 ? special[k / 2] : x)],
            [.. numbers.Select(_ => T.NaN)],
        ];
    }

    /// <summary>The bits are the same (0 is not -0), or both are NaN.</summary>
    public static bool Same<T>(T a, T b)
        where T : IFloatingPointIeee754<T> => T.IsNaN(a) ? T.IsNaN(b) : a == b && T.IsNegative(a) == T.IsNegative(b);

    public static void AssertSame<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
        where T : IFloatingPointIeee754<T>
    {
        var (wanted, got) = (expected.ToArray(), actual.ToArray());
        Assert.Equal(wanted.Length, got.Length);
        for (var i = 0; i < wanted.Length; i++)
        {
            if (!Same(wanted[i], got[i]))
                Assert.Fail($"{what}, value {i}: expected {Around(wanted, i)}, got {Around(got, i)}");
        }

        static string Around(T[] values, int i) => string.Join(", ", values.Length <= 16 ? values : values[i..(i + 1)]);
    }
}
