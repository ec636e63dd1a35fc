using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

// The polynomials behind the functions, in Estrin's order: short chains.
internal static partial class DoubleFunctions<T, TOps, TMultiplyAdd>
{
    /// <summary>(r coth r - 1) / r^2 for z = r^2 up to 0.3025; relative error of r coth r 2^-57.3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T CothReduced(T z)
    {
        TOps o = default;
        TMultiplyAdd f = default;
        T z2 = o.Multiply(z, z);
        T q0 = f.Linear(-0.02222222222221023, z, 0.3333333333333332);
        T q2 = f.Linear(-0.0002116402037071731, z, 0.0021164021159584983);
        T q4 = f.Linear(-2.1639504817562863e-06, z, 2.137772063084807e-05);
        T q6 = f.Linear(-1.941110895044727e-08, z, 2.177310248556781e-07);
        T high = f.MultiplyAdd(q6, z2, q4);
        return f.MultiplyAdd(high, o.Multiply(z2, z2), f.MultiplyAdd(q2, z2, q0));
    }

    /// <summary>e^(s r) - 1 = s r + r^2 q(s r) for |r| up to ln(2)/2, s = 1 or -1; relative error 2^-60.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Expm1Reduced(T r, int s = 1)
    {
        TOps o = default;
        TMultiplyAdd f = default;
        T r2 = o.Multiply(r, r);
        T r4 = o.Multiply(r2, r2);
        T q0 = f.Linear(s * 0.16666666666666677, r, 0.5);
        T q2 = f.Linear(s * 0.0083333333333216672, r, 0.041666666666666512);
        T q4 = f.Linear(s * 0.0001984126988603708, r, 0.0013888888888962531);
        T q6 = f.Linear(s * 2.755724429474336e-06, r, 2.4801587172327211e-05);
        T q8 = f.Linear(s * 2.5109009071010143e-08, r, 2.7557402735127433e-07);
        q8 = f.Scale(r2, 2.0875328365038309e-09, q8);
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
        T q0 = f.Linear(0.3999999999941633, z, 0.6666666666666734);
        T q2 = f.Linear(0.22222198609599805, z, 0.28571428742026161);
        T q4 = f.Linear(0.15314097029973542, z, 0.18183562471243614);
        q4 = f.Scale(z2, 0.14795494334686651, q4);
        return f.MultiplyAdd(f.MultiplyAdd(q4, z2, q2), z2, q0);
    }

    /// <summary>(2 artanh(u / 2) - u) / u^3 for z = u^2 up to 4/9; relative error 2^-58.6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Log1pReduced(T z)
    {
        TOps o = default;
        TMultiplyAdd f = default;
        T z2 = o.Multiply(z, z);
        T q0 = f.Linear(0.012500000000048474, z, 0.083333333333332885);
        T q2 = f.Linear(0.00043402781159451894, z, 0.0022321428553217265);
        T q4 = f.Linear(1.8782407699812018e-05, z, 8.8778049215460194e-05);
        T q6 = f.Linear(9.2353397627793918e-07, z, 4.0591801258202521e-06);
        T q8 = f.Linear(8.1108832803114118e-08, z, 1.591677232028162e-07);
        T q = f.MultiplyAdd(f.MultiplyAdd(q8, z2, q6), z2, q4);
        return f.MultiplyAdd(f.MultiplyAdd(q, z2, q2), z2, q0);
    }
}
