using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>One float. The casts round what a runtime may have computed in higher precision.</summary>
internal readonly struct SingleScalar : IArithmetic<float, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Constant(float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Add(float a, float b) => (float)(a + b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Subtract(float a, float b) => (float)(a - b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Multiply(float a, float b) => (float)(a * b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Divide(float a, float b) => (float)(a / b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Min(float a, float b) => a < b ? a : b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Max(float a, float b) => a > b ? a : b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Clamp(float low, float x, float high) => Min(high, Max(low, x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float SelectLess(float a, float b, float less, float otherwise) => a < b ? less : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllNormal(float x) => x >= 1.17549435e-38f && x < float.PositiveInfinity;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Abs(float x) => SingleBits.ToSingle(SingleBits.From(x) & ~SingleBits.SignMask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float WithSignOf(float magnitude, float sign) =>
        SingleBits.ToSingle(SingleBits.From(magnitude) | (SingleBits.From(sign) & SingleBits.SignMask));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ExponentFromLowBits(float x) => SingleBits.ToSingle(SingleBits.From(x) << SingleBits.FractionBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float HalvedExponentFromLowBits(float x) =>
        SingleBits.ToSingle((SingleBits.From(x) << (SingleBits.FractionBits - 1)) & SingleBits.ExponentMask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float SubtractBits(float a, float b) =>
        SingleBits.ToSingle(SingleBits.From(a) - SingleBits.From(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Exponent(float x) => (SingleBits.From(x) - SingleBits.SqrtHalf) >> SingleBits.FractionBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Significand(float x)
    {
        int exponent = (SingleBits.From(x) - SingleBits.SqrtHalf) >> SingleBits.FractionBits;
        return SingleBits.ToSingle(SingleBits.From(x) - (exponent << SingleBits.FractionBits));
    }
}
