#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>A vector of 128 bits of float.</summary>
internal readonly struct SingleVector128 : IArithmetic<Vector128<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Constant(float value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Add(Vector128<float> a, Vector128<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Subtract(Vector128<float> a, Vector128<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Multiply(Vector128<float> a, Vector128<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Divide(Vector128<float> a, Vector128<float> b) => a / b;

    // Vector128.Min treats NaN differently from one runtime to the next; the instruction is the definition.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Min(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.Min(a, b) : Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Max(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.Max(a, b) : Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Clamp(float low, Vector128<float> x, float high) => Min(Vector128.Create(high), Max(Vector128.Create(low), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> SelectLess(Vector128<float> a, Vector128<float> b, Vector128<float> less, Vector128<float> otherwise) =>
        Vector128.ConditionalSelect(Vector128.LessThan(a, b), less, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllNormal(Vector128<float> x) =>
        Vector128.GreaterThanAll(x.AsInt32() + Vector128.Create(SingleBits.SmallestNormal), Vector128.Create(SingleBits.LargestNotNormal));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Abs(Vector128<float> x) => (x.AsInt32() & Vector128.Create(~SingleBits.SignMask)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> WithSignOf(Vector128<float> magnitude, Vector128<float> sign) =>
        (magnitude.AsInt32() | (sign.AsInt32() & Vector128.Create(SingleBits.SignMask))).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> ExponentFromLowBits(Vector128<float> x) =>
        (x.AsInt32() << SingleBits.FractionBits).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> HalvedExponentFromLowBits(Vector128<float> x) =>
        ((x.AsInt32() << (SingleBits.FractionBits - 1)) & Vector128.Create(SingleBits.ExponentMask)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> SubtractBits(Vector128<float> a, Vector128<float> b) =>
        (a.AsInt32() - b.AsInt32()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Exponent(Vector128<float> x) =>
        Vector128.ConvertToSingle((x.AsInt32() - Vector128.Create(SingleBits.SqrtHalf)) >> SingleBits.FractionBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Significand(Vector128<float> x) =>
        (x.AsInt32() - (((x.AsInt32() - Vector128.Create(SingleBits.SqrtHalf)) >> SingleBits.FractionBits) << SingleBits.FractionBits)).AsSingle();
}
#endif
