#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What one sample's code needs on logical vectors only.
public readonly partial struct DoublePair<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Create(double v0, double v1, double v2, double v3) => new(Vector128.Create(v0, v1), Vector128.Create(v2, v3));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Create(
        double v0, double v1, double v2, double v3, double v4, double v5, double v6, double v7) => throw new NotSupportedException("Vectors of double are created of another number of lanes.");

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Larger(VectorPair<double> a, VectorPair<double> b) => StepGuard.Larger(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Magnitude(VectorPair<double> values) => StepGuard.Magnitude(values);
}
#endif
