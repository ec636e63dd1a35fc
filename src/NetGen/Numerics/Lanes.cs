#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// What emitted kernels do across the lanes of a vector. A sum over lanes always is the same tree, neighbours first:
/// ((0+1)+(2+3)) + ((4+5)+(6+7)); whatever the hardware, the bits are the same.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Lanes
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // All ones for as many lanes as are kept, then zeros: read from the right place, it is the mask of any count up to a group's samples.
    private static ReadOnlySpan<int> Mask32 =>
    [
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private static ReadOnlySpan<long> Mask64 => [-1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>The first lanes of a vector; the others become 0, even where they are NaN.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="count">How many lanes are kept: none where it is negative, all where it is more than there are (up to twice a 256-bit vector's).</param>
    [MethodImpl(Inline)]
    public static Vector256<float> Keep(Vector256<float> v, int count) =>
        v & Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(Mask32), (nuint)(16 - count)).AsSingle();

    /// <inheritdoc cref="Keep(Vector256{float}, int)"/>
    [MethodImpl(Inline)]
    public static Vector256<double> Keep(Vector256<double> v, int count) =>
        v & Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(Mask64), (nuint)(8 - count)).AsDouble();

    /// <inheritdoc cref="Keep(Vector256{float}, int)"/>
    [MethodImpl(Inline)]
    public static Vector512<float> Keep(Vector512<float> v, int count) =>
        v & Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(Mask32), (nuint)(16 - count)).AsSingle();

    /// <inheritdoc cref="Keep(Vector256{float}, int)"/>
    [MethodImpl(Inline)]
    public static Vector512<double> Keep(Vector512<double> v, int count) =>
        v & Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(Mask64), (nuint)(8 - count)).AsDouble();

    /// <summary>
    /// The first lanes of a vector, by a comparison: where it is used once, no mask in memory is worth the types that it takes the runtime to read one.
    /// </summary>
    /// <param name="v">The vector.</param>
    /// <param name="count">How many lanes are kept.</param>
    [MethodImpl(Inline)]
    public static Vector256<float> KeepUpTo(Vector256<float> v, int count) =>
        v & Vector256.LessThan(Vector256.Create(0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f), Vector256.Create((float)count));

    /// <inheritdoc cref="KeepUpTo(Vector256{float}, int)"/>
    [MethodImpl(Inline)]
    public static Vector256<double> KeepUpTo(Vector256<double> v, int count) =>
        v & Vector256.LessThan(Vector256.Create(0.0, 1, 2, 3), Vector256.Create((double)count));
}
#endif
