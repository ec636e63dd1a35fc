#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>A vector of 256 bits of float, where the processor has them (AVX).</summary>
internal readonly struct SingleVector256 : IArithmetic<Vector256<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Constant(float value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Add(Vector256<float> a, Vector256<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Subtract(Vector256<float> a, Vector256<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Multiply(Vector256<float> a, Vector256<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Divide(Vector256<float> a, Vector256<float> b) => a / b;

    // Vector256.Min treats NaN differently from one runtime to the next; the instruction is the definition.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Min(Vector256<float> a, Vector256<float> b) => Avx.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Max(Vector256<float> a, Vector256<float> b) => Avx.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Clamp(float low, Vector256<float> x, float high) => Avx.Min(Vector256.Create(high), Avx.Max(Vector256.Create(low), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> SelectLess(Vector256<float> a, Vector256<float> b, Vector256<float> less, Vector256<float> otherwise) =>
        Vector256.ConditionalSelect(Vector256.LessThan(a, b), less, otherwise);

    // Signs collected into a number: GreaterThanAll takes two operations more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllNormal(Vector256<float> x) =>
        Vector256.GreaterThan(x.AsInt32() + Vector256.Create(SingleBits.SmallestNormal), Vector256.Create(SingleBits.LargestNotNormal))
            .ExtractMostSignificantBits() == 0xFF;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Abs(Vector256<float> x) => (x.AsInt32() & Vector256.Create(~SingleBits.SignMask)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> WithSignOf(Vector256<float> magnitude, Vector256<float> sign) =>
        (magnitude.AsInt32() | (sign.AsInt32() & Vector256.Create(SingleBits.SignMask))).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> ExponentFromLowBits(Vector256<float> x) =>
        (x.AsInt32() << SingleBits.FractionBits).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> HalvedExponentFromLowBits(Vector256<float> x) =>
        ((x.AsInt32() << (SingleBits.FractionBits - 1)) & Vector256.Create(SingleBits.ExponentMask)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> SubtractBits(Vector256<float> a, Vector256<float> b) =>
        (a.AsInt32() - b.AsInt32()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Exponent(Vector256<float> x) =>
        Vector256.ConvertToSingle((x.AsInt32() - Vector256.Create(SingleBits.SqrtHalf)) >> SingleBits.FractionBits);

    // The bits less the exponent: to mask the fraction would read two constants from memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Significand(Vector256<float> x) =>
        (x.AsInt32() - (((x.AsInt32() - Vector256.Create(SingleBits.SqrtHalf)) >> SingleBits.FractionBits) << SingleBits.FractionBits)).AsSingle();
}
#endif
