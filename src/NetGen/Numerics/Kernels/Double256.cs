#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using X86 = System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Emitted kernels in vectors of 256 bits of <see langword="double"/>.</summary>
/// <typeparam name="A">The arithmetic: <see cref="Fused"/> or <see cref="Portable"/>.</typeparam>
/// <remarks>Whoever calls these has asked whether the processor has <see cref="X86.Avx"/> and, for <see cref="Fused"/>, <see cref="X86.Fma"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct Double256<A> : IVectorOps<double, Vector256<double>>
    where A : struct
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public int Count
    {
        [MethodImpl(Inline)]
        get => 4;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public ref double At(ref double start, int offset) => ref Unsafe.Add(ref start, offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public ref double At(ref double start, int index, int offset) => ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> All(double value) => Vector256.Create(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> All(ref double start, int offset) => Vector256.Create(Unsafe.Add(ref start, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> All(ref double start, int index, int offset) => Vector256.Create(Unsafe.Add(ref Unsafe.Add(ref start, index), offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> FirstLane(double value) => Vector256.CreateScalar(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Load(ref double start, int offset) => Unsafe.As<double, Vector256<double>>(ref Unsafe.Add(ref start, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Load(ref double start, int index, int offset) =>
        Unsafe.As<double, Vector256<double>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(Vector256<double> values, ref double start, int offset) => Unsafe.As<double, Vector256<double>>(ref Unsafe.Add(ref start, offset)) = values;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(Vector256<double> values, ref double start, int index, int offset) =>
        Unsafe.As<double, Vector256<double>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset)) = values;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Add(Vector256<double> a, Vector256<double> b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Subtract(Vector256<double> a, Vector256<double> b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Multiply(Vector256<double> a, Vector256<double> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Divide(Vector256<double> a, Vector256<double> b) => a / b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Negate(Vector256<double> a) => -a;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Abs(Vector256<double> a) => Vector256.Abs(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Sqrt(Vector256<double> a) => Vector256.Sqrt(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Min(Vector256<double> a, Vector256<double> b) => X86.Avx.Min(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Max(Vector256<double> a, Vector256<double> b) => X86.Avx.Max(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Less(Vector256<double> a, Vector256<double> b) => Vector256.LessThan(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> LessOrEqual(Vector256<double> a, Vector256<double> b) => Vector256.LessThanOrEqual(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Same(Vector256<double> a, Vector256<double> b) => Vector256.Equals(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Select(Vector256<double> condition, Vector256<double> a, Vector256<double> b) => Vector256.ConditionalSelect(condition, a, b);
}
#endif
