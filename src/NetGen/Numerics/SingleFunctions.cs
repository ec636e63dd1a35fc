using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The definitions of the elementary functions of float: every width of both arithmetics is an instance of them.
/// </summary>
/// <remarks>
/// The coefficients of the polynomials are our own minimax fits (Remez exchange in 160 bits, then rounded to float; softplus' table has its own);
/// the error given with each is the largest relative error of the function it serves. ln 2 is split as in Cody and
/// Waite, "Software Manual for the Elementary Functions", so that n * Ln2High is exact without a fused multiply-add.
/// </remarks>
internal static partial class SingleFunctions<T, TOps, TMultiplyAdd>
    where TOps : struct, IArithmetic<T, float>
    where TMultiplyAdd : struct, IMultiplyAdd<T, float>
{
    private const float Log2E = SingleCoefficients.Log2E;
    private const float Ln2 = 0.693147182f;
    private const float Ln2High = SingleCoefficients.Ln2High;
    private const float Ln2Low = SingleCoefficients.Ln2Low;

    // 1.5 * 2^23: adding it rounds to an integer and leaves that integer in the low bits.
    private const float Round = 12582912f;
    private const float TwoToFractionBits = 8388608f;
    private const int Bias = 127;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp(T x)
    {
        TOps o = default;
        TMultiplyAdd f = default;

        // Beyond these bounds the result is 0 or infinity already; a NaN passes through both.
        T y = o.Clamp(SingleCoefficients.ExpLowest, x, SingleCoefficients.ExpHighest);

        // The exponent is applied in two halves: 2^n alone overflows before e^x does and underflows long before.
        T round = o.Constant(SingleCoefficients.ExpRound);
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

        // x = 2^n * (1 + m), taken apart before the branch, so that the usual way goes straight past it.
        T n = o.Exponent(x);
        T significand = o.Significand(x);
        if (!o.AllNormal(x))
        {
            T minNormal = o.Constant(1.17549435e-38f);
            T normal = o.SelectLess(x, minNormal, o.Multiply(x, o.Constant(TwoToFractionBits)), x);
            n = o.Subtract(o.Exponent(normal), LogOffset(x, minNormal));
            significand = o.Significand(normal);
        }

        T m = o.Subtract(significand, o.Constant(1f));
        T m2 = o.Multiply(m, m);

        // ln(1 + m) = m + m^2 p(m); relative error 2^-24.8.
        T first = f.MultiplyAdd(f.Linear(0.199630395f, m, -0.250013351f), m2, f.Linear(0.333339125f, m, -0.5f));
        T last = f.MultiplyAdd(f.Linear(0.0869913399f, m, -0.142671779f), m2, f.Linear(0.149150744f, m, -0.165776312f));
        T p = f.MultiplyAdd(last, o.Multiply(m2, m2), first);

        // One constant for ln 2 is enough: the sum is at least half of n ln 2, so the error of the constant and the rounding of the product stay small in it.
        return f.Scale(n, Ln2, f.MultiplyAdd(p, m2, m));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh(T x)
    {
        TOps o = default;
        TMultiplyAdd f = default;

        // With a = n ln(2)/2 + r and tanh r = r / c, c = r coth r an even power series, tanh a = (g (c + r) + r) / (g (c + r) + c) where
        // g = (2^n - 1) / 2: one product in both, exact for tiny a, where g is 0. 1 from a = 10 on. The steeper e^2a is, the flatter is
        // tanh: one constant for ln 2 is enough.
        T a = o.Min(o.Constant(10f), o.Abs(x));
        T one = o.Constant(1f);
        T round = o.Constant(Round + Bias - 1);
        T shifted = f.Scale(a, 2 * Log2E, round);
        T r = f.Scale(o.Subtract(shifted, round), -Ln2 / 2, a);
        T r2 = o.Multiply(r, r);

        // r coth r = 1 + r^2 q(r^2) for |r| up to ln(2)/4; relative error 2^-28.7.
        T q = f.Linear(-0.0221339352f, r2, 0.333332509f);
        T c = f.MultiplyAdd(q, r2, one);
        T sum = f.MultiplyAdd(q, r2, o.Add(r, one));
        T g = o.Subtract(o.ExponentFromLowBits(shifted), o.Constant(0.5f));
        T numerator = f.MultiplyAdd(g, sum, r);
        T denominator = f.MultiplyAdd(g, sum, c);
        return o.WithSignOf(o.Divide(numerator, denominator), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid(T x)
    {
        TOps o = default;
        TMultiplyAdd f = default;

        // 1 / (1 + e^-x) times 2^-24 above and below: e^-x is then finite and normal down to where the result is 0.
        const float Scale = 1f / (1 << 24);
        // With r of the other sign, the polynomial's odd coefficients have it too: nobody waits for the negation of x. Nor for
        // the low part of n ln 2, at most 2^-12, by which e^r is multiplied at the end: (1 + low) is e^low to half an ulp.
        T y = o.Clamp(-104f, x, 18f);
        T round = o.Constant(Round + Bias - 24);
        T shifted = f.Scale(y, -Log2E, round);
        T n = o.Subtract(round, shifted);
        T r = f.Scale(n, -Ln2High, y);
        T r2 = o.Multiply(r, r);

        // e^-r - 1 = -r + r^2 q(r) for |r| up to ln(2)/2; relative error 2^-23.2, one degree less than the exponential needs.
        T low = f.Linear(-0.166671157f, r, 0.499992311f);
        T high = f.Linear(-0.00831250288f, r, 0.0418903343f);
        T p = f.MultiplyAdd(o.Multiply(r2, r2), high, f.MultiplySubtract(low, r2, r));
        T power = o.ExponentFromLowBits(shifted);
        power = f.MultiplyAdd(power, o.Multiply(n, o.Constant(Ln2Low)), power);
        T denominator = f.MultiplyAdd(p, power, o.Add(power, o.Constant(Scale)));
        return o.Divide(o.Constant(Scale), denominator);
    }

    /// <summary>y - n ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduce(T y, T n)
    {
        TMultiplyAdd f = default;
        return f.Scale(n, -Ln2Low, f.Scale(n, -Ln2High, y));
    }

    /// <summary>
    /// What to subtract from the exponent for n: 0, or 23 for a subnormal scaled by 2^23. Where the logarithm is
    /// infinite or NaN it is so itself, and the sum that ends the logarithm carries it to the result.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LogOffset(T x, T minNormal)
    {
        TOps o = default;
        T zero = o.Constant(0f);
        T infinity = o.Constant(float.PositiveInfinity);
        T notPositive = o.SelectLess(x, zero, o.Constant(float.NaN), infinity);
        T small = o.SelectLess(zero, x, o.Constant(23), notPositive);
        T large = o.SelectLess(x, infinity, zero, o.Subtract(zero, x));
        return o.SelectLess(x, minNormal, small, large);
    }

    /// <summary>e^r - 1 = r + r^2 q(r) for |r| up to ln(2)/2; relative error 2^-25.8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Expm1Reduced(T r)
    {
        TOps o = default;
        TMultiplyAdd f = default;
        T r2 = o.Multiply(r, r);
        T low = f.Linear(SingleCoefficients.Exp3, r, SingleCoefficients.Exp2);
        T high = f.Linear(SingleCoefficients.Exp5, r, SingleCoefficients.Exp4);
        high = f.Scale(r2, SingleCoefficients.Exp6, high);
        return f.MultiplyAdd(o.Multiply(r2, r2), high, f.MultiplyAdd(low, r2, r));
    }
}
