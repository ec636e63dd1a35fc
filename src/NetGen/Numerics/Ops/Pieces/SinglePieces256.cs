#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>The pieces of 256 bits of float, where the processor has them (AVX).</summary>
internal readonly struct SinglePieces256 : IPieces<Vector256<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Lookup(ReadOnlySpan<float> table, int row, Vector256<float> piece) =>
        Avx2.IsSupported
            ? Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(table), (nuint)(row * PieceTable.Row)), piece.AsInt32())
            : Vector256.Create(
                default(SinglePieces128).Lookup(table, row, piece.GetLower()),
                default(SinglePieces128).Lookup(table, row, piece.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AnyLess(Vector256<float> x, float bound) => Vector256.LessThan(x, Vector256.Create(bound)).ExtractMostSignificantBits() != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllLess(Vector256<float> x, float bound) => Vector256.LessThan(x, Vector256.Create(bound)).ExtractMostSignificantBits() == 0xFF;
}
#endif
