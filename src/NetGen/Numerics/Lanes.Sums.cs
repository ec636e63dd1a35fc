#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Sums and maxima across the lanes of a vector of 256 bits. No vector of 128 on the way: it would be a type more to load before a first prediction.
public static partial class Lanes
{
    // What shuffles take of two vectors within each half: lanes 0 and 2, or 1 and 3. Their sum is that of neighbours, in half the time of a horizontal addition.
    private const byte Even = 0b10_00_10_00;
    private const byte Odd = 0b11_01_11_01;

    /// <summary>The sum of the lanes.</summary>
    /// <param name="v">The vector.</param>
    [MethodImpl(Inline)]
    public static float Sum(Vector256<float> v)
    {
        if (!Avx.IsSupported)
        {
            return SumOfPairs(v);
        }

        return SumAll(v).ToScalar();
    }

    /// <inheritdoc cref="Sum(Vector256{float})"/>
    [MethodImpl(Inline)]
    public static double Sum(Vector256<double> v)
    {
        if (!Avx.IsSupported)
        {
            return SumOfPairs(v);
        }

        var halves = PairSums(v, v);
        return halves.GetElement(0) + halves.GetElement(2);
    }

    /// <summary>The sum of the lanes, in all lanes.</summary>
    /// <param name="v">The vector.</param>
    [MethodImpl(Inline)]
    public static Vector256<float> SumAll(Vector256<float> v)
    {
        if (!Avx.IsSupported)
        {
            return SumAllOfPairs(v);
        }

        var pairs = Avx.Add(v, Avx.Permute(v, 0b10_11_00_01));
        var fours = Avx.Add(pairs, Avx.Permute(pairs, 0b01_00_11_10));
        return Avx.Add(fours, Avx.Permute2x128(fours, fours, 1));
    }

    /// <inheritdoc cref="SumAll(Vector256{float})"/>
    [MethodImpl(Inline)]
    public static Vector256<double> SumAll(Vector256<double> v) => Vector256.Create(Sum(v));

    /// <summary>The largest of the lanes, in all lanes; where one is NaN, another may be passed over in some lanes and not in others.</summary>
    /// <param name="v">The vector.</param>
    [MethodImpl(Inline)]
    public static Vector256<float> MaxAll(Vector256<float> v)
    {
        if (!Avx.IsSupported)
        {
            return MaxAllOfPairs(v);
        }

        v = Avx.Max(v, Avx.Permute2x128(v, v, 1));
        v = Avx.Max(v, Avx.Permute(v, 0b01_00_11_10));
        return Avx.Max(v, Avx.Permute(v, 0b10_11_00_01));
    }

    /// <inheritdoc cref="MaxAll(Vector256{float})"/>
    [MethodImpl(Inline)]
    public static Vector256<double> MaxAll(Vector256<double> v) => Vector256.Create(Largest(v.GetLower(), v.GetUpper()));

    /// <summary>A vector whose lane r is the sum of the lanes of vr; lanes 4 to 7 are 0.</summary>
    /// <param name="v0">Vector 0.</param>
    /// <param name="v1">Vector 1.</param>
    /// <param name="v2">Vector 2.</param>
    /// <param name="v3">Vector 3.</param>
    [MethodImpl(Inline)]
    public static Vector256<float> SumEach(Vector256<float> v0, Vector256<float> v1, Vector256<float> v2, Vector256<float> v3)
    {
        if (!Avx.IsSupported)
        {
            return SumEachOfPairs(v0, v1, v2, v3);
        }

        var first = Avx.Add(Avx.Shuffle(v0, v1, Even), Avx.Shuffle(v0, v1, Odd));
        var second = Avx.Add(Avx.Shuffle(v2, v3, Even), Avx.Shuffle(v2, v3, Odd));
        var quarters = Avx.Add(Avx.Shuffle(first, second, Even), Avx.Shuffle(first, second, Odd));
        return Avx.Add(Avx.Permute2x128(quarters, quarters, 0x80), Avx.Permute2x128(quarters, quarters, 0x81));
    }

    /// <summary>A vector whose lane r is the sum of the lanes of vr.</summary>
    /// <param name="v0">Vector 0.</param>
    /// <param name="v1">Vector 1.</param>
    /// <param name="v2">Vector 2.</param>
    /// <param name="v3">Vector 3.</param>
    /// <param name="v4">Vector 4.</param>
    /// <param name="v5">Vector 5.</param>
    /// <param name="v6">Vector 6.</param>
    /// <param name="v7">Vector 7.</param>
    [MethodImpl(Inline)]
    public static Vector256<float> SumEach(
        Vector256<float> v0,
        Vector256<float> v1,
        Vector256<float> v2,
        Vector256<float> v3,
        Vector256<float> v4,
        Vector256<float> v5,
        Vector256<float> v6,
        Vector256<float> v7)
    {
        if (!Avx.IsSupported)
        {
            return SumEachOfPairs(v0, v1, v2, v3, v4, v5, v6, v7);
        }

        var first = Avx.Add(Avx.Shuffle(v0, v1, Even), Avx.Shuffle(v0, v1, Odd));
        var second = Avx.Add(Avx.Shuffle(v2, v3, Even), Avx.Shuffle(v2, v3, Odd));
        var third = Avx.Add(Avx.Shuffle(v4, v5, Even), Avx.Shuffle(v4, v5, Odd));
        var fourth = Avx.Add(Avx.Shuffle(v6, v7, Even), Avx.Shuffle(v6, v7, Odd));
        var firstFour = Avx.Add(Avx.Shuffle(first, second, Even), Avx.Shuffle(first, second, Odd));
        var lastFour = Avx.Add(Avx.Shuffle(third, fourth, Even), Avx.Shuffle(third, fourth, Odd));
        return Avx.Add(Avx.Permute2x128(firstFour, lastFour, 0x20), Avx.Permute2x128(firstFour, lastFour, 0x31));
    }

    /// <inheritdoc cref="SumEach(Vector256{float}, Vector256{float}, Vector256{float}, Vector256{float})"/>
    [MethodImpl(Inline)]
    public static Vector256<double> SumEach(Vector256<double> v0, Vector256<double> v1, Vector256<double> v2, Vector256<double> v3)
    {
        if (!Avx.IsSupported)
        {
            return SumEachOfPairs(v0, v1, v2, v3);
        }

        var (first, second) = (PairSums(v0, v1), PairSums(v2, v3));
        return LowerHalves(first, second) + UpperHalves(first, second);
    }

    [MethodImpl(Inline)]
    private static Vector256<double> PairSums(Vector256<double> a, Vector256<double> b) => Avx.UnpackLow(a, b) + Avx.UnpackHigh(a, b);

    [MethodImpl(Inline)]
    private static Vector256<float> LowerHalves(Vector256<float> a, Vector256<float> b) => Avx.Permute2x128(a, b, 0x20);

    [MethodImpl(Inline)]
    private static Vector256<float> UpperHalves(Vector256<float> a, Vector256<float> b) => Avx.Permute2x128(a, b, 0x31);

    [MethodImpl(Inline)]
    private static Vector256<double> LowerHalves(Vector256<double> a, Vector256<double> b) => Avx.Permute2x128(a, b, 0x20);

    [MethodImpl(Inline)]
    private static Vector256<double> UpperHalves(Vector256<double> a, Vector256<double> b) => Avx.Permute2x128(a, b, 0x31);
}
#endif
