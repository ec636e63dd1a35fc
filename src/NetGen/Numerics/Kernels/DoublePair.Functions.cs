#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Arm = System.Runtime.Intrinsics.Arm;
using X86 = System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Multiply-adds and elementary functions. The comparison of types is a constant to the compiler, which keeps one of the two calls.
public readonly partial struct DoublePair<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Fma(VectorPair<double> a, VectorPair<double> b, VectorPair<double> c) =>
        typeof(A) == typeof(Fused) && X86.Fma.IsSupported
            ? new(X86.Fma.MultiplyAdd(a.Lower, b.Lower, c.Lower), X86.Fma.MultiplyAdd(a.Upper, b.Upper, c.Upper))
            : typeof(A) == typeof(Fused) && Arm.AdvSimd.Arm64.IsSupported
            ? new(Arm.AdvSimd.Arm64.FusedMultiplyAdd(c.Lower, a.Lower, b.Lower), Arm.AdvSimd.Arm64.FusedMultiplyAdd(c.Upper, a.Upper, b.Upper))
            : new((a.Lower * b.Lower) + c.Lower, (a.Upper * b.Upper) + c.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Fma(ref double start, int offset, VectorPair<double> b, VectorPair<double> c) =>
        typeof(A) == typeof(Fused) && X86.Fma.IsSupported
            ? new(
                X86.Fma.MultiplyAdd(Vector128.LoadUnsafe(ref start, (nuint)offset), b.Lower, c.Lower),
                X86.Fma.MultiplyAdd(Vector128.LoadUnsafe(ref start, (nuint)offset + 2), b.Upper, c.Upper))
            : typeof(A) == typeof(Fused) && Arm.AdvSimd.Arm64.IsSupported
            ? new(
                Arm.AdvSimd.Arm64.FusedMultiplyAdd(c.Lower, Vector128.LoadUnsafe(ref start, (nuint)offset), b.Lower),
                Arm.AdvSimd.Arm64.FusedMultiplyAdd(c.Upper, Vector128.LoadUnsafe(ref start, (nuint)offset + 2), b.Upper))
            : new((Vector128.LoadUnsafe(ref start, (nuint)offset) * b.Lower) + c.Lower, (Vector128.LoadUnsafe(ref start, (nuint)offset + 2) * b.Upper) + c.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Fma(ref double start, int index, int offset, VectorPair<double> b, VectorPair<double> c) =>
        typeof(A) == typeof(Fused) && X86.Fma.IsSupported
            ? new(
                X86.Fma.MultiplyAdd(Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset), b.Lower, c.Lower),
                X86.Fma.MultiplyAdd(Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset + 2), b.Upper, c.Upper))
            : typeof(A) == typeof(Fused) && Arm.AdvSimd.Arm64.IsSupported
            ? new(
                Arm.AdvSimd.Arm64.FusedMultiplyAdd(c.Lower, Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset), b.Lower),
                Arm.AdvSimd.Arm64.FusedMultiplyAdd(c.Upper, Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset + 2), b.Upper))
            : new(
                (Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset) * b.Lower) + c.Lower,
                (Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset + 2) * b.Upper) + c.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Exp(VectorPair<double> z) => typeof(A) == typeof(Fused) ? FusedMath.Exp(z) : PortableMath.Exp(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Log(VectorPair<double> z) => typeof(A) == typeof(Fused) ? FusedMath.Log(z) : PortableMath.Log(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Tanh(VectorPair<double> z) => typeof(A) == typeof(Fused) ? FusedMath.Tanh(z) : PortableMath.Tanh(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Sigmoid(VectorPair<double> z) => typeof(A) == typeof(Fused) ? FusedMath.Sigmoid(z) : PortableMath.Sigmoid(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Softplus(VectorPair<double> z) => typeof(A) == typeof(Fused) ? FusedMath.Softplus(z) : PortableMath.Softplus(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Erf(VectorPair<double> z) => typeof(A) == typeof(Fused) ? FusedMath.Erf(z) : PortableMath.Erf(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Fma(double a, double b, double c) => typeof(A) == typeof(Fused) ? FusedMath.MultiplyAdd(a, b, c) : PortableMath.MultiplyAdd(a, b, c);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Exp(double z) =>
        typeof(A) == typeof(Fused) ? FusedMath.Exp(Vector128.CreateScalarUnsafe(z)).ToScalar() : PortableMath.Exp(Vector128.CreateScalarUnsafe(z)).ToScalar();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Log(double z) => typeof(A) == typeof(Fused) ? FusedMath.Log(Vector128.Create(z)).ToScalar() : PortableMath.Log(Vector128.Create(z)).ToScalar();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Tanh(double z) =>
        typeof(A) == typeof(Fused) ? FusedMath.Tanh(Vector128.CreateScalarUnsafe(z)).ToScalar() : PortableMath.Tanh(Vector128.CreateScalarUnsafe(z)).ToScalar();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Sigmoid(double z) =>
        typeof(A) == typeof(Fused) ? FusedMath.Sigmoid(Vector128.CreateScalarUnsafe(z)).ToScalar() : PortableMath.Sigmoid(Vector128.CreateScalarUnsafe(z)).ToScalar();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Softplus(double z) =>
        typeof(A) == typeof(Fused) ? FusedMath.Softplus(Vector128.CreateScalarUnsafe(z)).ToScalar() : PortableMath.Softplus(Vector128.CreateScalarUnsafe(z)).ToScalar();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Erf(double z) =>
        typeof(A) == typeof(Fused) ? FusedMath.Erf(Vector128.CreateScalarUnsafe(z)).ToScalar() : PortableMath.Erf(Vector128.CreateScalarUnsafe(z)).ToScalar();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Min(double a, double b) => Lanes.Min(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Max(double a, double b) => Lanes.Max(a, b);
}
#endif
