#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// A vector of 256 bits where the runtime has none and keeps two of 128: seen as what it is, each half costs one instruction and RyuJIT has little to inline.
/// The runtime's own way from one to the other takes so much of the limit for inlining that half of a kernel would be calls.
/// </summary>
internal readonly struct Halves<T>(Vector128<T> lower, Vector128<T> upper)
{
    public readonly Vector128<T> Lower = lower;
    public readonly Vector128<T> Upper = upper;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Halves<T> Of(Vector256<T> v) => Unsafe.BitCast<Vector256<T>, Halves<T>>(v);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Join(Vector128<T> lower, Vector128<T> upper) => Unsafe.BitCast<Halves<T>, Vector256<T>>(new(lower, upper));
}
#endif
