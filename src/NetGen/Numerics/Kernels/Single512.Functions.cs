#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using X86 = System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Multiply-adds and elementary functions. The comparison of types is a constant to the compiler, which keeps one of the two calls.
public readonly partial struct Single512<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        typeof(A) == typeof(Fused) ? X86.Avx512F.FusedMultiplyAdd(a, b, c) : (a * b) + c;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Fma(ref float start, int offset, Vector512<float> b, Vector512<float> c) =>
        typeof(A) == typeof(Fused)
            ? X86.Avx512F.FusedMultiplyAdd(Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref start, offset)), b, c)
            : (Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref start, offset)) * b) + c;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Fma(ref float start, int index, int offset, Vector512<float> b, Vector512<float> c) =>
        typeof(A) == typeof(Fused)
            ? X86.Avx512F.FusedMultiplyAdd(Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset)), b, c)
            : (Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset)) * b) + c;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Exp(Vector512<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Exp(z) : PortableMath.Exp(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Log(Vector512<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Log(z) : PortableMath.Log(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Tanh(Vector512<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Tanh(z) : PortableMath.Tanh(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Sigmoid(Vector512<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Sigmoid(z) : PortableMath.Sigmoid(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Softplus(Vector512<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Softplus(z) : PortableMath.Softplus(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Erf(Vector512<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Erf(z) : PortableMath.Erf(z);

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
