#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// The same across the lanes of a vector in two halves, for processors whose vectors have 128 bits. Sums of many lanes are calls, so that the
// limit for inlining is left to the multiply-adds of a kernel.
public static partial class Lanes
{
    /// <inheritdoc cref="Keep(Vector256{float}, int)"/>
    [MethodImpl(Inline)]
    public static VectorPair<float> Keep(VectorPair<float> v, int count) => new(
        v.Lower & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Mask32), (nuint)(16 - count)).AsSingle(),
        v.Upper & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Mask32), (nuint)(20 - count)).AsSingle());

    /// <inheritdoc cref="Keep(Vector256{float}, int)"/>
    [MethodImpl(Inline)]
    public static VectorPair<double> Keep(VectorPair<double> v, int count) => new(
        v.Lower & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Mask64), (nuint)(8 - count)).AsDouble(),
        v.Upper & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Mask64), (nuint)(10 - count)).AsDouble());

    /// <inheritdoc cref="Replace(Vector256{float}, int, Vector256{float})"/>
    [MethodImpl(Inline)]
    public static VectorPair<float> Replace(VectorPair<float> v, int count, VectorPair<float> rest) => new(
        Vector128.ConditionalSelect(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Mask32), (nuint)(16 - count)).AsSingle(), v.Lower, rest.Lower),
        Vector128.ConditionalSelect(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Mask32), (nuint)(20 - count)).AsSingle(), v.Upper, rest.Upper));

    /// <inheritdoc cref="Replace(Vector256{float}, int, Vector256{float})"/>
    [MethodImpl(Inline)]
    public static VectorPair<double> Replace(VectorPair<double> v, int count, VectorPair<double> rest) => new(
        Vector128.ConditionalSelect(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Mask64), (nuint)(8 - count)).AsDouble(), v.Lower, rest.Lower),
        Vector128.ConditionalSelect(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Mask64), (nuint)(10 - count)).AsDouble(), v.Upper, rest.Upper));

    /// <inheritdoc cref="LoadFirst(ref float, int)"/>
    [MethodImpl(Inline)]
    public static VectorPair<float> LoadFirstPair(ref float start, int count) => count > 4
        ? new(Vector128.LoadUnsafe(ref start), LoadFirst128(ref Unsafe.Add(ref start, 4), count - 4))
        : new(LoadFirst128(ref start, count), Vector128<float>.Zero);

    /// <inheritdoc cref="LoadFirst(ref float, int)"/>
    [MethodImpl(Inline)]
    public static VectorPair<double> LoadFirstPair(ref double start, int count) => count > 2
        ? new(Vector128.LoadUnsafe(ref start), LoadFirst128(ref Unsafe.Add(ref start, 2), count - 2))
        : new(LoadFirst128(ref start, count), Vector128<double>.Zero);

    /// <inheritdoc cref="StoreFirst(Vector256{float}, ref float, int)"/>
    [MethodImpl(Inline)]
    public static void StoreFirst(VectorPair<float> v, ref float start, int count)
    {
        StoreFirst128(v.Lower, ref start, count);
        if (count > 4)
            StoreFirst128(v.Upper, ref Unsafe.Add(ref start, 4), count - 4);
    }

    /// <inheritdoc cref="StoreFirst(Vector256{float}, ref float, int)"/>
    [MethodImpl(Inline)]
    public static void StoreFirst(VectorPair<double> v, ref double start, int count)
    {
        StoreFirst128(v.Lower, ref start, count);
        if (count > 2)
            StoreFirst128(v.Upper, ref Unsafe.Add(ref start, 2), count - 2);
    }

    /// <summary>In each lane <c>a &lt; b ? a : b</c>, so NaN in either gives b.</summary>
    /// <param name="a">One vector.</param>
    /// <param name="b">The other.</param>
    [MethodImpl(Inline)]
    public static VectorPair<float> Min(VectorPair<float> a, VectorPair<float> b) => new(Smaller(a.Lower, b.Lower), Smaller(a.Upper, b.Upper));

    /// <inheritdoc cref="Min(VectorPair{float}, VectorPair{float})"/>
    [MethodImpl(Inline)]
    public static VectorPair<double> Min(VectorPair<double> a, VectorPair<double> b) => new(Smaller(a.Lower, b.Lower), Smaller(a.Upper, b.Upper));

    /// <summary>In each lane <c>a &gt; b ? a : b</c>, so NaN in either gives b.</summary>
    /// <param name="a">One vector.</param>
    /// <param name="b">The other.</param>
    [MethodImpl(Inline)]
    public static VectorPair<float> Max(VectorPair<float> a, VectorPair<float> b) => new(Larger(a.Lower, b.Lower), Larger(a.Upper, b.Upper));

    /// <inheritdoc cref="Max(VectorPair{float}, VectorPair{float})"/>
    [MethodImpl(Inline)]
    public static VectorPair<double> Max(VectorPair<double> a, VectorPair<double> b) => new(Larger(a.Lower, b.Lower), Larger(a.Upper, b.Upper));

    /// <inheritdoc cref="MaxAll(Vector256{float})"/>
    [MethodImpl(Inline)]
    public static VectorPair<float> MaxAll(VectorPair<float> v) => All(Max(v));

    /// <inheritdoc cref="MaxAll(Vector256{float})"/>
    [MethodImpl(Inline)]
    public static VectorPair<double> MaxAll(VectorPair<double> v) => All(Largest(v.Lower, v.Upper));

    /// <inheritdoc cref="SumAll(Vector256{float})"/>
    [MethodImpl(Inline)]
    public static VectorPair<float> SumAll(VectorPair<float> v) => All(Sum(v));

    /// <inheritdoc cref="SumAll(Vector256{float})"/>
    [MethodImpl(Inline)]
    public static VectorPair<double> SumAll(VectorPair<double> v) => All(Sum(v));

    /// <inheritdoc cref="Sum(Vector256{float})"/>
    [MethodImpl(Inline)]
    public static float Sum(VectorPair<float> v)
    {
        var quarters = PairSums(v.Lower, v.Upper);
        var sums = PairSums(quarters, quarters);
        return PairSums(sums, sums).ToScalar();
    }

    /// <inheritdoc cref="Sum(Vector256{float})"/>
    [MethodImpl(Inline)]
    public static double Sum(VectorPair<double> v)
    {
        var sums = PairSums(v.Lower, v.Upper);
        return sums.GetElement(0) + sums.GetElement(1);
    }

    /// <inheritdoc cref="SumFirst(Vector256{float}, int)"/>
    [MethodImpl(Inline)]
    public static double SumFirst(VectorPair<float> v, int count)
    {
        var kept = Keep(v, count);
        return Sum(new VectorPair<double>(
            Vector128.WidenLower(kept.Lower) + Vector128.WidenLower(kept.Upper),
            Vector128.WidenUpper(kept.Lower) + Vector128.WidenUpper(kept.Upper)));
    }

    /// <inheritdoc cref="SumFirst(Vector256{float}, int)"/>
    [MethodImpl(Inline)]
    public static double SumFirst(VectorPair<double> v, int count) => Sum(Keep(v, count));

    /// <inheritdoc cref="SumEach(Vector256{float}, Vector256{float}, Vector256{float}, Vector256{float})"/>
    [MethodImpl(Once)]
    public static VectorPair<float> SumEach(VectorPair<float> v0, VectorPair<float> v1, VectorPair<float> v2, VectorPair<float> v3) =>
        new(SumFour(v0, v1, v2, v3), Vector128<float>.Zero);

    /// <inheritdoc cref="SumEach(Vector256{float}, Vector256{float}, Vector256{float}, Vector256{float}, Vector256{float}, Vector256{float}, Vector256{float}, Vector256{float})"/>
    [MethodImpl(Once)]
    public static VectorPair<float> SumEach(
        VectorPair<float> v0, VectorPair<float> v1, VectorPair<float> v2, VectorPair<float> v3, VectorPair<float> v4, VectorPair<float> v5, VectorPair<float> v6, VectorPair<float> v7) =>
        new(SumFour(v0, v1, v2, v3), SumFour(v4, v5, v6, v7));

    /// <inheritdoc cref="SumEach(Vector256{float}, Vector256{float}, Vector256{float}, Vector256{float})"/>
    [MethodImpl(Once)]
    public static VectorPair<double> SumEach(VectorPair<double> v0, VectorPair<double> v1, VectorPair<double> v2, VectorPair<double> v3) => new(
        PairSums(v0.Lower, v1.Lower) + PairSums(v0.Upper, v1.Upper),
        PairSums(v2.Lower, v3.Lower) + PairSums(v2.Upper, v3.Upper));

    [MethodImpl(Inline)]
    private static VectorPair<T> All<T>(T value) => new(Vector128.Create(value), Vector128.Create(value));

    [MethodImpl(Inline)]
    private static float Max(VectorPair<float> v)
    {
        var half = Larger(v.Lower, v.Upper);
        half = Larger(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        return Larger(half, Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    [MethodImpl(Inline)]
    private static double Largest(Vector128<double> lower, Vector128<double> upper)
    {
        var half = Vector128.Max(lower, upper);
        return Math.Max(half.GetElement(0), half.GetElement(1));
    }

    [MethodImpl(Inline)]
    private static Vector128<float> SumFour(VectorPair<float> v0, VectorPair<float> v1, VectorPair<float> v2, VectorPair<float> v3) =>
        PairSums(PairSums(v0.Lower, v1.Lower), PairSums(v2.Lower, v3.Lower)) + PairSums(PairSums(v0.Upper, v1.Upper), PairSums(v2.Upper, v3.Upper));

    // a0+a1, a2+a3, b0+b1, b2+b3.
    [MethodImpl(Inline)]
    private static Vector128<float> PairSums(Vector128<float> a, Vector128<float> b)
    {
        if (Sse.IsSupported)
            return Sse.Shuffle(a, b, 0b10_00_10_00) + Sse.Shuffle(a, b, 0b11_01_11_01);
        return AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.AddPairwise(a, b)
            : Vector128.Create(a[0] + a[1], a[2] + a[3], b[0] + b[1], b[2] + b[3]);
    }

    // a0+a1, b0+b1.
    [MethodImpl(Inline)]
    private static Vector128<double> PairSums(Vector128<double> a, Vector128<double> b)
    {
        if (Sse2.IsSupported)
            return Sse2.UnpackLow(a, b) + Sse2.UnpackHigh(a, b);
        return AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.AddPairwise(a, b) : Vector128.Create(a[0] + a[1], b[0] + b[1]);
    }

    // One instruction, where a maximum that is exact for NaN takes three.
    [MethodImpl(Inline)]
    private static Vector128<float> Larger(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.Max(a, b) : Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b);

    [MethodImpl(Inline)]
    private static Vector128<double> Larger(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.Max(a, b) : Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b);

    [MethodImpl(Inline)]
    private static Vector128<float> Smaller(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.Min(a, b) : Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b);

    [MethodImpl(Inline)]
    private static Vector128<double> Smaller(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.Min(a, b) : Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b);
}
#endif
