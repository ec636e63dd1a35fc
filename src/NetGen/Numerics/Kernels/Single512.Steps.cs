#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What one sample's code needs on logical vectors only.
public readonly partial struct Single512<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Create(float v0, float v1, float v2, float v3) => throw new NotSupportedException("Vectors of 512 bits are created of another number of lanes.");

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Create(
        float v0, float v1, float v2, float v3, float v4, float v5, float v6, float v7) => throw new NotSupportedException("Vectors of 512 bits are created of another number of lanes.");

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Larger(Vector512<float> a, Vector512<float> b) => throw new NotSupportedException("Steps are guarded on logical vectors.");

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Magnitude(Vector512<float> values) => throw new NotSupportedException("Steps are guarded on logical vectors.");
}
#endif
