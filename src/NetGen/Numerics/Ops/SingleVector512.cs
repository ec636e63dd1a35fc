#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>A vector of 512 bits of float, where the processor has them (AVX-512).</summary>
internal readonly struct SingleVector512 : IArithmetic<Vector512<float>, float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Constant(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Subtract(Vector512<float> a, Vector512<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Divide(Vector512<float> a, Vector512<float> b) => a / b;

    // Vector512.Min treats NaN differently from one runtime to the next; the instruction is the definition.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Min(Vector512<float> a, Vector512<float> b) => Avx512F.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Max(Vector512<float> a, Vector512<float> b) => Avx512F.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Clamp(float low, Vector512<float> x, float high) => Avx512F.Min(Vector512.Create(high), Avx512F.Max(Vector512.Create(low), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> SelectLess(Vector512<float> a, Vector512<float> b, Vector512<float> less, Vector512<float> otherwise) =>
        Vector512.ConditionalSelect(Vector512.LessThan(a, b), less, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AllNormal(Vector512<float> x) =>
        Vector512.GreaterThanAll(x.AsInt32() + Vector512.Create(SingleBits.SmallestNormal), Vector512.Create(SingleBits.LargestNotNormal));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Abs(Vector512<float> x) => (x.AsInt32() & Vector512.Create(~SingleBits.SignMask)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> WithSignOf(Vector512<float> magnitude, Vector512<float> sign) =>
        (magnitude.AsInt32() | (sign.AsInt32() & Vector512.Create(SingleBits.SignMask))).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> ExponentFromLowBits(Vector512<float> x) =>
        (x.AsInt32() << SingleBits.FractionBits).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> HalvedExponentFromLowBits(Vector512<float> x) =>
        ((x.AsInt32() << (SingleBits.FractionBits - 1)) & Vector512.Create(SingleBits.ExponentMask)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> SubtractBits(Vector512<float> a, Vector512<float> b) =>
        (a.AsInt32() - b.AsInt32()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Exponent(Vector512<float> x) =>
        Vector512.ConvertToSingle((x.AsInt32() - Vector512.Create(SingleBits.SqrtHalf)) >> SingleBits.FractionBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Significand(Vector512<float> x) =>
        (x.AsInt32() - (((x.AsInt32() - Vector512.Create(SingleBits.SqrtHalf)) >> SingleBits.FractionBits) << SingleBits.FractionBits)).AsSingle();
}
#endif
