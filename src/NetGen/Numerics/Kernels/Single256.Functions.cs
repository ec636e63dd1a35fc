#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using X86 = System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Multiply-adds and elementary functions. The comparison of types is a constant to the compiler, which keeps one of the two calls.
public readonly partial struct Single256<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Fma(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        typeof(A) == typeof(Fused) ? X86.Fma.MultiplyAdd(a, b, c) : (a * b) + c;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Fma(ref float start, int offset, Vector256<float> b, Vector256<float> c) =>
        typeof(A) == typeof(Fused)
            ? X86.Fma.MultiplyAdd(Unsafe.As<float, Vector256<float>>(ref Unsafe.Add(ref start, offset)), b, c)
            : (Unsafe.As<float, Vector256<float>>(ref Unsafe.Add(ref start, offset)) * b) + c;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Fma(ref float start, int index, int offset, Vector256<float> b, Vector256<float> c) =>
        typeof(A) == typeof(Fused)
            ? X86.Fma.MultiplyAdd(Unsafe.As<float, Vector256<float>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset)), b, c)
            : (Unsafe.As<float, Vector256<float>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset)) * b) + c;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Exp(Vector256<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Exp(z) : PortableMath.Exp(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Log(Vector256<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Log(z) : PortableMath.Log(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Tanh(Vector256<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Tanh(z) : PortableMath.Tanh(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Sigmoid(Vector256<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Sigmoid(z) : PortableMath.Sigmoid(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Softplus(Vector256<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Softplus(z) : PortableMath.Softplus(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Erf(Vector256<float> z) => typeof(A) == typeof(Fused) ? FusedMath.Erf(z) : PortableMath.Erf(z);

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
