#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using X86 = System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Emitted kernels in vectors of 256 bits of <see langword="float"/>.</summary>
/// <typeparam name="A">The arithmetic: <see cref="Fused"/> or <see cref="Portable"/>.</typeparam>
/// <remarks>Whoever calls these has asked whether the processor has <see cref="X86.Avx"/> and, for <see cref="Fused"/>, <see cref="X86.Fma"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct Single256<A> : IVectorOps<float, Vector256<float>>
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
    public ref float At(ref float start, int offset) => ref Unsafe.Add(ref start, offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public ref float At(ref float start, int index, int offset) => ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> All(float value) => Vector256.Create(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> All(ref float start, int offset) => Vector256.Create(Unsafe.Add(ref start, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> All(ref float start, int index, int offset) => Vector256.Create(Unsafe.Add(ref Unsafe.Add(ref start, index), offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> FirstLane(float value) => Vector256.CreateScalar(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Load(ref float start, int offset) => Unsafe.As<float, Vector256<float>>(ref Unsafe.Add(ref start, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Load(ref float start, int index, int offset) =>
        Unsafe.As<float, Vector256<float>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(Vector256<float> values, ref float start, int offset) => Unsafe.As<float, Vector256<float>>(ref Unsafe.Add(ref start, offset)) = values;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(Vector256<float> values, ref float start, int index, int offset) =>
        Unsafe.As<float, Vector256<float>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset)) = values;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Add(Vector256<float> a, Vector256<float> b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Subtract(Vector256<float> a, Vector256<float> b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Multiply(Vector256<float> a, Vector256<float> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Divide(Vector256<float> a, Vector256<float> b) => a / b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Negate(Vector256<float> a) => -a;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Abs(Vector256<float> a) => Vector256.Abs(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Sqrt(Vector256<float> a) => Vector256.Sqrt(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Min(Vector256<float> a, Vector256<float> b) => X86.Avx.Min(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Max(Vector256<float> a, Vector256<float> b) => X86.Avx.Max(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Less(Vector256<float> a, Vector256<float> b) => Vector256.LessThan(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> LessOrEqual(Vector256<float> a, Vector256<float> b) => Vector256.LessThanOrEqual(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Same(Vector256<float> a, Vector256<float> b) => Vector256.Equals(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Select(Vector256<float> condition, Vector256<float> a, Vector256<float> b) => Vector256.ConditionalSelect(condition, a, b);
}
#endif
