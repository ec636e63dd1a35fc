#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// The piece of the first element of 128 bits of float; the others mean nothing. Of one number a coefficient is read from where it stands, and not chosen among all of its row:
/// less for the compiler, and as fast.
/// </summary>
internal readonly struct SinglePieceOfFirst : IPieces<Vector128<float>, float>
{
    // Four coefficients are read, of a row of sixteen and from one of the first eight on, so that a multiply-add can read them itself; the row is an offset of its address.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Lookup(ReadOnlySpan<float> table, int row, Vector128<float> piece) =>
        Vector128.LoadUnsafe(
            ref MemoryMarshal.GetReference(table),
            (nuint)(row * PieceTable.Row) + (nuint)(piece.AsInt32().ToScalar() & PieceTable.Mask));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AnyLess(Vector128<float> x, float bound) => x.ToScalar() < bound;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllLess(Vector128<float> x, float bound) => x.ToScalar() < bound;
}
#endif
