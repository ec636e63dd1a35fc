#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using X86 = System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// What works on some of the lanes, or across them. What no kernel does in 512 bits is done half by half.
public readonly partial struct Single512<A>
{
    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Keep(Vector512<float> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> KeepFirst(Vector512<float> values, int count) => Lanes.Keep(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> KeepUpTo(Vector512<float> values, int count) => values & First(count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Replace(Vector512<float> values, int count, Vector512<float> rest) => Vector512.ConditionalSelect(First(count), values, rest);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> LoadFirst(ref float start, int count) => count > 8
        ? Vector512.Create(Vector256.LoadUnsafe(ref start), Lanes.LoadFirst(ref Unsafe.Add(ref start, 8), count - 8))
        : Vector512.Create(Lanes.LoadFirst(ref start, count), Vector256<float>.Zero);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreFirst(Vector512<float> values, ref float start, int count)
    {
        if (count > 8)
        {
            values.GetLower().StoreUnsafe(ref start);
            Lanes.StoreFirst(values.GetUpper(), ref Unsafe.Add(ref start, 8), count - 8);
        }
        else
        {
            Lanes.StoreFirst(values.GetLower(), ref start, count);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float One(Vector512<float> values, int lane) => values.GetElement(lane);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector256<float> AddHalves(Vector512<float> values) => values.GetLower() + values.GetUpper();

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public float Sum(Vector512<float> values) => Lanes.Sum(values.GetLower()) + Lanes.Sum(values.GetUpper());

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> SumAll(Vector512<float> values) => Vector512.Create(Sum(values));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Largest(Vector512<float> values)
    {
        var largest = Lanes.MaxAll(X86.Avx.Max(values.GetLower(), values.GetUpper()));
        return Vector512.Create(largest, largest);
    }

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public double SumFirst(Vector512<float> values, int count) => Lanes.SumFirst(values, count);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> SumEach(Vector512<float> v0, Vector512<float> v1, Vector512<float> v2, Vector512<float> v3) =>
        Vector512.Create(
            Lanes.SumEach(v0.GetLower(), v1.GetLower(), v2.GetLower(), v3.GetLower())
            + Lanes.SumEach(v0.GetUpper(), v1.GetUpper(), v2.GetUpper(), v3.GetUpper()),
            Vector256<float>.Zero);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> SumEach(
        Vector512<float> v0, Vector512<float> v1, Vector512<float> v2, Vector512<float> v3,
        Vector512<float> v4, Vector512<float> v5, Vector512<float> v6, Vector512<float> v7) =>
        Vector512.Create(
            Lanes.SumEach(v0.GetLower(), v1.GetLower(), v2.GetLower(), v3.GetLower(), v4.GetLower(), v5.GetLower(), v6.GetLower(), v7.GetLower())
            + Lanes.SumEach(v0.GetUpper(), v1.GetUpper(), v2.GetUpper(), v3.GetUpper(), v4.GetUpper(), v5.GetUpper(), v6.GetUpper(), v7.GetUpper()),
            Vector256<float>.Zero);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreLower(Vector512<float> values, ref float start, int offset) => Vector256.StoreUnsafe(values.GetLower(), ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public void StoreUpper(Vector512<float> values, ref float start, int offset) => Vector256.StoreUnsafe(values.GetUpper(), ref start, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> LoadFour(ref float start, int offset) => Lanes.LoadFour(ref Unsafe.Add(ref start, offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> LoadFour(ref float start, int index, int offset) => Lanes.LoadFour(ref Unsafe.Add(ref Unsafe.Add(ref start, index), offset));

    /// <inheritdoc/>
    [MethodImpl(Inline)]
    public Vector512<float> Spread(Vector512<float> four, int which) => Lanes.Spread(four, which);

    // All ones in the first lanes, zeros in the others.
    [MethodImpl(Inline)]
    private static Vector512<float> First(int count) =>
        Vector512.LessThan(Vector512.Create(0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f, 9f, 10f, 11f, 12f, 13f, 14f, 15f), Vector512.Create((float)count));
}
#endif
