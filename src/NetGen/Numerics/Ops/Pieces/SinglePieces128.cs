#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>The pieces of 128 bits of float.</summary>
internal readonly struct SinglePieces128 : IPieces<Vector128<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Lookup(ReadOnlySpan<float> table, int row, Vector128<float> piece)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(table), row * PieceTable.Row);
        if (Avx2.IsSupported)
        {
            return Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref first), piece.AsInt32().ToVector256Unsafe()).GetLower();
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            var entries = (Vector128.LoadUnsafe(ref first).AsByte(), Vector128.LoadUnsafe(ref first, 4).AsByte());
            var bytes = ((piece.AsInt32() & Vector128.Create(PieceTable.Mask)) * 0x04040404) + Vector128.Create(0x03020100);
            return AdvSimd.Arm64.VectorTableLookup(entries, bytes.AsByte()).AsSingle();
        }

        return Vector128.Create(
            Unsafe.Add(ref first, SingleBits.From(piece.GetElement(0)) & PieceTable.Mask),
            Unsafe.Add(ref first, SingleBits.From(piece.GetElement(1)) & PieceTable.Mask),
            Unsafe.Add(ref first, SingleBits.From(piece.GetElement(2)) & PieceTable.Mask),
            Unsafe.Add(ref first, SingleBits.From(piece.GetElement(3)) & PieceTable.Mask));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AnyLess(Vector128<float> x, float bound) => Vector128.LessThan(x, Vector128.Create(bound)).ExtractMostSignificantBits() != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllLess(Vector128<float> x, float bound) => Vector128.LessThan(x, Vector128.Create(bound)).ExtractMostSignificantBits() == 0xF;
}
#endif
