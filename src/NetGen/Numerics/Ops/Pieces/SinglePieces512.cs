#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>The pieces of 512 bits of float, where the processor has them (AVX-512).</summary>
internal readonly struct SinglePieces512 : IPieces<Vector512<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Lookup(ReadOnlySpan<float> table, int row, Vector512<float> piece) =>
        Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(table), (nuint)(row * PieceTable.Row)), piece.AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AnyLess(Vector512<float> x, float bound) => Vector512.LessThan(x, Vector512.Create(bound)).ExtractMostSignificantBits() != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllLess(Vector512<float> x, float bound) => Vector512.LessThan(x, Vector512.Create(bound)).ExtractMostSignificantBits() == 0xFFFF;
}
#endif
