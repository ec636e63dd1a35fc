#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>A vector of 128 bits of double.</summary>
internal readonly struct DoubleVector128 : IArithmetic<Vector128<double>, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Constant(double value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Add(Vector128<double> a, Vector128<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Subtract(Vector128<double> a, Vector128<double> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Multiply(Vector128<double> a, Vector128<double> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Divide(Vector128<double> a, Vector128<double> b) => a / b;

    // Vector128.Min treats NaN differently from one runtime to the next; the instruction is the definition.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Min(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.Min(a, b) : Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Max(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.Max(a, b) : Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Clamp(double low, Vector128<double> x, double high) => Min(Vector128.Create(high), Max(Vector128.Create(low), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> SelectLess(Vector128<double> a, Vector128<double> b, Vector128<double> less, Vector128<double> otherwise) =>
        Vector128.ConditionalSelect(Vector128.LessThan(a, b), less, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllNormal(Vector128<double> x) =>
        Vector128.GreaterThanAll(x.AsInt64() + Vector128.Create(DoubleBits.SmallestNormal), Vector128.Create(DoubleBits.LargestNotNormal));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Abs(Vector128<double> x) => (x.AsInt64() & Vector128.Create(~DoubleBits.SignMask)).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> WithSignOf(Vector128<double> magnitude, Vector128<double> sign) =>
        (magnitude.AsInt64() | (sign.AsInt64() & Vector128.Create(DoubleBits.SignMask))).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> ExponentFromLowBits(Vector128<double> x) =>
        (x.AsInt64() << DoubleBits.FractionBits).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> HalvedExponentFromLowBits(Vector128<double> x) =>
        ((x.AsInt64() << (DoubleBits.FractionBits - 1)) & Vector128.Create(DoubleBits.ExponentMask)).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> SubtractBits(Vector128<double> a, Vector128<double> b) =>
        (a.AsInt64() - b.AsInt64()).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Exponent(Vector128<double> x) =>
        (((x.AsInt64() + Vector128.Create(DoubleBits.OneMinusSqrtHalf)) >>> DoubleBits.FractionBits)
            | Vector128.Create(DoubleBits.TwoToFractionBits)).AsDouble() - Vector128.Create(DoubleBits.ExponentOffset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Significand(Vector128<double> x) =>
        (((x.AsInt64() + Vector128.Create(DoubleBits.OneMinusSqrtHalf)) & Vector128.Create(DoubleBits.FractionMask))
            + Vector128.Create(DoubleBits.SqrtHalf)).AsDouble();
}
#endif
