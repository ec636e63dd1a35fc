#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

// Magnitudes are compared as whole numbers: without their signs, the bits of numbers are in the numbers' order, and those of NaN are above all of them.
public static partial class StepGuard
{
    // Left to tiered compilation, a method with a loop starts unoptimised: see the networks' own kernels, which have no locals left for it where vectors of 256 bits are software.
    private const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    /// <summary>The largest magnitude of a network's values in memory; NaN where there is one.</summary>
    /// <param name="start">The first value.</param>
    /// <param name="count">How many there are.</param>
    [MethodImpl(AtOnce)]
    public static float Magnitude(ref float start, int count) => BitConverter.Int32BitsToSingle(LargestSize(ref start, count));

    /// <inheritdoc cref="Magnitude(ref float, int)"/>
    [MethodImpl(AtOnce)]
    public static double Magnitude(ref double start, int count) => BitConverter.Int64BitsToDouble(LargestSize(ref start, count));

    /// <summary>Whether the step of a layer whose values are in memory leaves every finite parameter finite.</summary>
    /// <param name="learningRate">The learning rate.</param>
    /// <param name="inputs">The layer's first input.</param>
    /// <param name="inputCount">How many inputs it has.</param>
    /// <param name="deltas">Its first delta.</param>
    /// <param name="deltaCount">How many units it has.</param>
    /// <returns>False where a change may be too large, or where a value is not finite.</returns>
    [MethodImpl(AtOnce)]
    public static bool IsSafe(float learningRate, ref float inputs, int inputCount, ref float deltas, int deltaCount) => IsSafe(
        learningRate,
        BitConverter.Int32BitsToSingle(LargestSize(ref inputs, inputCount)),
        BitConverter.Int32BitsToSingle(LargestSize(ref deltas, deltaCount)));

    /// <inheritdoc cref="IsSafe(float, ref float, int, ref float, int)"/>
    [MethodImpl(AtOnce)]
    public static bool IsSafe(double learningRate, ref double inputs, int inputCount, ref double deltas, int deltaCount) => IsSafe(
        learningRate,
        BitConverter.Int64BitsToDouble(LargestSize(ref inputs, inputCount)),
        BitConverter.Int64BitsToDouble(LargestSize(ref deltas, deltaCount)));

    /// <summary>The largest magnitude of a few values; NaN where there is one.</summary>
    /// <param name="a">A value.</param>
    [MethodImpl(Inline)]
    public static float Magnitude(float a) => Math.Abs(a);

    /// <inheritdoc cref="Magnitude(float)"/>
    [MethodImpl(Inline)]
    public static double Magnitude(double a) => Math.Abs(a);

    /// <summary>The larger magnitude; NaN where there is one.</summary>
    /// <param name="a">A value.</param>
    /// <param name="b">Another one.</param>
    [MethodImpl(Inline)]
    public static float Magnitude(float a, float b) => BitConverter.Int32BitsToSingle(Math.Max(Size(a), Size(b)));

    /// <inheritdoc cref="Magnitude(float, float)"/>
    [MethodImpl(Inline)]
    public static double Magnitude(double a, double b) => BitConverter.Int64BitsToDouble(Math.Max(Size(a), Size(b)));

    /// <summary>The largest magnitude in the lanes of a vector; NaN where there is one.</summary>
    /// <param name="v">The vector.</param>
    [MethodImpl(Inline)]
    public static float Magnitude(Vector256<float> v) =>
        BitConverter.Int32BitsToSingle(Largest(Vector128.Max(Size(v.GetLower()), Size(v.GetUpper()))));

    /// <inheritdoc cref="Magnitude(Vector256{float})"/>
    [MethodImpl(Inline)]
    public static double Magnitude(Vector256<double> v) =>
        BitConverter.Int64BitsToDouble(Largest(Vector128.Max(Size(v.GetLower()), Size(v.GetUpper()))));

    /// <inheritdoc cref="Magnitude(Vector256{float})"/>
    [MethodImpl(Inline)]
    public static float Magnitude(VectorPair<float> v) =>
        BitConverter.Int32BitsToSingle(Largest(Vector128.Max(Size(v.Lower), Size(v.Upper))));

    /// <inheritdoc cref="Magnitude(Vector256{float})"/>
    [MethodImpl(Inline)]
    public static double Magnitude(VectorPair<double> v) =>
        BitConverter.Int64BitsToDouble(Largest(Vector128.Max(Size(v.Lower), Size(v.Upper))));

    /// <summary>The larger magnitude in each lane, to be handed on to the others of this name; NaN where there is one.</summary>
    /// <param name="a">A vector.</param>
    /// <param name="b">Another one.</param>
    [MethodImpl(Inline)]
    public static Vector256<float> Larger(Vector256<float> a, Vector256<float> b) =>
        Vector256.Max((a.AsInt32() & Vector256.Create(int.MaxValue)), (b.AsInt32() & Vector256.Create(int.MaxValue))).AsSingle();

    /// <inheritdoc cref="Larger(Vector256{float}, Vector256{float})"/>
    [MethodImpl(Inline)]
    public static Vector256<double> Larger(Vector256<double> a, Vector256<double> b) =>
        Vector256.Max((a.AsInt64() & Vector256.Create(long.MaxValue)), (b.AsInt64() & Vector256.Create(long.MaxValue))).AsDouble();

