#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What one sample's code needs on logical vectors only.
public readonly partial struct SinglePair<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Create(float v0, float v1, float v2, float v3) => throw new NotSupportedException("Vectors of float are created of another number of lanes.");

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Create(
        float v0, float v1, float v2, float v3, float v4, float v5, float v6, float v7) => new(Vector128.Create(v0, v1, v2, v3), Vector128.Create(v4, v5, v6, v7));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Larger(VectorPair<float> a, VectorPair<float> b) => StepGuard.Larger(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Magnitude(VectorPair<float> values) => StepGuard.Magnitude(values);
}
#endif
