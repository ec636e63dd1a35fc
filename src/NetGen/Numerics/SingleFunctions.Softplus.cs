using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

// ln(1 + e^x): near 0 a polynomial for each of eight pieces, beyond them two terms of the series in e^-|x|.
internal static partial class SingleFunctions<T, TOps, TMultiplyAdd>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Softplus<TPieces>(T x)
        where TPieces : struct, IPieces<T, float>
    {
        TOps o = default;
        TPieces pieces = default;

        // max(0, x) + ln(1 + e^-|x|). A vector pays for both ways only where some of its elements take the one and some the other.
        T a = o.Abs(x);
        T positive = o.Max(o.Constant(0f), x);
        T near = positive; // not selected where no element is near
        if (pieces.AnyLess(a, SoftplusTable.End))
        {
            near = SoftplusNear<TPieces>(a, positive);
            if (pieces.AllLess(a, SoftplusTable.End))
            {
                return near;
            }
        }

        return o.SelectLess(a, o.Constant(SoftplusTable.End), near, SoftplusFar(a, positive));
    }

    /// <summary>ln(1 + e^-a) + positive for a less than <see cref="SoftplusTable.End"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SoftplusNear<TPieces>(T a, T positive)
        where TPieces : struct, IPieces<T, float>
    {
        TOps o = default;
        TPieces pieces = default;
        TMultiplyAdd f = default;
        T round = o.Constant(Round);
        T piece = f.Scale(a, 1 / SoftplusTable.Step, round);
        T r = f.Scale(o.Subtract(piece, round), -SoftplusTable.Step, a);
        ReadOnlySpan<float> table = SoftplusTable.Coefficients;
        T p = f.MultiplyAdd(pieces.Lookup(table, 6, piece), r, pieces.Lookup(table, 5, piece));
        p = f.MultiplyAdd(p, r, pieces.Lookup(table, 4, piece));
        p = f.MultiplyAdd(p, r, pieces.Lookup(table, 3, piece));
        p = f.MultiplyAdd(p, r, pieces.Lookup(table, 2, piece));
        p = f.MultiplyAdd(p, r, pieces.Lookup(table, 1, piece));
        return f.MultiplyAdd(p, r, o.Add(pieces.Lookup(table, 0, piece), positive));
    }

    /// <summary>e - e^2/2 + positive with e = e^-a at most 2.17e-4: the next term, e^3/3, is less than a quarter of an ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T SoftplusFar(T a, T positive)
    {
        TOps o = default;
        TMultiplyAdd f = default;

        // e is built 2^24 times as large, so that a subnormal result is rounded once. A NaN is dropped here: it enters the result by positive alone, with one payload.
        const float Scale = 1f / (1 << 24);
        T round = o.Constant(Round + Bias + 24);
        T y = o.Max(o.Subtract(o.Constant(0f), a), o.Constant(SingleCoefficients.ExpLowest));
        T shifted = f.Scale(y, Log2E, round);
        T power = o.ExponentFromLowBits(shifted);
        T e = f.MultiplyAdd(Expm1Reduced(Reduce(y, o.Subtract(shifted, round))), power, power);
        return f.MultiplyAdd(f.Scale(e, -0.5f * Scale * Scale, o.Constant(Scale)), e, positive); // e (Scale - e Scale^2 / 2)
    }
}
