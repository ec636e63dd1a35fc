#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using X86 = System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// What works on some of the lanes, or across them. What no kernel does in 512 bits is done half by half.
public readonly partial struct Double512<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Keep(Vector512<double> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> KeepFirst(Vector512<double> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> KeepUpTo(Vector512<double> values, int count) => values & First(count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Replace(Vector512<double> values, int count, Vector512<double> rest) => Vector512.ConditionalSelect(First(count), values, rest);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> LoadFirst(ref double start, int count) => count > 4
        ? Vector512.Create(Vector256.LoadUnsafe(ref start), Lanes.LoadFirst(ref Unsafe.Add(ref start, 4), count - 4))
        : Vector512.Create(Lanes.LoadFirst(ref start, count), Vector256<double>.Zero);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreFirst(Vector512<double> values, ref double start, int count)
    {
        if (count > 4)
        {
            values.GetLower().StoreUnsafe(ref start);
            Lanes.StoreFirst(values.GetUpper(), ref Unsafe.Add(ref start, 4), count - 4);
        }
        else
        {
            Lanes.StoreFirst(values.GetLower(), ref start, count);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double One(Vector512<double> values, int lane) => values.GetElement(lane);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<double> AddHalves(Vector512<double> values) => values.GetLower() + values.GetUpper();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double Sum(Vector512<double> values) => Lanes.Sum(values.GetLower()) + Lanes.Sum(values.GetUpper());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> SumAll(Vector512<double> values) => Vector512.Create(Sum(values));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Largest(Vector512<double> values)
    {
        var largest = Lanes.MaxAll(X86.Avx.Max(values.GetLower(), values.GetUpper()));
        return Vector512.Create(largest, largest);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double SumFirst(Vector512<double> values, int count) => Lanes.SumFirst(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> SumEach(Vector512<double> v0, Vector512<double> v1, Vector512<double> v2, Vector512<double> v3) =>
        Vector512.Create(
            Lanes.SumEach(v0.GetLower(), v1.GetLower(), v2.GetLower(), v3.GetLower())
            + Lanes.SumEach(v0.GetUpper(), v1.GetUpper(), v2.GetUpper(), v3.GetUpper()),
            Vector256<double>.Zero);

    // Never emitted: a logical vector of doubles has four lanes.
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> SumEach(
        Vector512<double> v0, Vector512<double> v1, Vector512<double> v2, Vector512<double> v3,
        Vector512<double> v4, Vector512<double> v5, Vector512<double> v6, Vector512<double> v7) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreLower(Vector512<double> values, ref double start, int offset) => Vector256.StoreUnsafe(values.GetLower(), ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreUpper(Vector512<double> values, ref double start, int offset) => Vector256.StoreUnsafe(values.GetUpper(), ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> LoadFour(ref double start, int offset) => Lanes.LoadFour(ref Unsafe.Add(ref start, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> LoadFour(ref double start, int index, int offset) => Lanes.LoadFour(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<double> Spread(Vector512<double> four, int which) => Lanes.Spread(four, which);

    // All ones in the first lanes, zeros in the others.
    [MethodImpl(Inline)]
    private static Vector512<double> First(int count) =>
        Vector512.LessThan(Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7), Vector512.Create((double)count));
}
#endif
