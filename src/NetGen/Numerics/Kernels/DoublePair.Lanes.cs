#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What works on some of the lanes, or across them.
public readonly partial struct DoublePair<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Keep(VectorPair<double> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> KeepFirst(VectorPair<double> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> KeepUpTo(VectorPair<double> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Replace(VectorPair<double> values, int count, VectorPair<double> rest) => Lanes.Replace(values, count, rest);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> LoadFirst(ref double start, int count) => Lanes.LoadFirstPair(ref start, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreFirst(VectorPair<double> values, ref double start, int count) => Lanes.StoreFirst(values, ref start, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double One(VectorPair<double> values, int lane) => lane < 2 ? values.Lower.GetElement(lane) : values.Upper.GetElement(lane - 2);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> AddHalves(VectorPair<double> values) => throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Sum(VectorPair<double> values) => Lanes.Sum(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> SumAll(VectorPair<double> values) => Lanes.SumAll(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Largest(VectorPair<double> values) => Lanes.MaxAll(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double SumFirst(VectorPair<double> values, int count) => Lanes.SumFirst(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> SumEach(VectorPair<double> v0, VectorPair<double> v1, VectorPair<double> v2, VectorPair<double> v3) => Lanes.SumEach(v0, v1, v2, v3);

    // Never emitted: a logical vector of doubles has four lanes.
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> SumEach(VectorPair<double> v0, VectorPair<double> v1, VectorPair<double> v2, VectorPair<double> v3, VectorPair<double> v4, VectorPair<double> v5, VectorPair<double> v6, VectorPair<double> v7) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreLower(VectorPair<double> values, ref double start, int offset) => Vector128.StoreUnsafe(values.Lower, ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreUpper(VectorPair<double> values, ref double start, int offset) => Vector128.StoreUnsafe(values.Upper, ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> LoadFour(ref double start, int offset) => Load(ref start, offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> LoadFour(ref double start, int index, int offset) => Load(ref start, index, offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<double> Spread(VectorPair<double> four, int which) => All(One(four, which));
}
#endif
