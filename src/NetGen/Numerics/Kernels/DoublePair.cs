#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Emitted kernels in pairs of vectors of 128 bits of <see langword="double"/>.</summary>
/// <typeparam name="A">The arithmetic: <see cref="Fused"/> or <see cref="Portable"/>.</typeparam>
/// <remarks>
/// For every processor. What is an instruction for each half is written out: each method between would take locals of a kernel, of which RyuJIT inlines into 512.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct DoublePair<A> : IVectorOps<double, VectorPair<double>>
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
    public VectorPair<double> All(double value) => new(Vector128.Create(value), Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> All(ref double start, int offset) => new(Vector128.Create(Unsafe.Add(ref start, offset)), Vector128.Create(Unsafe.Add(ref start, offset)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> All(ref double start, int index, int offset) => new(Vector128.Create(Unsafe.Add(ref Unsafe.Add(ref start, index), offset)), Vector128.Create(Unsafe.Add(ref Unsafe.Add(ref start, index), offset)));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> FirstLane(double value) => new(Vector128.CreateScalar(value), Vector128<double>.Zero);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Load(ref double start, int offset) => new(
        Vector128.LoadUnsafe(ref start, (nuint)offset),
        Vector128.LoadUnsafe(ref start, (nuint)offset + 2));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Load(ref double start, int index, int offset) => new(
        Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset),
        Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset + 2));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(VectorPair<double> values, ref double start, int offset)
    {
        Vector128.StoreUnsafe(values.Lower, ref start, (nuint)offset);
        Vector128.StoreUnsafe(values.Upper, ref start, (nuint)offset + 2);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void Store(VectorPair<double> values, ref double start, int index, int offset)
    {
        Vector128.StoreUnsafe(values.Lower, ref Unsafe.Add(ref start, index), (nuint)offset);
        Vector128.StoreUnsafe(values.Upper, ref Unsafe.Add(ref start, index), (nuint)offset + 2);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Add(VectorPair<double> a, VectorPair<double> b) => new(a.Lower + b.Lower, a.Upper + b.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Subtract(VectorPair<double> a, VectorPair<double> b) => new(a.Lower - b.Lower, a.Upper - b.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Multiply(VectorPair<double> a, VectorPair<double> b) => new(a.Lower * b.Lower, a.Upper * b.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Divide(VectorPair<double> a, VectorPair<double> b) => new(a.Lower / b.Lower, a.Upper / b.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Negate(VectorPair<double> a) => new(-a.Lower, -a.Upper);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Abs(VectorPair<double> a) => new(Vector128.Abs(a.Lower), Vector128.Abs(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Sqrt(VectorPair<double> a) => new(Vector128.Sqrt(a.Lower), Vector128.Sqrt(a.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Min(VectorPair<double> a, VectorPair<double> b) => Lanes.Min(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Max(VectorPair<double> a, VectorPair<double> b) => Lanes.Max(a, b);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Less(VectorPair<double> a, VectorPair<double> b) => new(Vector128.LessThan(a.Lower, b.Lower), Vector128.LessThan(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> LessOrEqual(VectorPair<double> a, VectorPair<double> b) => new(Vector128.LessThanOrEqual(a.Lower, b.Lower), Vector128.LessThanOrEqual(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Same(VectorPair<double> a, VectorPair<double> b) => new(Vector128.Equals(a.Lower, b.Lower), Vector128.Equals(a.Upper, b.Upper));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Select(VectorPair<double> condition, VectorPair<double> a, VectorPair<double> b) =>
        new(Vector128.ConditionalSelect(condition.Lower, a.Lower, b.Lower), Vector128.ConditionalSelect(condition.Upper, a.Upper, b.Upper));
}
#endif