    /// <inheritdoc cref="Larger(Vector256{float}, Vector256{float})"/>
    [MethodImpl(Inline)]
    public static VectorPair<float> Larger(VectorPair<float> a, VectorPair<float> b) => new(
        Vector128.Max(Size(a.Lower), Size(b.Lower)).AsSingle(), Vector128.Max(Size(a.Upper), Size(b.Upper)).AsSingle());

    /// <inheritdoc cref="Larger(Vector256{float}, Vector256{float})"/>
    [MethodImpl(Inline)]
    public static VectorPair<double> Larger(VectorPair<double> a, VectorPair<double> b) => new(
        Vector128.Max(Size(a.Lower), Size(b.Lower)).AsDouble(), Vector128.Max(Size(a.Upper), Size(b.Upper)).AsDouble());

    // No wider than what the passes store, since a load of 512 bits would wait for two stores; four at once, as the operations of one wait for each other.
    [MethodImpl(Inline)]
    private static int LargestSize(ref float start, int count)
    {
        if (count < Vector256<float>.Count)
        {
            int most = 0;
            for (var k = 0; k < count; k++)
            {
                most = Math.Max(most, Size(Unsafe.Add(ref start, k)));
            }

            return most;
        }

        var last = count - Vector256<float>.Count;
        var (a, b) = (Size(Vector256.LoadUnsafe(ref start, (nuint)last)), Vector256<int>.Zero);
        var (c, d) = (b, b);
        var i = 0;
        for (; i <= count - (4 * Vector256<float>.Count); i += 4 * Vector256<float>.Count)
        {
            a = Vector256.Max(a, Size(Vector256.LoadUnsafe(ref start, (nuint)i)));
            b = Vector256.Max(b, Size(Vector256.LoadUnsafe(ref start, (nuint)(i + Vector256<float>.Count))));
            c = Vector256.Max(c, Size(Vector256.LoadUnsafe(ref start, (nuint)(i + (2 * Vector256<float>.Count)))));
            d = Vector256.Max(d, Size(Vector256.LoadUnsafe(ref start, (nuint)(i + (3 * Vector256<float>.Count)))));
        }

        for (; i < last; i += Vector256<float>.Count)
        {
            b = Vector256.Max(b, Size(Vector256.LoadUnsafe(ref start, (nuint)i)));
        }

        a = Vector256.Max(Vector256.Max(a, b), Vector256.Max(c, d));
        return Largest(Vector128.Max(a.GetLower(), a.GetUpper()));
    }

    // No wider than what the passes store, since a load of 512 bits would wait for two stores; four at once, as the operations of one wait for each other.
    [MethodImpl(Inline)]
    private static long LargestSize(ref double start, int count)
    {
        if (count < Vector256<double>.Count)
        {
            long most = 0;
            for (var k = 0; k < count; k++)
            {
                most = Math.Max(most, Size(Unsafe.Add(ref start, k)));
            }

            return most;
        }

        var last = count - Vector256<double>.Count;
        var (a, b) = (Size(Vector256.LoadUnsafe(ref start, (nuint)last)), Vector256<long>.Zero);
        var (c, d) = (b, b);
        var i = 0;
        for (; i <= count - (4 * Vector256<double>.Count); i += 4 * Vector256<double>.Count)
        {
            a = Vector256.Max(a, Size(Vector256.LoadUnsafe(ref start, (nuint)i)));
            b = Vector256.Max(b, Size(Vector256.LoadUnsafe(ref start, (nuint)(i + Vector256<double>.Count))));
            c = Vector256.Max(c, Size(Vector256.LoadUnsafe(ref start, (nuint)(i + (2 * Vector256<double>.Count)))));
            d = Vector256.Max(d, Size(Vector256.LoadUnsafe(ref start, (nuint)(i + (3 * Vector256<double>.Count)))));
        }

        for (; i < last; i += Vector256<double>.Count)
        {
            b = Vector256.Max(b, Size(Vector256.LoadUnsafe(ref start, (nuint)i)));
        }

        a = Vector256.Max(Vector256.Max(a, b), Vector256.Max(c, d));
        return Largest(Vector128.Max(a.GetLower(), a.GetUpper()));
    }

    [MethodImpl(Inline)]
    private static int Size(float value) => BitConverter.SingleToInt32Bits(value) & int.MaxValue;

    [MethodImpl(Inline)]
    private static long Size(double value) => BitConverter.DoubleToInt64Bits(value) & long.MaxValue;

    [MethodImpl(Inline)]
    private static Vector128<int> Size(Vector128<float> v) => v.AsInt32() & Vector128.Create(int.MaxValue);

    [MethodImpl(Inline)]
    private static Vector128<long> Size(Vector128<double> v) => v.AsInt64() & Vector128.Create(long.MaxValue);

    [MethodImpl(Inline)]
    private static Vector256<int> Size(Vector256<float> v) => v.AsInt32() & Vector256.Create(int.MaxValue);

    [MethodImpl(Inline)]
    private static Vector256<long> Size(Vector256<double> v) => v.AsInt64() & Vector256.Create(long.MaxValue);

    [MethodImpl(Inline)]
    private static int Largest(Vector128<int> v)
    {
        var pairs = Vector128.Max(v, Vector128.Shuffle(v, Vector128.Create(2, 3, 0, 1)));
        return Vector128.Max(pairs, Vector128.Shuffle(pairs, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    [MethodImpl(Inline)]
    private static long Largest(Vector128<long> v) => Math.Max(v.ToScalar(), v.GetElement(1));
}
#endif
