#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What one sample's code needs on logical vectors only.
public readonly partial struct Double256<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Create(double v0, double v1, double v2, double v3) => Vector256.Create(v0, v1, v2, v3);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Create(
        double v0, double v1, double v2, double v3, double v4, double v5, double v6, double v7) => throw new NotSupportedException("Vectors of double are created of another number of lanes.");

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Larger(Vector256<double> a, Vector256<double> b) => StepGuard.Larger(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Magnitude(Vector256<double> values) => StepGuard.Magnitude(values);
}
#endif
