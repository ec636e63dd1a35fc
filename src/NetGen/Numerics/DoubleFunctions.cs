using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The definitions of the elementary functions of double: every width of both arithmetics is an instance of them.
/// </summary>
/// <remarks>
/// The coefficients of the polynomials are our own minimax fits (Remez exchange in 160 bits, then rounded to double);
/// the error given with each is the largest relative error of the function it serves. The split of ln 2, with 20
/// zero bits at the end of Ln2High so that n * Ln2High is exact, and the order of the sum in Log are those of fdlibm.
/// </remarks>
internal static class DoubleFunctions<T, TOps, TMultiplyAdd>
    where TOps : struct, IArithmetic<T, double>
    where TMultiplyAdd : struct, IMultiplyAdd<T>
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // 1.5 * 2^52: adding it rounds to an integer and leaves that integer in the low bits.
    private const double Round = 6755399441055744.0;
    private const double TwoToFractionBits = 4503599627370496.0;
    private const int Bias = 1023;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp(T x)
    {
        TOps o = default;
        TMultiplyAdd f = default;

        // Beyond these bounds the result is 0 or infinity already; a NaN passes through both.
        T y = o.Min(o.Constant(710), o.Max(o.Constant(-746), x));

        // The exponent is applied in two halves: 2^n alone overflows before e^x does and underflows long before.
        T round = o.Constant(Round + (2 * Bias));
        T shifted = f.MultiplyAdd(y, o.Constant(Log2E), round);
        T p = Expm1Reduced(Reduce(y, o.Subtract(shifted, round)));
        T first = o.HalvedExponentFromLowBits(shifted);
        T second = o.SubtractBits(o.ExponentFromLowBits(shifted), first);
        return o.Multiply(f.MultiplyAdd(p, first, first), second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log(T x)
    {
        TOps o = default;
        TMultiplyAdd f = default;

        // x = 2^n * (1 + m).
        T normal = x;
        T bias = o.Constant(TwoToFractionBits + Bias);
        T minNormal = o.Constant(2.2250738585072014e-308);
        if (!o.AllWithin(minNormal, x, o.Constant(double.PositiveInfinity)))
        {
            normal = o.SelectLess(x, minNormal, o.Multiply(x, o.Constant(TwoToFractionBits)), x);
            bias = LogBias(x, minNormal);
        }

        T n = o.Subtract(o.ExponentInLowBits(normal), bias);
        T m = o.Subtract(o.Significand(normal), o.Constant(1));

        // ln(1 + m) = 2 artanh(s) = 2 s + s r(s^2) with s = m / (2 + m), summed as m - (h - s (h + r)), h = m^2/2:
        // the large term m is exact.
        T s = o.Divide(m, o.Add(m, o.Constant(2)));
        T z = o.Multiply(s, s);
        T half = o.Multiply(o.Multiply(o.Constant(0.5), m), m);
        T tail = f.MultiplyAdd(s, f.MultiplyAdd(z, LogReduced(z), half), o.Multiply(n, o.Constant(Ln2Low)));
        T log1p = o.Subtract(m, o.Subtract(half, tail));
        return f.MultiplyAdd(n, o.Constant(Ln2High), log1p);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh(T x)
    {
        TOps o = default;
        TMultiplyAdd f = default;

        // tanh a = (e^2a - 1) / (e^2a + 1), with e^2a - 1 = 2^n p + (2^n - 1) free of cancellation; 1 from a = 20 on.
        T a = o.Abs(x);
        T y = o.Min(o.Constant(40), o.Add(a, a));
        T round = o.Constant(Round + Bias);
        T shifted = f.MultiplyAdd(y, o.Constant(Log2E), round);
        T p = Expm1Reduced(Reduce(y, o.Subtract(shifted, round)));
        T power = o.ExponentFromLowBits(shifted);
        T numerator = f.MultiplyAdd(power, p, o.Subtract(power, o.Constant(1)));
        T denominator = f.MultiplyAdd(power, p, o.Add(power, o.Constant(1)));
        return o.WithSignOf(o.Divide(numerator, denominator), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid(T x)
    {
        TOps o = default;
        TMultiplyAdd f = default;

        // 1 / (1 + e^-x) times 2^-60 above and below: e^-x is then finite and normal down to where the result is 0.
        const double Scale = 1.0 / (1L << 60);
        // With r of the other sign, the polynomial's odd coefficients have it too: nobody waits for the negation of x. It is a difference, which keeps
        // the sign of a NaN, where a negation would leave two NaNs whose sum is the one that the compiler puts first.
        T y = o.Max(o.Constant(-746), o.Min(o.Constant(40), x));
        T round = o.Constant(Round + Bias - 60);
        T shifted = f.MultiplyAdd(y, o.Constant(-Log2E), round);
        T p = Expm1Reduced(Reduce(y, o.Subtract(round, shifted)), -1);
        T power = o.ExponentFromLowBits(shifted);
        T denominator = f.MultiplyAdd(p, power, o.Add(power, o.Constant(Scale)));
        return o.Divide(o.Constant(Scale), denominator);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Softplus(T x)
    {
        TOps o = default;
        TMultiplyAdd f = default;

        // e = e^-|x|, built 2^60 times as large so that the one rounding of a subnormal is the last step.
        // A NaN is dropped here: it enters the result by max(x, 0) alone, with one payload.
        T y = o.Subtract(o.Constant(0), o.Min(o.Abs(x), o.Constant(746)));
        T round = o.Constant(Round + Bias + 60);
        T shifted = f.MultiplyAdd(y, o.Constant(Log2E), round);
        T p = Expm1Reduced(Reduce(y, o.Subtract(shifted, round)));
        T power = o.ExponentFromLowBits(shifted);
        T e = o.Multiply(f.MultiplyAdd(p, power, power), o.Constant(1.0 / (1L << 60)));

        // ln(1 + e) = 2 artanh(u / 2) = u + u^3 q(u^2) with u = e / (1 + e/2).
        T u = o.Divide(e, f.MultiplyAdd(e, o.Constant(0.5), o.Constant(1)));
        T u2 = o.Multiply(u, u);
        T log1p = f.MultiplyAdd(o.Multiply(u, u2), Log1pReduced(u2), u);
        return o.Add(o.Max(o.Constant(0), x), log1p);
    }

    /// <summary>y - n ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduce(T y, T n)
    {
        TOps o = default;
        TMultiplyAdd f = default;
        return f.MultiplyAdd(n, o.Constant(-Ln2Low), f.MultiplyAdd(n, o.Constant(-Ln2High), y));
    }

    /// <summary>
    /// What to subtract from the exponent field for n: the bias, 52 more for a subnormal scaled by 2^52. Where the
    /// logarithm is infinite or NaN it is so itself, and the sum that ends the logarithm carries it to the result.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogBias(T x, T minNormal)
    {
        TOps o = default;
        T zero = o.Constant(0);
        T infinity = o.Constant(double.PositiveInfinity);
        T notPositive = o.SelectLess(x, zero, o.Constant(double.NaN), infinity);
        T small = o.SelectLess(zero, x, o.Constant(TwoToFractionBits + Bias + 52), notPositive);
        T large = o.SelectLess(x, infinity, o.Constant(TwoToFractionBits + Bias), o.Subtract(zero, x));
        return o.SelectLess(x, minNormal, small, large);
    }

    /// <summary>e^(s r) - 1 = s r + r^2 q(s r) for |r| up to ln(2)/2, s = 1 or -1; relative error 2^-60.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Expm1Reduced(T r, int s = 1)
    {
        TOps o = default;
        TMultiplyAdd f = default;
        T r2 = o.Multiply(r, r);
        T r4 = o.Multiply(r2, r2);
        T q0 = f.MultiplyAdd(o.Constant(s * 0.16666666666666677), r, o.Constant(0.5));
        T q2 = f.MultiplyAdd(o.Constant(s * 0.0083333333333216672), r, o.Constant(0.041666666666666512));
        T q4 = f.MultiplyAdd(o.Constant(s * 0.0001984126988603708), r, o.Constant(0.0013888888888962531));
        T q6 = f.MultiplyAdd(o.Constant(s * 2.755724429474336e-06), r, o.Constant(2.4801587172327211e-05));
        T q8 = f.MultiplyAdd(o.Constant(s * 2.5109009071010143e-08), r, o.Constant(2.7557402735127433e-07));
        q8 = f.MultiplyAdd(o.Constant(2.0875328365038309e-09), r2, q8);
        T q = f.MultiplyAdd(q8, r4, f.MultiplyAdd(q6, r2, q4));
        q = f.MultiplyAdd(q, r4, f.MultiplyAdd(q2, r2, q0));
        return s == 1 ? f.MultiplyAdd(q, r2, r) : f.MultiplySubtract(q, r2, r);
    }

    /// <summary>(ln((1 + s) / (1 - s)) - 2 s) / (s z) for z = s^2 up to 0.0295; relative error 2^-59.3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogReduced(T z)
    {
        TOps o = default;
        TMultiplyAdd f = default;
        T z2 = o.Multiply(z, z);
        T q0 = f.MultiplyAdd(o.Constant(0.3999999999941633), z, o.Constant(0.6666666666666734));
        T q2 = f.MultiplyAdd(o.Constant(0.22222198609599805), z, o.Constant(0.28571428742026161));
        T q4 = f.MultiplyAdd(o.Constant(0.15314097029973542), z, o.Constant(0.18183562471243614));
        q4 = f.MultiplyAdd(o.Constant(0.14795494334686651), z2, q4);
        return f.MultiplyAdd(f.MultiplyAdd(q4, z2, q2), z2, q0);
    }

    /// <summary>(2 artanh(u / 2) - u) / u^3 for z = u^2 up to 4/9; relative error 2^-58.6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Log1pReduced(T z)
    {
        TOps o = default;
        TMultiplyAdd f = default;
        T z2 = o.Multiply(z, z);
        T q0 = f.MultiplyAdd(o.Constant(0.012500000000048474), z, o.Constant(0.083333333333332885));
        T q2 = f.MultiplyAdd(o.Constant(0.00043402781159451894), z, o.Constant(0.0022321428553217265));
        T q4 = f.MultiplyAdd(o.Constant(1.8782407699812018e-05), z, o.Constant(8.8778049215460194e-05));
        T q6 = f.MultiplyAdd(o.Constant(9.2353397627793918e-07), z, o.Constant(4.0591801258202521e-06));
        T q8 = f.MultiplyAdd(o.Constant(8.1108832803114118e-08), z, o.Constant(1.591677232028162e-07));
        T q = f.MultiplyAdd(f.MultiplyAdd(q8, z2, q6), z2, q4);
        return f.MultiplyAdd(f.MultiplyAdd(q, z2, q2), z2, q0);
    }
}
