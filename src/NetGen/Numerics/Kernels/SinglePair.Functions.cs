#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Arm = System.Runtime.Intrinsics.Arm;
using X86 = System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Multiply-adds and elementary functions. The comparison of types is a constant to the compiler, which keeps one of the two calls.
public readonly partial struct SinglePair<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Fma(VectorPair<float> a, VectorPair<float> b, VectorPair<float> c) =>
        typeof(A) == typeof(Fused) && X86.Fma.IsSupported
            ? new(X86.Fma.MultiplyAdd(a.Lower, b.Lower, c.Lower), X86.Fma.MultiplyAdd(a.Upper, b.Upper, c.Upper))
            : typeof(A) == typeof(Fused) && Arm.AdvSimd.Arm64.IsSupported
            ? new(Arm.AdvSimd.FusedMultiplyAdd(c.Lower, a.Lower, b.Lower), Arm.AdvSimd.FusedMultiplyAdd(c.Upper, a.Upper, b.Upper))
            : new((a.Lower * b.Lower) + c.Lower, (a.Upper * b.Upper) + c.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Fma(ref float start, int offset, VectorPair<float> b, VectorPair<float> c) =>
        typeof(A) == typeof(Fused) && X86.Fma.IsSupported
            ? new(
                X86.Fma.MultiplyAdd(Vector128.LoadUnsafe(ref start, (nuint)offset), b.Lower, c.Lower),
                X86.Fma.MultiplyAdd(Vector128.LoadUnsafe(ref start, (nuint)offset + 4), b.Upper, c.Upper))
            : typeof(A) == typeof(Fused) && Arm.AdvSimd.Arm64.IsSupported
            ? new(
                Arm.AdvSimd.FusedMultiplyAdd(c.Lower, Vector128.LoadUnsafe(ref start, (nuint)offset), b.Lower),
                Arm.AdvSimd.FusedMultiplyAdd(c.Upper, Vector128.LoadUnsafe(ref start, (nuint)offset + 4), b.Upper))
            : new((Vector128.LoadUnsafe(ref start, (nuint)offset) * b.Lower) + c.Lower, (Vector128.LoadUnsafe(ref start, (nuint)offset + 4) * b.Upper) + c.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Fma(ref float start, int index, int offset, VectorPair<float> b, VectorPair<float> c) =>
        typeof(A) == typeof(Fused) && X86.Fma.IsSupported
            ? new(
                X86.Fma.MultiplyAdd(Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset), b.Lower, c.Lower),
                X86.Fma.MultiplyAdd(Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset + 4), b.Upper, c.Upper))
            : typeof(A) == typeof(Fused) && Arm.AdvSimd.Arm64.IsSupported
            ? new(
                Arm.AdvSimd.FusedMultiplyAdd(c.Lower, Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset), b.Lower),
                Arm.AdvSimd.FusedMultiplyAdd(c.Upper, Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset + 4), b.Upper))
            : new(
                (Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset) * b.Lower) + c.Lower,
                (Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset + 4) * b.Upper) + c.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Exp(VectorPair<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Exp(z) : PortableMath.Exp(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Log(VectorPair<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Log(z) : PortableMath.Log(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Tanh(VectorPair<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Tanh(z) : PortableMath.Tanh(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Sigmoid(VectorPair<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Sigmoid(z) : PortableMath.Sigmoid(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Softplus(VectorPair<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Softplus(z) : PortableMath.Softplus(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Erf(VectorPair<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Erf(z) : PortableMath.Erf(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Fma(float a, float b, float c) => typeof(A) == typeof(Fused) ? FusedMath.MultiplyAdd(a, b, c) : PortableMath.MultiplyAdd(a, b, c);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Exp(float z) =>
        typeof(A) == typeof(Fused) ? FusedMath.Exp(Vector128.CreateScalarUnsafe(z)).ToScalar() : PortableMath.Exp(Vector128.CreateScalarUnsafe(z)).ToScalar();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Log(float z) => typeof(A) == typeof(Fused) ? FusedMath.Log(Vector128.Create(z)).ToScalar() : PortableMath.Log(Vector128.Create(z)).ToScalar();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Tanh(float z) =>
        typeof(A) == typeof(Fused) ? FusedMath.Tanh(Vector128.CreateScalarUnsafe(z)).ToScalar() : PortableMath.Tanh(Vector128.CreateScalarUnsafe(z)).ToScalar();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Sigmoid(float z) =>
        typeof(A) == typeof(Fused) ? FusedMath.Sigmoid(Vector128.CreateScalarUnsafe(z)).ToScalar() : PortableMath.Sigmoid(Vector128.CreateScalarUnsafe(z)).ToScalar();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Softplus(float z) => typeof(A) == typeof(Fused) ? FusedMath.Softplus(z) : PortableMath.Softplus(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Erf(float z) => typeof(A) == typeof(Fused) ? FusedMath.Erf(z) : PortableMath.Erf(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Min(float a, float b) => Lanes.Min(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Max(float a, float b) => Lanes.Max(a, b);
}
#endif
