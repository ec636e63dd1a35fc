#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Emitted kernels in pairs of vectors of 128 bits of <see langword="float"/>.</summary>
/// <typeparam name="A">The arithmetic: <see cref="Fused"/> or <see cref="Portable"/>.</typeparam>
/// <remarks>
/// For every processor. What is an instruction for each half is written out: each method between would take locals of a kernel, of which RyuJIT inlines into 512.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct SinglePair<A> : IVectorOps<float, VectorPair<float>>
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
    public VectorPair<float> All(float value) => new(Vector128.Create(value), Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> All(ref float start, int offset) => new(Vector128.Create(Unsafe.Add(ref start, offset)), Vector128.Create(Unsafe.Add(ref start, offset)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> All(ref float start, int index, int offset) => new(Vector128.Create(Unsafe.Add(ref Unsafe.Add(ref start, index), offset)), Vector128.Create(Unsafe.Add(ref Unsafe.Add(ref start, index), offset)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> FirstLane(float value) => new(Vector128.CreateScalar(value), Vector128<float>.Zero);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Load(ref float start, int offset) => new(
        Vector128.LoadUnsafe(ref start, (nuint)offset),
        Vector128.LoadUnsafe(ref start, (nuint)offset + 4));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Load(ref float start, int index, int offset) => new(
        Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset),
        Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset + 4));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(VectorPair<float> values, ref float start, int offset)
    {
        Vector128.StoreUnsafe(values.Lower, ref start, (nuint)offset);
        Vector128.StoreUnsafe(values.Upper, ref start, (nuint)offset + 4);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(VectorPair<float> values, ref float start, int index, int offset)
    {
        Vector128.StoreUnsafe(values.Lower, ref Unsafe.Add(ref start, index), (nuint)offset);
        Vector128.StoreUnsafe(values.Upper, ref Unsafe.Add(ref start, index), (nuint)offset + 4);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Add(VectorPair<float> a, VectorPair<float> b) => new(a.Lower + b.Lower, a.Upper + b.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Subtract(VectorPair<float> a, VectorPair<float> b) => new(a.Lower - b.Lower, a.Upper - b.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Multiply(VectorPair<float> a, VectorPair<float> b) => new(a.Lower * b.Lower, a.Upper * b.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Divide(VectorPair<float> a, VectorPair<float> b) => new(a.Lower / b.Lower, a.Upper / b.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Negate(VectorPair<float> a) => new(-a.Lower, -a.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Abs(VectorPair<float> a) => new(Vector128.Abs(a.Lower), Vector128.Abs(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Sqrt(VectorPair<float> a) => new(Vector128.Sqrt(a.Lower), Vector128.Sqrt(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Min(VectorPair<float> a, VectorPair<float> b) => Lanes.Min(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Max(VectorPair<float> a, VectorPair<float> b) => Lanes.Max(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Less(VectorPair<float> a, VectorPair<float> b) => new(Vector128.LessThan(a.Lower, b.Lower), Vector128.LessThan(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> LessOrEqual(VectorPair<float> a, VectorPair<float> b) => new(Vector128.LessThanOrEqual(a.Lower, b.Lower), Vector128.LessThanOrEqual(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Same(VectorPair<float> a, VectorPair<float> b) => new(Vector128.Equals(a.Lower, b.Lower), Vector128.Equals(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Select(VectorPair<float> condition, VectorPair<float> a, VectorPair<float> b) =>
        new(Vector128.ConditionalSelect(condition.Lower, a.Lower, b.Lower), Vector128.ConditionalSelect(condition.Upper, a.Upper, b.Upper));
}
#endif
