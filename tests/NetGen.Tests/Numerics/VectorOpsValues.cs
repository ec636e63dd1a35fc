using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Tests.Numerics;

/// <summary>Vectors of any width as arrays of their lanes, and what to try the operations on.</summary>
internal static class VectorOpsValues
{
    /// <summary>The lanes of a vector.</summary>
    public static T[] Lanes<T, V>(V vector)
        where T : unmanaged
        where V : struct
    {
        var lanes = new T[Unsafe.SizeOf<V>() / Unsafe.SizeOf<T>()];
        Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref lanes[0]), vector);
        return lanes;
    }

    /// <summary>The vector of some lanes.</summary>
    public static V Vector<T, V>(T[] lanes)
        where T : unmanaged
        where V : struct
    {
        Assert.Equal(Unsafe.SizeOf<V>(), lanes.Length * Unsafe.SizeOf<T>());
        return Unsafe.ReadUnaligned<V>(ref Unsafe.As<T, byte>(ref lanes[0]));
    }

    /// <summary>Numbers that differ, each one more than the last.</summary>
    public static T[] From<T>(int first, int count)
        where T : unmanaged, IFloatingPointIeee754<T> => [.. Enumerable.Range(first, count).Select(T.CreateChecked)];

    /// <summary>As many of the arguments as twelve sets of operations have time for; every special one is among them many times.</summary>
    public static T[] Few<T>(T[] arguments) => arguments[..16_000];

    /// <summary>Pairs of special values, each with each, then pairs of any.</summary>
    public static (T[] First, T[] Second) Pairs<T>(T[] arguments)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] special = [T.NaN, T.Zero, T.NegativeZero, T.One, T.NegativeOne, T.PositiveInfinity, T.NegativeInfinity, T.Epsilon];
        return (
            [.. special.SelectMany(x => Enumerable.Repeat(x, special.Length)), .. arguments[..8_000]],
            [.. Enumerable.Repeat(special, special.Length).SelectMany(x => x), .. arguments[8_000..16_000]]);
    }

    /// <summary>Vectors whose lanes differ, with special values among them; then of many magnitudes, so that each order of additions rounds in its own way.</summary>
    public static T[][] Vectors<T>(int count)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] special = [T.NegativeZero, T.NaN, T.PositiveInfinity, T.Epsilon];
        var numbers = From<T>(1, count);
        return
        [
            numbers,
            [.. numbers.Select((x, k) => k % 2 == 0 ? -x : special[k / 2 % special.Length])],
            [.. numbers.Select((x, k) => k % 2 == 0 ? special[k / 2 % special.Length] : x)],
            [.. numbers.Select(_ => T.NaN)],
            .. Scattered<T>(count),
        ];
    }

    /// <summary>Vectors of numbers of many magnitudes.</summary>
    public static T[][] Scattered<T>(int count)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(20261129);
        T Next() => T.CreateTruncating((random.NextDouble() - 0.5) * Math.ScaleB(1, random.Next(-30, 31)));
        return [.. Enumerable.Range(0, 200).Select(_ => Enumerable.Range(0, count).Select(_ => Next()).ToArray())];
    }
}
