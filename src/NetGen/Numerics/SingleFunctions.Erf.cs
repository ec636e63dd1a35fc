using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

// The error function: a polynomial for each of eight pieces.
internal static partial class SingleFunctions<T, TOps, TMultiplyAdd>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Erf<TPieces>(T x)
        where TPieces : struct, IPieces<T, float>
    {
        TOps o = default;
        TPieces pieces = default;
        TMultiplyAdd f = default;

        // A NaN passes through the minimum, and whatever coefficients it chooses, the result is one.
        T a = o.Min(o.Constant(ErfTable.End), o.Abs(x));
        T round = o.Constant(Round);
        T piece = f.Scale(a, 1 / ErfTable.Step, round);
        T r = f.Scale(o.Subtract(piece, round), -ErfTable.Step, a);
        ReadOnlySpan<float> table = ErfTable.Coefficients;
        T p = f.MultiplyAdd(pieces.Lookup(table, 6, piece), r, pieces.Lookup(table, 5, piece));
        p = f.MultiplyAdd(p, r, pieces.Lookup(table, 4, piece));
        p = f.MultiplyAdd(p, r, pieces.Lookup(table, 3, piece));
        p = f.MultiplyAdd(p, r, pieces.Lookup(table, 2, piece));
        p = f.MultiplyAdd(p, r, pieces.Lookup(table, 1, piece));
        T constant = o.Add(pieces.Lookup(table, 0, piece), o.Min(o.Constant(ErfTable.Half), a));
        return o.WithSignOf(f.MultiplyAdd(p, r, constant), x);
    }
}
