#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// On the widest vectors, unlike StepGuard's, since an update has them anyhow. Magnitudes are compared as whole numbers, as there.
public static partial class GradientNorm
{
    private const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    /// <summary>The largest magnitude of a network's values in memory, padding included; NaN where there is one.</summary>
    /// <param name="start">The first value.</param>
    /// <param name="count">How many there are.</param>
    [MethodImpl(AtOnce)]
    public static float Largest(ref float start, int count)
    {
        if (!Vector512.IsHardwareAccelerated || count < Vector512<float>.Count)
        {
            return StepGuard.Magnitude(ref start, count);
        }

        // Four maxima that do not wait for each other; the last vector overlaps the one before.
        var last = count - Vector512<float>.Count;
        var (a, b) = (Size(Vector512.LoadUnsafe(ref start, (nuint)last)), Vector512<int>.Zero);
        var (c, d) = (b, b);
        var i = 0;
        for (; i <= count - (4 * Vector512<float>.Count); i += 4 * Vector512<float>.Count)
        {
            a = Vector512.Max(a, Size(Vector512.LoadUnsafe(ref start, (nuint)i)));
            b = Vector512.Max(b, Size(Vector512.LoadUnsafe(ref start, (nuint)(i + Vector512<float>.Count))));
            c = Vector512.Max(c, Size(Vector512.LoadUnsafe(ref start, (nuint)(i + (2 * Vector512<float>.Count)))));
            d = Vector512.Max(d, Size(Vector512.LoadUnsafe(ref start, (nuint)(i + (3 * Vector512<float>.Count)))));
        }

        for (; i < last; i += Vector512<float>.Count)
        {
            b = Vector512.Max(b, Size(Vector512.LoadUnsafe(ref start, (nuint)i)));
        }

        a = Vector512.Max(Vector512.Max(a, b), Vector512.Max(c, d));
        return StepGuard.Magnitude(Vector256.Max(a.GetLower(), a.GetUpper()).AsSingle());
    }

    /// <inheritdoc cref="Largest(ref float, int)"/>
    [MethodImpl(AtOnce)]
    public static double Largest(ref double start, int count)
    {
        if (!Vector512.IsHardwareAccelerated || count < Vector512<double>.Count)
        {
            return StepGuard.Magnitude(ref start, count);
        }

        // Four maxima that do not wait for each other; the last vector overlaps the one before.
        var last = count - Vector512<double>.Count;
        var (a, b) = (Size(Vector512.LoadUnsafe(ref start, (nuint)last)), Vector512<long>.Zero);
        var (c, d) = (b, b);
        var i = 0;
        for (; i <= count - (4 * Vector512<double>.Count); i += 4 * Vector512<double>.Count)
        {
            a = Vector512.Max(a, Size(Vector512.LoadUnsafe(ref start, (nuint)i)));
            b = Vector512.Max(b, Size(Vector512.LoadUnsafe(ref start, (nuint)(i + Vector512<double>.Count))));
            c = Vector512.Max(c, Size(Vector512.LoadUnsafe(ref start, (nuint)(i + (2 * Vector512<double>.Count)))));
            d = Vector512.Max(d, Size(Vector512.LoadUnsafe(ref start, (nuint)(i + (3 * Vector512<double>.Count)))));
        }

        for (; i < last; i += Vector512<double>.Count)
        {
            b = Vector512.Max(b, Size(Vector512.LoadUnsafe(ref start, (nuint)i)));
        }

        a = Vector512.Max(Vector512.Max(a, b), Vector512.Max(c, d));
        return StepGuard.Magnitude(Vector256.Max(a.GetLower(), a.GetUpper()).AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Size(Vector512<float> v) => v.AsInt32() & Vector512.Create(int.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Size(Vector512<double> v) => v.AsInt64() & Vector512.Create(long.MaxValue);
}
#endif
