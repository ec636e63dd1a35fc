#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>A vector of 512 bits of double, where the processor has them (AVX-512).</summary>
internal readonly struct DoubleVector512 : IArithmetic<Vector512<double>, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Constant(double value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Add(Vector512<double> a, Vector512<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Subtract(Vector512<double> a, Vector512<double> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Multiply(Vector512<double> a, Vector512<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Divide(Vector512<double> a, Vector512<double> b) => a / b;

    // Vector512.Min treats NaN differently from one runtime to the next; the instruction is the definition.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Min(Vector512<double> a, Vector512<double> b) => Avx512F.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Max(Vector512<double> a, Vector512<double> b) => Avx512F.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Clamp(double low, Vector512<double> x, double high) => Avx512F.Min(Vector512.Create(high), Avx512F.Max(Vector512.Create(low), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> SelectLess(Vector512<double> a, Vector512<double> b, Vector512<double> less, Vector512<double> otherwise) =>
        Vector512.ConditionalSelect(Vector512.LessThan(a, b), less, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllNormal(Vector512<double> x) =>
        Vector512.GreaterThanAll(x.AsInt64() + Vector512.Create(DoubleBits.SmallestNormal), Vector512.Create(DoubleBits.LargestNotNormal));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Abs(Vector512<double> x) => (x.AsInt64() & Vector512.Create(~DoubleBits.SignMask)).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> WithSignOf(Vector512<double> magnitude, Vector512<double> sign) =>
        (magnitude.AsInt64() | (sign.AsInt64() & Vector512.Create(DoubleBits.SignMask))).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> ExponentFromLowBits(Vector512<double> x) =>
        (x.AsInt64() << DoubleBits.FractionBits).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> HalvedExponentFromLowBits(Vector512<double> x) =>
        ((x.AsInt64() << (DoubleBits.FractionBits - 1)) & Vector512.Create(DoubleBits.ExponentMask)).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> SubtractBits(Vector512<double> a, Vector512<double> b) =>
        (a.AsInt64() - b.AsInt64()).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Exponent(Vector512<double> x) =>
        (((x.AsInt64() + Vector512.Create(DoubleBits.OneMinusSqrtHalf)) >>> DoubleBits.FractionBits)
            | Vector512.Create(DoubleBits.TwoToFractionBits)).AsDouble() - Vector512.Create(DoubleBits.ExponentOffset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Significand(Vector512<double> x) =>
        (((x.AsInt64() + Vector512.Create(DoubleBits.OneMinusSqrtHalf)) & Vector512.Create(DoubleBits.FractionMask))
            + Vector512.Create(DoubleBits.SqrtHalf)).AsDouble();
}
#endif
