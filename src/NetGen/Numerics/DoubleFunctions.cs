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
internal static partial class DoubleFunctions<T, TOps, TMultiplyAdd>
    where TOps : struct, IArithmetic<T, double>
    where TMultiplyAdd : struct, IMultiplyAdd<T, double>
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2 = 0.69314718055994531;
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
        T y = o.Clamp(-746, x, 710);

        // The exponent is applied in two halves: 2^n alone overflows before e^x does and underflows long before.
        T round = o.Constant(Round + (2 * Bias));
        T shifted = f.Scale(y, Log2E, round);
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
        T normal, n;
        if (o.AllNormal(x))
        {
            normal = x;
            n = o.Exponent(x);
        }
        else
        {
            T minNormal = o.Constant(2.2250738585072014e-308);
            normal = o.SelectLess(x, minNormal, o.Multiply(x, o.Constant(TwoToFractionBits)), x);
            n = o.Subtract(o.Exponent(normal), LogOffset(x, minNormal));
        }

        T m = o.Subtract(o.Significand(normal), o.Constant(1));

        // ln(1 + m) = 2 artanh(s) = 2 s + s r(s^2) with s = m / (2 + m), summed as m - (h - s (h + r)), h = m^2/2:
        // the large term m is exact.
        T s = o.Divide(m, o.Add(m, o.Constant(2)));
        T z = o.Multiply(s, s);
        T half = o.Multiply(o.Multiply(o.Constant(0.5), m), m);
        T tail = f.MultiplyAdd(s, f.MultiplyAdd(z, LogReduced(z), half), o.Multiply(n, o.Constant(Ln2Low)));
        T log1p = o.Subtract(m, o.Subtract(half, tail));
        return f.Scale(n, Ln2High, log1p);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh(T x)
    {
        TOps o = default;
        TMultiplyAdd f = default;

        // a = n ln(2)/2 + r, and tanh r = r / c with c = r coth r. Below 0.55 n is 0; above, where 1 - tanh a is the smaller, tanh a = 1 - 2 (c - r) / d with
        // d = (2^n + 1) c + (2^n - 1) r. 1 from a = 20 on. The steeper e^2a is, the flatter is tanh: one constant for ln 2 is enough.
        T a = o.Min(o.Constant(20), o.Abs(x));
        T small = o.Constant(0.55);
        T one = o.Constant(1);
        T round = o.Constant(Round + Bias);
        T shifted = o.SelectLess(a, small, round, f.Scale(a, 2 * Log2E, round));
        T r = f.Scale(o.Subtract(shifted, round), -Ln2 / 2, a);
        T r2 = o.Multiply(r, r);
        T c = f.MultiplyAdd(CothReduced(r2), r2, one);
        T power = o.ExponentFromLowBits(shifted);
        T denominator = f.MultiplyAdd(power, c, f.MultiplyAdd(o.Subtract(power, one), r, c));
        T half = o.SelectLess(a, small, r, o.Subtract(c, r));
        T quotient = o.Divide(o.Add(half, half), denominator);
        return o.WithSignOf(o.SelectLess(a, small, quotient, o.Subtract(one, quotient)), x);
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
        T y = o.Clamp(-746, x, 40);
        T round = o.Constant(Round + Bias - 60);
        T shifted = f.Scale(y, -Log2E, round);
        T p = Expm1Reduced(Reduce(y, o.Subtract(round, shifted)), -1);
        T power = o.ExponentFromLowBits(shifted);
        T scale = o.Constant(Scale);
        T product = o.Multiply(p, power);
        T larger = o.Max(power, scale);
        T smaller = o.Min(scale, power);
        T sum = o.Add(larger, smaller);
        T denominator = o.Add(sum, product);
        T quotient = o.Divide(scale, denominator);

        // What the two sums have lost, by Dekker's fast two-sum (the product itself is exact), times the quotient's derivative by the denominator.
        T lost = o.Add(o.Subtract(product, o.Subtract(denominator, sum)), o.Subtract(smaller, o.Subtract(sum, larger)));
        T relative = o.Multiply(o.Multiply(quotient, o.Constant(1 / Scale)), lost);
        return o.Subtract(quotient, o.Multiply(quotient, relative));
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
        T shifted = f.Scale(y, Log2E, round);
        T p = Expm1Reduced(Reduce(y, o.Subtract(shifted, round)));
        T power = o.ExponentFromLowBits(shifted);
        T scale = o.Constant(1.0 / (1L << 60));
        T scaled = f.MultiplyAdd(p, power, power);
        T e = o.Multiply(scaled, scale);
        T one = o.Constant(1);

        // ln(1 + e) = 2 artanh(u / 2) = u + u^3 q(u^2) with u = e / (1 + e/2).
        T denominator = f.Scale(e, 0.5, one);
        T u = o.Divide(e, denominator);

        // What the two sums have lost, by Dekker's fast two-sum: e' of e, d' of the denominator. u then lacks
        // (e' - u (d' + e'/2)) / (1 + e/2), where 1 / (1 + e/2) is 1 - u/2.
        T lostE = o.Multiply(o.Subtract(o.Multiply(p, power), o.Subtract(scaled, power)), scale);
        T lostD = f.MultiplySubtract(e, o.Constant(0.5), o.Subtract(denominator, one));
        T lost = o.Subtract(lostE, o.Multiply(u, f.Scale(lostE, 0.5, lostD)));
        T rest = o.Multiply(lost, f.Scale(u, -0.5, one));

        T u2 = o.Multiply(u, u);
        T log1p = o.Add(u, f.MultiplyAdd(o.Multiply(u, u2), Log1pReduced(u2), rest));
        return o.Add(o.Max(o.Constant(0), x), log1p);
    }

    /// <summary>y - n ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduce(T y, T n)
    {
        TMultiplyAdd f = default;
        return f.Scale(n, -Ln2Low, f.Scale(n, -Ln2High, y));
    }

    /// <summary>
    /// What to subtract from the exponent for n: 0, or 52 for a subnormal scaled by 2^52. Where the logarithm is
    /// infinite or NaN it is so itself, and the sum that ends the logarithm carries it to the result.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogOffset(T x, T minNormal)
    {
        TOps o = default;
        T zero = o.Constant(0);
        T infinity = o.Constant(double.PositiveInfinity);
        T notPositive = o.SelectLess(x, zero, o.Constant(double.NaN), infinity);
        T small = o.SelectLess(zero, x, o.Constant(52), notPositive);
        T large = o.SelectLess(x, infinity, zero, o.Subtract(zero, x));
        return o.SelectLess(x, minNormal, small, large);
    }
}
