#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using X86 = System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Emitted kernels in vectors of 512 bits of <see langword="float"/>.</summary>
/// <typeparam name="A">The arithmetic: <see cref="Fused"/> or <see cref="Portable"/>.</typeparam>
/// <remarks>Whoever calls these has asked whether the processor has <see cref="X86.Avx512F"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct Single512<A> : IVectorOps<float, Vector512<float>>
    where A : struct
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <inheritdoc/>
    public int Count
    {
        [MethodImpl(Inline)]
        get => 16;
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public ref float At(ref float start, int offset) => ref Unsafe.Add(ref start, offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public ref float At(ref float start, int index, int offset) => ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> All(float value) => Vector512.Create(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> All(ref float start, int offset) => Vector512.Create(Unsafe.Add(ref start, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> All(ref float start, int index, int offset) => Vector512.Create(Unsafe.Add(ref Unsafe.Add(ref start, index), offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> FirstLane(float value) => Vector512.CreateScalar(value);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Load(ref float start, int offset) => Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref start, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Load(ref float start, int index, int offset) =>
        Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(Vector512<float> values, ref float start, int offset) => Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref start, offset)) = values;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(Vector512<float> values, ref float start, int index, int offset) =>
        Unsafe.As<float, Vector512<float>>(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset)) = values;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Subtract(Vector512<float> a, Vector512<float> b) => a - b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) => a * b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Divide(Vector512<float> a, Vector512<float> b) => a / b;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Negate(Vector512<float> a) => -a;

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Abs(Vector512<float> a) => Vector512.Abs(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Sqrt(Vector512<float> a) => Vector512.Sqrt(a);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Min(Vector512<float> a, Vector512<float> b) => X86.Avx512F.Min(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Max(Vector512<float> a, Vector512<float> b) => X86.Avx512F.Max(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Less(Vector512<float> a, Vector512<float> b) => Vector512.LessThan(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> LessOrEqual(Vector512<float> a, Vector512<float> b) => Vector512.LessThanOrEqual(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Same(Vector512<float> a, Vector512<float> b) => Vector512.Equals(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Select(Vector512<float> condition, Vector512<float> a, Vector512<float> b) => Vector512.ConditionalSelect(condition, a, b);
}
#endif
