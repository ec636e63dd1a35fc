using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The piece of one float.</summary>
internal readonly struct SinglePiece : IPieces<float, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Lookup(ReadOnlySpan<float> table, int row, float piece) =>
        table[(row * PieceTable.Row) + (SingleBits.From(piece) & PieceTable.Mask)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AnyLess(float x, float bound) => x < bound;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllLess(float x, float bound) => x < bound;
}
