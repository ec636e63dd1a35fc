#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What works on some of the lanes, or across them.
public readonly partial struct SinglePair<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Keep(VectorPair<float> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> KeepFirst(VectorPair<float> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> KeepUpTo(VectorPair<float> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Replace(VectorPair<float> values, int count, VectorPair<float> rest) => Lanes.Replace(values, count, rest);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> LoadFirst(ref float start, int count) => Lanes.LoadFirstPair(ref start, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreFirst(VectorPair<float> values, ref float start, int count) => Lanes.StoreFirst(values, ref start, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float One(VectorPair<float> values, int lane) => lane < 4 ? values.Lower.GetElement(lane) : values.Upper.GetElement(lane - 4);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> AddHalves(VectorPair<float> values) => throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Sum(VectorPair<float> values) => Lanes.Sum(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> SumAll(VectorPair<float> values) => Lanes.SumAll(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Largest(VectorPair<float> values) => Lanes.MaxAll(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double SumFirst(VectorPair<float> values, int count) => Lanes.SumFirst(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> SumEach(VectorPair<float> v0, VectorPair<float> v1, VectorPair<float> v2, VectorPair<float> v3) => Lanes.SumEach(v0, v1, v2, v3);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> SumEach(VectorPair<float> v0, VectorPair<float> v1, VectorPair<float> v2, VectorPair<float> v3, VectorPair<float> v4, VectorPair<float> v5, VectorPair<float> v6, VectorPair<float> v7) =>
        Lanes.SumEach(v0, v1, v2, v3, v4, v5, v6, v7);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreLower(VectorPair<float> values, ref float start, int offset) => Vector128.StoreUnsafe(values.Lower, ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreUpper(VectorPair<float> values, ref float start, int offset) => Vector128.StoreUnsafe(values.Upper, ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> LoadFour(ref float start, int offset)
    {
        var four = Vector128.LoadUnsafe(ref start, (nuint)offset);
        return new(four, four);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> LoadFour(ref float start, int index, int offset)
    {
        var four = Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset);
        return new(four, four);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public VectorPair<float> Spread(VectorPair<float> four, int which) => All(One(four, which));
}
#endif
