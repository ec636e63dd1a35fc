#if NET8_0_OR_GREATER
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>
/// The operations that emitted kernels are written in. One text serves every processor: it is generic over the vector and an empty struct of operations, and the
/// just-in-time compiler makes of each operation the instruction of that width, number type and arithmetic.
/// </summary>
/// <remarks>
/// Instance members, called on <c>default</c>: static abstract ones would need C# 11 of the user's project, and make a network's first call slower. Whatever the
/// width, a lane has the bits that the scalar operation gives; of a NaN only that it is one is guaranteed.
/// </remarks>
/// <typeparam name="T">The number type: <see langword="float"/> or <see langword="double"/>.</typeparam>
/// <typeparam name="V">The vector: 512 bits, 256 bits or two times 128 bits.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial interface IVectorOps<T, V>
    where T : unmanaged
    where V : struct
{
    /// <summary>Lanes of a vector.</summary>
    int Count { get; }

    /// <summary>A number in memory.</summary>
    /// <param name="start">Where offsets count from.</param>
    /// <param name="offset">How many numbers beyond.</param>
    ref T At(ref T start, int offset);

    /// <summary>A number in memory, at a place that varies and a literal offset, which goes into the instruction.</summary>
    /// <param name="start">Where indices count from.</param>
    /// <param name="index">How many numbers beyond.</param>
    /// <param name="offset">How many beyond that.</param>
    ref T At(ref T start, int index, int offset);

    /// <summary>A number in all lanes.</summary>
    /// <param name="value">The number.</param>
    V All(T value);

    /// <summary>A value in memory, in all lanes.</summary>
    /// <param name="start">The first value.</param>
    /// <param name="offset">How many values after it.</param>
    V All(ref T start, int offset);

    /// <summary>A value in memory, in all lanes.</summary>
    /// <param name="start">The first value.</param>
    /// <param name="index">How many values after it: a variable, whose address is computed once.</param>
    /// <param name="offset">How many more: a literal, which goes into the instruction.</param>
    V All(ref T start, int index, int offset);

    /// <summary>A number in the first lane, 0 in the others.</summary>
    /// <param name="value">The number.</param>
    V FirstLane(T value);

    /// <summary>A vector in memory.</summary>
    /// <inheritdoc cref="At(ref T, int)"/>
    V Load(ref T start, int offset);

    /// <summary>A vector in memory.</summary>
    /// <inheritdoc cref="At(ref T, int, int)"/>
    V Load(ref T start, int index, int offset);

    /// <summary>Writes a vector to memory.</summary>
    /// <param name="values">The vector.</param>
    /// <param name="start">Where offsets count from.</param>
    /// <param name="offset">How many numbers beyond.</param>
    void Store(V values, ref T start, int offset);

    /// <summary>Writes a vector to memory.</summary>
    /// <param name="values">The vector.</param>
    /// <param name="start">Where indices count from.</param>
    /// <param name="index">How many numbers beyond.</param>
    /// <param name="offset">How many beyond that.</param>
    void Store(V values, ref T start, int index, int offset);

    /// <summary>a + b in each lane.</summary>
    V Add(V a, V b);

    /// <summary>a − b in each lane.</summary>
    V Subtract(V a, V b);

    /// <summary>a · b in each lane.</summary>
    V Multiply(V a, V b);

    /// <summary>a / b in each lane.</summary>
    V Divide(V a, V b);

    /// <summary>−a in each lane, of zeros too.</summary>
    V Negate(V a);

    /// <summary>a without its sign in each lane.</summary>
    V Abs(V a);

    /// <summary>The square root of each lane, correctly rounded; NaN below 0.</summary>
    V Sqrt(V a);

    /// <summary>a &lt; b ? a : b in each lane, so NaN in either gives b.</summary>
    V Min(V a, V b);

    /// <summary>a &gt; b ? a : b in each lane, so NaN in either gives b.</summary>
    V Max(V a, V b);

    /// <summary>All ones in each lane where a &lt; b, zeros in the others: a condition for <see cref="Select"/>.</summary>
    V Less(V a, V b);

    /// <summary>All ones in each lane where a ≤ b, zeros in the others: a condition for <see cref="Select"/>.</summary>
    V LessOrEqual(V a, V b);

    /// <summary>All ones in each lane where a = b, zeros in the others: a condition for <see cref="Select"/>.</summary>
    V Same(V a, V b);

    /// <summary>In each lane a where the condition is met, b where it is not.</summary>
    V Select(V condition, V a, V b);
}
#endif
