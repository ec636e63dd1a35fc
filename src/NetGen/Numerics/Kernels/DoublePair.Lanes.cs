#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What works on some of the lanes, or across them.
public readonly partial struct DoublePair<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<double> Keep(Halves<double> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<double> KeepFirst(Halves<double> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<double> KeepUpTo(Halves<double> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<double> Replace(Halves<double> values, int count, Halves<double> rest) => Lanes.Replace(values, count, rest);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<double> LoadFirst(ref double start, int count) => Lanes.LoadFirstHalves(ref start, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreFirst(Halves<double> values, ref double start, int count) => Lanes.StoreFirst(values, ref start, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double One(Halves<double> values, int lane) => lane < 2 ? values.Lower.GetElement(lane) : values.Upper.GetElement(lane - 2);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Sum(Halves<double> values) => Lanes.Sum(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<double> SumAll(Halves<double> values) => Lanes.SumAll(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<double> Largest(Halves<double> values) => Lanes.MaxAll(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double SumFirst(Halves<double> values, int count) => Lanes.SumFirst(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<double> SumEach(Halves<double> v0, Halves<double> v1, Halves<double> v2, Halves<double> v3) => Lanes.SumEach(v0, v1, v2, v3);

    // Never emitted: a logical vector of doubles has four lanes.
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<double> SumEach(Halves<double> v0, Halves<double> v1, Halves<double> v2, Halves<double> v3, Halves<double> v4, Halves<double> v5, Halves<double> v6, Halves<double> v7) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreLower(Halves<double> values, ref double start, int offset) => Vector128.StoreUnsafe(values.Lower, ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreUpper(Halves<double> values, ref double start, int offset) => Vector128.StoreUnsafe(values.Upper, ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<double> LoadFour(ref double start, int offset) => Load(ref start, offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<double> LoadFour(ref double start, int index, int offset) => Load(ref start, index, offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Halves<double> Spread(Halves<double> four, int which) => All(One(four, which));
}
#endif
