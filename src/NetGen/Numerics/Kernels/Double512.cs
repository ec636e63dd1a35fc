#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using X86 = System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Emitted kernels in vectors of 512 bits of <see langword="double"/>.</summary>
/// <typeparam name="A">The arithmetic: <see cref="Fused"/> or <see cref="Portable"/>.</typeparam>
/// <remarks>Whoever calls these has asked whether the processor has <see cref="X86.Avx512F"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct Double512<A> : IVectorOps<double, Vector512<double>>
    where A : struct
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public int Count
    {
        [MethodImpl(Inline)]
        get => 8;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public ref double At(ref double start, int offset) => ref Unsafe.Add(ref start, offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public ref double At(ref double start, int index, int offset) => ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> All(double value) => Vector512.Create(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> All(ref double start, int offset) => Vector512.Create(Unsafe.Add(ref start, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> All(ref double start, int index, int offset) => Vector512.Create(Unsafe.Add(ref Unsafe.Add(ref start, index), offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> FirstLane(double value) => Vector512.CreateScalar(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Load(ref double start, int offset) => Unsafe.As<double, Vector512<double>>(ref Unsafe.Add(ref start, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Load(ref double start, int index, int offset) =>
        Unsafe.As<double, Vector512<double>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(Vector512<double> values, ref double start, int offset) => Unsafe.As<double, Vector512<double>>(ref Unsafe.Add(ref start, offset)) = values;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(Vector512<double> values, ref double start, int index, int offset) =>
        Unsafe.As<double, Vector512<double>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset)) = values;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Add(Vector512<double> a, Vector512<double> b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Subtract(Vector512<double> a, Vector512<double> b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Multiply(Vector512<double> a, Vector512<double> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Divide(Vector512<double> a, Vector512<double> b) => a / b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Negate(Vector512<double> a) => -a;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Abs(Vector512<double> a) => Vector512.Abs(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Sqrt(Vector512<double> a) => Vector512.Sqrt(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Min(Vector512<double> a, Vector512<double> b) => X86.Avx512F.Min(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Max(Vector512<double> a, Vector512<double> b) => X86.Avx512F.Max(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Less(Vector512<double> a, Vector512<double> b) => Vector512.LessThan(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> LessOrEqual(Vector512<double> a, Vector512<double> b) => Vector512.LessThanOrEqual(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Same(Vector512<double> a, Vector512<double> b) => Vector512.Equals(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Select(Vector512<double> condition, Vector512<double> a, Vector512<double> b) => Vector512.ConditionalSelect(condition, a, b);
}
#endif
