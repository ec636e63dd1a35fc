#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// The logical vector of 256 bits on a processor whose vectors have 128: two of them. The runtime's own <see cref="Vector256{T}"/> is a pair there, too, but what it
/// computes takes RyuJIT three times as many locals, and a method of 512 gets nothing more inlined.
/// </summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
/// <param name="lower">The lower half of the lanes.</param>
/// <param name="upper">The upper half.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct VectorPair<T>(Vector128<T> lower, Vector128<T> upper)
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>The lower half of the lanes.</summary>
    public readonly Vector128<T> Lower = lower;

    /// <summary>The upper half.</summary>
    public readonly Vector128<T> Upper = upper;

    /// <summary>The sums, lane by lane.</summary>
    /// <param name="a">One vector.</param>
    /// <param name="b">The other.</param>
    [MethodImpl(Inline)]
    public static VectorPair<T> operator +(VectorPair<T> a, VectorPair<T> b) => new(a.Lower + b.Lower, a.Upper + b.Upper);

    /// <summary>The differences, lane by lane.</summary>
    /// <param name="a">One vector.</param>
    /// <param name="b">The other.</param>
    [MethodImpl(Inline)]
    public static VectorPair<T> operator -(VectorPair<T> a, VectorPair<T> b) => new(a.Lower - b.Lower, a.Upper - b.Upper);

    /// <summary>The products, lane by lane.</summary>
    /// <param name="a">One vector.</param>
    /// <param name="b">The other.</param>
    [MethodImpl(Inline)]
    public static VectorPair<T> operator *(VectorPair<T> a, VectorPair<T> b) => new(a.Lower * b.Lower, a.Upper * b.Upper);

    /// <summary>The quotients, lane by lane.</summary>
    /// <param name="a">One vector.</param>
    /// <param name="b">The other.</param>
    [MethodImpl(Inline)]
    public static VectorPair<T> operator /(VectorPair<T> a, VectorPair<T> b) => new(a.Lower / b.Lower, a.Upper / b.Upper);

    /// <summary>Every lane with the other sign.</summary>
    /// <param name="a">The vector.</param>
    [MethodImpl(Inline)]
    public static VectorPair<T> operator -(VectorPair<T> a) => new(-a.Lower, -a.Upper);
}
#endif
