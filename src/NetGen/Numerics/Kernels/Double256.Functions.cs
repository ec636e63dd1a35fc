#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using X86 = System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Multiply-adds and elementary functions. The comparison of types is a constant to the compiler, which keeps one of the two calls.
public readonly partial struct Double256<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Fma(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        typeof(A) == typeof(Fused) ? X86.Fma.MultiplyAdd(a, b, c) : (a * b) + c;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Fma(ref double start, int offset, Vector256<double> b, Vector256<double> c) =>
        typeof(A) == typeof(Fused)
            ? X86.Fma.MultiplyAdd(Unsafe.As<double, Vector256<double>>(ref Unsafe.Add(ref start, offset)), b, c)
            : (Unsafe.As<double, Vector256<double>>(ref Unsafe.Add(ref start, offset)) * b) + c;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Fma(ref double start, int index, int offset, Vector256<double> b, Vector256<double> c) =>
        typeof(A) == typeof(Fused)
            ? X86.Fma.MultiplyAdd(Unsafe.As<double, Vector256<double>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset)), b, c)
            : (Unsafe.As<double, Vector256<double>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset)) * b) + c;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Exp(Vector256<double> z) => typeof(A) == typeof(Fused) ? FusedMath.Exp(z) : PortableMath.Exp(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Log(Vector256<double> z) => typeof(A) == typeof(Fused) ? FusedMath.Log(z) : PortableMath.Log(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Tanh(Vector256<double> z) => typeof(A) == typeof(Fused) ? FusedMath.Tanh(z) : PortableMath.Tanh(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Sigmoid(Vector256<double> z) => typeof(A) == typeof(Fused) ? FusedMath.Sigmoid(z) : PortableMath.Sigmoid(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Softplus(Vector256<double> z) => typeof(A) == typeof(Fused) ? FusedMath.Softplus(z) : PortableMath.Softplus(z);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Erf(Vector256<double> z) => typeof(A) == typeof(Fused) ? FusedMath.Erf(z) : PortableMath.Erf(z);

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
