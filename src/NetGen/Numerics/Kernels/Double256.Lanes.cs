#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What works on some of the lanes, or across them.
public readonly partial struct Double256<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Keep(Vector256<double> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> KeepFirst(Vector256<double> values, int count) => Lanes.KeepFirst(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> KeepUpTo(Vector256<double> values, int count) => Lanes.KeepUpTo(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Replace(Vector256<double> values, int count, Vector256<double> rest) => Lanes.Replace(values, count, rest);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> LoadFirst(ref double start, int count) => Lanes.LoadFirst(ref start, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreFirst(Vector256<double> values, ref double start, int count) => Lanes.StoreFirst(values, ref start, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double One(Vector256<double> values, int lane) => values.GetElement(lane);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> AddHalves(Vector256<double> values) => throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Sum(Vector256<double> values) => Lanes.Sum(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> SumAll(Vector256<double> values) => Lanes.SumAll(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Largest(Vector256<double> values) => Lanes.MaxAll(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double SumFirst(Vector256<double> values, int count) => Lanes.SumFirst(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> SumEach(Vector256<double> v0, Vector256<double> v1, Vector256<double> v2, Vector256<double> v3) => Lanes.SumEach(v0, v1, v2, v3);

    // Never emitted: a logical vector of doubles has four lanes.
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> SumEach(
        Vector256<double> v0, Vector256<double> v1, Vector256<double> v2, Vector256<double> v3,
        Vector256<double> v4, Vector256<double> v5, Vector256<double> v6, Vector256<double> v7) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreLower(Vector256<double> values, ref double start, int offset) => Vector128.StoreUnsafe(values.GetLower(), ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreUpper(Vector256<double> values, ref double start, int offset) => Vector128.StoreUnsafe(values.GetUpper(), ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> LoadFour(ref double start, int offset) => Load(ref start, offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> LoadFour(ref double start, int index, int offset) => Load(ref start, index, offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> Spread(Vector256<double> four, int which) => All(One(four, which));
}
#endif
