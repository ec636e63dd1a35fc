#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// What vectors of 256 bits do where the processor has none: emitted kernels take halves there, so nobody waits for it. Methods of their own, since RyuJIT looks up
// what a method calls even on the way it does not take.
public static partial class Lanes
{
    [MethodImpl(Inline)]
    internal static VectorPair<T> Split<T>(Vector256<T> v) => new(v.GetLower(), v.GetUpper());

    internal static Vector256<T> Join<T>(VectorPair<T> v) => Vector256.Create(v.Lower, v.Upper);

    private static Vector256<float> ReplaceOfPairs(Vector256<float> v, int count, Vector256<float> rest) => Join(Replace(Split(v), count, Split(rest)));

    private static Vector256<double> ReplaceOfPairs(Vector256<double> v, int count, Vector256<double> rest) => Join(Replace(Split(v), count, Split(rest)));

    private static float SumOfPairs(Vector256<float> v) => Sum(Split(v));

    private static double SumOfPairs(Vector256<double> v) => Sum(Split(v));

    private static Vector256<float> MaxAllOfPairs(Vector256<float> v) => Join(MaxAll(Split(v)));

    private static Vector256<float> SumAllOfPairs(Vector256<float> v) => Join(SumAll(Split(v)));

    private static Vector256<float> SumEachOfPairs(Vector256<float> v0, Vector256<float> v1, Vector256<float> v2, Vector256<float> v3) =>
        Join(SumEach(Split(v0), Split(v1), Split(v2), Split(v3)));

    private static Vector256<float> SumEachOfPairs(
        Vector256<float> v0, Vector256<float> v1, Vector256<float> v2, Vector256<float> v3, Vector256<float> v4, Vector256<float> v5, Vector256<float> v6, Vector256<float> v7) =>
        Join(SumEach(Split(v0), Split(v1), Split(v2), Split(v3), Split(v4), Split(v5), Split(v6), Split(v7)));

    private static Vector256<double> SumEachOfPairs(Vector256<double> v0, Vector256<double> v1, Vector256<double> v2, Vector256<double> v3) =>
        Join(SumEach(Split(v0), Split(v1), Split(v2), Split(v3)));
}
#endif
