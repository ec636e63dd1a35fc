#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What works on some of the lanes, or across them.
public readonly partial struct Single256<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Keep(Vector256<float> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> KeepFirst(Vector256<float> values, int count) => Lanes.KeepFirst(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> KeepUpTo(Vector256<float> values, int count) => Lanes.KeepUpTo(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Replace(Vector256<float> values, int count, Vector256<float> rest) => Lanes.Replace(values, count, rest);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> LoadFirst(ref float start, int count) => Lanes.LoadFirst(ref start, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreFirst(Vector256<float> values, ref float start, int count) => Lanes.StoreFirst(values, ref start, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float One(Vector256<float> values, int lane) => values.GetElement(lane);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> AddHalves(Vector256<float> values) => throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Sum(Vector256<float> values) => Lanes.Sum(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> SumAll(Vector256<float> values) => Lanes.SumAll(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Largest(Vector256<float> values) => Lanes.MaxAll(values);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double SumFirst(Vector256<float> values, int count) => Lanes.SumFirst(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> SumEach(Vector256<float> v0, Vector256<float> v1, Vector256<float> v2, Vector256<float> v3) => Lanes.SumEach(v0, v1, v2, v3);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> SumEach(
        Vector256<float> v0, Vector256<float> v1, Vector256<float> v2, Vector256<float> v3,
        Vector256<float> v4, Vector256<float> v5, Vector256<float> v6, Vector256<float> v7) =>
        Lanes.SumEach(v0, v1, v2, v3, v4, v5, v6, v7);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreLower(Vector256<float> values, ref float start, int offset) => Vector128.StoreUnsafe(values.GetLower(), ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreUpper(Vector256<float> values, ref float start, int offset) => Vector128.StoreUnsafe(values.GetUpper(), ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> LoadFour(ref float start, int offset)
    {
        var four = Vector128.LoadUnsafe(ref start, (nuint)offset);
        return Vector256.Create(four, four);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> LoadFour(ref float start, int index, int offset)
    {
        var four = Vector128.LoadUnsafe(ref Unsafe.Add(ref start, index), (nuint)offset);
        return Vector256.Create(four, four);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> Spread(Vector256<float> four, int which) => All(One(four, which));
}
#endif
