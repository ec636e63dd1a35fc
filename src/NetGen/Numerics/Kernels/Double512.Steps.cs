#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What one sample's code needs on logical vectors only.
public readonly partial struct Double512<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Create(double v0, double v1, double v2, double v3) => throw new NotSupportedException("Vectors of 512 bits are created of another number of lanes.");

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Create(
        double v0, double v1, double v2, double v3, double v4, double v5, double v6, double v7) => throw new NotSupportedException("Vectors of 512 bits are created of another number of lanes.");

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Larger(Vector512<double> a, Vector512<double> b) => throw new NotSupportedException("Steps are guarded on logical vectors.");

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Magnitude(Vector512<double> values) => throw new NotSupportedException("Steps are guarded on logical vectors.");
}
#endif
