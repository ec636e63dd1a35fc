#if NET8_0_OR_GREATER
namespace NetGen.Numerics;

// What one sample's code needs on logical vectors only; vectors of 512 bits have none of it.
public partial interface IVectorOps<T, V>
{
    /// <summary>A vector of four lanes that are known.</summary>
    /// <param name="v0">Lane 0.</param>
    /// <param name="v1">Lane 1.</param>
    /// <param name="v2">Lane 2.</param>
    /// <param name="v3">Lane 3.</param>
    /// <exception cref="NotSupportedException">Vectors have another number of lanes.</exception>
    V Create(T v0, T v1, T v2, T v3);

    /// <summary>A vector of eight lanes that are known.</summary>
    /// <param name="v0">Lane 0.</param>
    /// <param name="v1">Lane 1.</param>
    /// <param name="v2">Lane 2.</param>
    /// <param name="v3">Lane 3.</param>
    /// <param name="v4">Lane 4.</param>
    /// <param name="v5">Lane 5.</param>
    /// <param name="v6">Lane 6.</param>
    /// <param name="v7">Lane 7.</param>
    /// <exception cref="NotSupportedException">Vectors have another number of lanes.</exception>
    V Create(T v0, T v1, T v2, T v3, T v4, T v5, T v6, T v7);

    /// <summary>In each lane the bits of larger magnitude, sign apart; NaN is larger than infinity. For <see cref="Magnitude"/> only.</summary>
    /// <param name="a">One vector.</param>
    /// <param name="b">The other.</param>
    /// <exception cref="NotSupportedException">Vectors have 512 bits.</exception>
    V Larger(V a, V b);

    /// <summary>The largest magnitude of all lanes; NaN where one is NaN.</summary>
    /// <param name="values">The lanes.</param>
    /// <exception cref="NotSupportedException">Vectors have 512 bits.</exception>
    T Magnitude(V values);
}
#endif
