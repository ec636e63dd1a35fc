using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>One double. The casts round what a runtime may have computed in higher precision.</summary>
internal readonly struct DoubleScalar : IArithmetic<double, double>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Constant(double value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Add(double a, double b) => (double)(a + b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Subtract(double a, double b) => (double)(a - b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Multiply(double a, double b) => (double)(a * b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Divide(double a, double b) => (double)(a / b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Min(double a, double b) => a < b ? a : b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Max(double a, double b) => a > b ? a : b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Clamp(double low, double x, double high) => Min(high, Max(low, x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double SelectLess(double a, double b, double less, double otherwise) => a < b ? less : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllNormal(double x) => x >= 2.2250738585072014e-308 && x < double.PositiveInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Abs(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) & ~DoubleBits.SignMask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double WithSignOf(double magnitude, double sign) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(magnitude) | (BitConverter.DoubleToInt64Bits(sign) & DoubleBits.SignMask));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ExponentFromLowBits(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) << DoubleBits.FractionBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double HalvedExponentFromLowBits(double x) =>
        BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(x) << (DoubleBits.FractionBits - 1)) & DoubleBits.ExponentMask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double SubtractBits(double a, double b) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(a) - BitConverter.DoubleToInt64Bits(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Exponent(double x) => (BitConverter.DoubleToInt64Bits(x) - DoubleBits.SqrtHalf) >> DoubleBits.FractionBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Significand(double x)
    {
        long fraction = (BitConverter.DoubleToInt64Bits(x) - DoubleBits.SqrtHalf) & DoubleBits.FractionMask;
        return BitConverter.Int64BitsToDouble(fraction + DoubleBits.SqrtHalf);
    }
}
