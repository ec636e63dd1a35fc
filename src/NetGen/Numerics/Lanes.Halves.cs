#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// The same on a processor whose vectors have 128 bits. What is no more than an instruction for each half is inlined; sums across lanes are calls, so that the
// limit for inlining is left to the multiply-adds of a kernel.
public static partial class Lanes
{
    [MethodImpl(Inline)]
    private static Vector256<float> MinOfHalves(Vector256<float> a, Vector256<float> b)
    {
        var (x, y) = (Halves<float>.Of(a), Halves<float>.Of(b));
        return Halves<float>.Join(Smaller(x.Lower, y.Lower), Smaller(x.Upper, y.Upper));
    }

    [MethodImpl(Inline)]
    private static Vector256<float> MaxOfHalves(Vector256<float> a, Vector256<float> b)
    {
        var (x, y) = (Halves<float>.Of(a), Halves<float>.Of(b));
        return Halves<float>.Join(Larger(x.Lower, y.Lower), Larger(x.Upper, y.Upper));
    }

    [MethodImpl(Inline)]
    private static Vector256<double> MinOfHalves(Vector256<double> a, Vector256<double> b)
    {
        var (x, y) = (Halves<double>.Of(a), Halves<double>.Of(b));
        return Halves<double>.Join(Smaller(x.Lower, y.Lower), Smaller(x.Upper, y.Upper));
    }

    [MethodImpl(Inline)]
    private static Vector256<double> MaxOfHalves(Vector256<double> a, Vector256<double> b)
    {
        var (x, y) = (Halves<double>.Of(a), Halves<double>.Of(b));
        return Halves<double>.Join(Larger(x.Lower, y.Lower), Larger(x.Upper, y.Upper));
    }

    [MethodImpl(Once)]
    private static float SumOfHalves(Vector256<float> v)
    {
        var halves = Halves<float>.Of(v);
        var quarters = PairSums(halves.Lower, halves.Upper);
        var sums = PairSums(quarters, quarters);
        return PairSums(sums, sums).ToScalar();
    }

    [MethodImpl(Once)]
    private static double SumOfHalves(Vector256<double> v)
    {
        var halves = Halves<double>.Of(v);
        var sums = PairSums(halves.Lower, halves.Upper);
        return sums.GetElement(0) + sums.GetElement(1);
    }

    [MethodImpl(Once)]
    private static Vector256<float> SumEachOfHalves(Vector256<float> v0, Vector256<float> v1, Vector256<float> v2, Vector256<float> v3) =>
        Halves<float>.Join(SumFour(v0, v1, v2, v3), Vector128<float>.Zero);

    [MethodImpl(Once)]
    private static Vector256<float> SumEachOfHalves(
        Vector256<float> v0,
        Vector256<float> v1,
        Vector256<float> v2,
        Vector256<float> v3,
        Vector256<float> v4,
        Vector256<float> v5,
        Vector256<float> v6,
        Vector256<float> v7) => Halves<float>.Join(SumFour(v0, v1, v2, v3), SumFour(v4, v5, v6, v7));

    [MethodImpl(Once)]
    private static Vector256<double> SumEachOfHalves(Vector256<double> v0, Vector256<double> v1, Vector256<double> v2, Vector256<double> v3)
    {
        var (h0, h1, h2, h3) = (Halves<double>.Of(v0), Halves<double>.Of(v1), Halves<double>.Of(v2), Halves<double>.Of(v3));
        return Halves<double>.Join(
            PairSums(h0.Lower, h1.Lower) + PairSums(h0.Upper, h1.Upper),
            PairSums(h2.Lower, h3.Lower) + PairSums(h2.Upper, h3.Upper));
    }

    [MethodImpl(Inline)]
    private static Vector128<float> SumFour(Vector256<float> v0, Vector256<float> v1, Vector256<float> v2, Vector256<float> v3)
    {
        var (h0, h1, h2, h3) = (Halves<float>.Of(v0), Halves<float>.Of(v1), Halves<float>.Of(v2), Halves<float>.Of(v3));
        return PairSums(PairSums(h0.Lower, h1.Lower), PairSums(h2.Lower, h3.Lower))
            + PairSums(PairSums(h0.Upper, h1.Upper), PairSums(h2.Upper, h3.Upper));
    }

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
