using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

// The error function: near 0 a polynomial, beyond 1 that of the logarithm of 1 - erf.
internal static partial class DoubleFunctions<T, TOps, TMultiplyAdd>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Erf(T x)
    {
        TOps o = default;
        TMultiplyAdd f = default;

        // Below 1 a + a p(a^2), beyond it 1 - e^-q(a - 1), which has become 1 before a = 6; both ways are taken. 1 - erf is 0.16 at most, so that
        // the roundings of the exponent, whose factor it is, stay small in the difference. A NaN passes through the minimum and the second way.
        T a = o.Min(o.Constant(6), o.Abs(x));
        T one = o.Constant(1);
        T near = f.MultiplyAdd(ErfReduced(o.Multiply(a, a)), a, a);

        T y = ErfcLogarithm(o.Subtract(a, one));
        T round = o.Constant(Round + Bias);
        T shifted = f.Scale(y, -Log2E, round);
        T p = Expm1Reduced(Reduce(y, o.Subtract(round, shifted)), -1);
        T power = o.ExponentFromLowBits(shifted);
        T far = o.Subtract(one, f.MultiplyAdd(p, power, power));
        return o.WithSignOf(o.SelectLess(a, one, near, far), x);
    }

    /// <summary>erf(a) / a - 1 for z = a^2 up to 1; relative error of erf 2^-56.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ErfReduced(T z)
    {
        TOps o = default;
        TMultiplyAdd f = default;
        T z2 = o.Multiply(z, z);
        T z4 = o.Multiply(z2, z2);
        T q0 = f.Linear(-0.3761263890318346, z, 0.12837916709551256);
        T q2 = f.Linear(-0.026866170642931866, z, 0.11283791670942661);
        T q4 = f.Linear(-0.0008548325881879351, z, 0.005223977604938821);
        T q6 = f.Linear(-1.4924691474499199e-05, z, 0.00012055292349998657);
        T q8 = f.Linear(-1.6204707045402992e-07, z, 1.6446900815217482e-06);
        T q10 = f.Linear(-7.768441187569756e-10, z, 1.3704598833392471e-08);
        T q = f.MultiplyAdd(f.MultiplyAdd(q10, z2, q8), z4, f.MultiplyAdd(q6, z2, q4));
        return f.MultiplyAdd(q, z4, f.MultiplyAdd(q2, z2, q0));
    }

    /// <summary>-ln(1 - erf(1 + t)) for t up to 5; error of erf 2^-56.9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T ErfcLogarithm(T t)
    {
        TOps o = default;
        TMultiplyAdd f = default;
        T t2 = o.Multiply(t, t);
        T t4 = o.Multiply(t2, t2);
        T q0 = f.Linear(2.638967514234782, t, 1.8496055099332482);
        T q2 = f.Linear(0.041561098028230284, t, 0.8431072563592052);
        T q4 = f.Linear(0.0019779013547279226, t, -0.010033825205676162);
        T q6 = f.Linear(-2.6295162701990547e-05, t, -0.00023731691750614162);
        T q8 = f.Linear(-9.668859431540774e-06, t, 2.719696624710299e-05);
        T q10 = f.Linear(-2.0323016676080562e-07, t, 2.129616210222856e-06);
        T q12 = f.Linear(3.367616868535256e-08, t, -5.880146115934002e-08);
        T q14 = f.Linear(1.3311884039983137e-09, t, -8.590815907328875e-09);
        T q16 = f.Linear(4.919013208946331e-12, t, -1.2053122826353352e-10);
        T high = f.MultiplyAdd(q16, t4, f.MultiplyAdd(q14, t2, q12));
        high = f.MultiplyAdd(high, t4, f.MultiplyAdd(q10, t2, q8));
        T low = f.MultiplyAdd(f.MultiplyAdd(q6, t2, q4), t4, f.MultiplyAdd(q2, t2, q0));
        return f.MultiplyAdd(high, o.Multiply(t4, t4), low);
    }
}
