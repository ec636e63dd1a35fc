#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What works on some of the lanes, or across them.
public readonly partial struct SinglePair<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<float> Keep(Halves<float> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<float> KeepFirst(Halves<float> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<float> KeepUpTo(Halves<float> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<float> Replace(Halves<float> values, int count, Halves<float> rest) => Lanes.Replace(values, count, rest);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<float> LoadFirst(ref float start, int count) => Lanes.LoadFirstHalves(ref start, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreFirst(Halves<float> values, ref float start, int count) => Lanes.StoreFirst(values, ref start, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float One(Halves<float> values, int lane) => lane < 4 ? values.Lower.GetElement(lane) : values.Upper.GetElement(lane - 4);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Sum(Halves<float> values) => Lanes.Sum(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<float> SumAll(Halves<float> values) => Lanes.SumAll(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<float> Largest(Halves<float> values) => Lanes.MaxAll(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double SumFirst(Halves<float> values, int count) => Lanes.SumFirst(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<float> SumEach(Halves<float> v0, Halves<float> v1, Halves<float> v2, Halves<float> v3) => Lanes.SumEach(v0, v1, v2, v3);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<float> SumEach(Halves<float> v0, Halves<float> v1, Halves<float> v2, Halves<float> v3, Halves<float> v4, Halves<float> v5, Halves<float> v6, Halves<float> v7) =>
        Lanes.SumEach(v0, v1, v2, v3, v4, v5, v6, v7);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreLower(Halves<float> values, ref float start, int offset) => Vector128.StoreUnsafe(values.Lower, ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreUpper(Halves<float> values, ref float start, int offset) => Vector128.StoreUnsafe(values.Upper, ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<float> LoadFour(ref float start, int offset)
    {
        var four = Vector128.LoadUnsafe(ref start, (nuint)offset);
        return new(four, four);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<float> LoadFour(ref float start, int index, int offset)
    {
        var four = Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset);
        return new(four, four);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<float> Spread(Halves<float> four, int which) => All(One(four, which));
}
#endif
