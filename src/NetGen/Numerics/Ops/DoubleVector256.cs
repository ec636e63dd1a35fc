#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>A vector of 256 bits of double, where the processor has them (AVX).</summary>
internal readonly struct DoubleVector256 : IArithmetic<Vector256<double>, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Constant(double value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Add(Vector256<double> a, Vector256<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Subtract(Vector256<double> a, Vector256<double> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Multiply(Vector256<double> a, Vector256<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Divide(Vector256<double> a, Vector256<double> b) => a / b;

    // Vector256.Min treats NaN differently from one runtime to the next; the instruction is the definition.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Min(Vector256<double> a, Vector256<double> b) => Avx.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Max(Vector256<double> a, Vector256<double> b) => Avx.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Clamp(double low, Vector256<double> x, double high) => Avx.Min(Vector256.Create(high), Avx.Max(Vector256.Create(low), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> SelectLess(Vector256<double> a, Vector256<double> b, Vector256<double> less, Vector256<double> otherwise) =>
        Vector256.ConditionalSelect(Vector256.LessThan(a, b), less, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllNormal(Vector256<double> x) =>
        Vector256.GreaterThanAll(x.AsInt64() + Vector256.Create(DoubleBits.SmallestNormal), Vector256.Create(DoubleBits.LargestNotNormal));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Abs(Vector256<double> x) => (x.AsInt64() & Vector256.Create(~DoubleBits.SignMask)).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> WithSignOf(Vector256<double> magnitude, Vector256<double> sign) =>
        (magnitude.AsInt64() | (sign.AsInt64() & Vector256.Create(DoubleBits.SignMask))).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> ExponentFromLowBits(Vector256<double> x) =>
        (x.AsInt64() << DoubleBits.FractionBits).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> HalvedExponentFromLowBits(Vector256<double> x) =>
        ((x.AsInt64() << (DoubleBits.FractionBits - 1)) & Vector256.Create(DoubleBits.ExponentMask)).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> SubtractBits(Vector256<double> a, Vector256<double> b) =>
        (a.AsInt64() - b.AsInt64()).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Exponent(Vector256<double> x) =>
        (((x.AsInt64() + Vector256.Create(DoubleBits.OneMinusSqrtHalf)) >>> DoubleBits.FractionBits)
            | Vector256.Create(DoubleBits.TwoToFractionBits)).AsDouble() - Vector256.Create(DoubleBits.ExponentOffset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Significand(Vector256<double> x) =>
        (((x.AsInt64() + Vector256.Create(DoubleBits.OneMinusSqrtHalf)) & Vector256.Create(DoubleBits.FractionMask))
            + Vector256.Create(DoubleBits.SqrtHalf)).AsDouble();
}
#endif
