using System.Runtime.Intrinsics;
using NetGen.Numerics;
using NetGen.Tests.Support;

namespace NetGen.Tests.Numerics;

public sealed class SingleSameBitsTests
{
    private const float Factor = 1 / 3f;

    private static readonly float[] Values = [.. Arguments.Single(), .. Arguments.NormalSingle(), .. Arguments.SoftplusWays()];

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["Fused.Exp"] = new(FusedMath.Exp, FusedMath.Exp, FusedMath.Exp, FusedMath.Exp),
        ["Portable.Exp"] = new(PortableMath.Exp, PortableMath.Exp, PortableMath.Exp, PortableMath.Exp),
        ["Fused.Log"] = new(FusedMath.Log, FusedMath.Log, FusedMath.Log, FusedMath.Log),
        ["Portable.Log"] = new(PortableMath.Log, PortableMath.Log, PortableMath.Log, PortableMath.Log),
        ["Fused.Tanh"] = new(FusedMath.Tanh, FusedMath.Tanh, FusedMath.Tanh, FusedMath.Tanh),
        ["Portable.Tanh"] = new(PortableMath.Tanh, PortableMath.Tanh, PortableMath.Tanh, PortableMath.Tanh),
        ["Fused.Sigmoid"] = new(FusedMath.Sigmoid, FusedMath.Sigmoid, FusedMath.Sigmoid, FusedMath.Sigmoid),
        ["Portable.Sigmoid"] = new(PortableMath.Sigmoid, PortableMath.Sigmoid, PortableMath.Sigmoid, PortableMath.Sigmoid),
        ["Fused.Softplus"] = new(FusedMath.Softplus, FusedMath.Softplus, FusedMath.Softplus, FusedMath.Softplus),
        ["Fused.Erf"] = new(FusedMath.Erf, FusedMath.Erf, FusedMath.Erf, FusedMath.Erf),
        ["Portable.Softplus"] = new(PortableMath.Softplus, PortableMath.Softplus, PortableMath.Softplus, PortableMath.Softplus),
        ["Portable.Erf"] = new(PortableMath.Erf, PortableMath.Erf, PortableMath.Erf, PortableMath.Erf),
        ["Fused.MultiplyAdd"] = new(
            x => FusedMath.MultiplyAdd(x, Factor, -1),
            x => FusedMath.MultiplyAdd(x, Vector128.Create(Factor), -Vector128<float>.One),
            x => FusedMath.MultiplyAdd(x, Vector256.Create(Factor), -Vector256<float>.One),
            x => FusedMath.MultiplyAdd(x, Vector512.Create(Factor), -Vector512<float>.One)),
        ["Portable.MultiplyAdd"] = new(
            x => PortableMath.MultiplyAdd(x, Factor, -1),
            x => PortableMath.MultiplyAdd(x, Vector128.Create(Factor), -Vector128<float>.One),
            x => PortableMath.MultiplyAdd(x, Vector256.Create(Factor), -Vector256<float>.One),
            x => PortableMath.MultiplyAdd(x, Vector512.Create(Factor), -Vector512<float>.One)),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryWidthGivesTheBitsOfTheScalar(string name)
    {
        Case c = Cases[name];
        AssertSame(c.Vector128, c.Scalar);
        AssertSame(c.Vector256, c.Scalar);
    }

    [TheoryThatNeeds(Need.Vector512)]
    [MemberData(nameof(Names))]
    public void TheLargestWidthGivesTheBitsOfTheScalar(string name) => AssertSame(Cases[name].Vector512, Cases[name].Scalar);

    // Both ways, whichever this processor takes by itself.
    [FactThatNeeds(Need.Fma)]
    public void TheExponentialWrittenOutHasTheSameBits() => AssertExponential(scales: false);

    [FactThatNeeds(Need.Fma, Need.Avx512VL)]
    public void TheExponentialScaledByTheProcessorHasTheSameBits() => AssertExponential(scales: true);

    [Fact]
    public void AVectorWithOneDeviatingElementIsCaught()
    {
        // The last bit of the last element.
        Func<Vector256<float>, Vector256<float>> wrong = x =>
        {
            Vector256<int> bits = FusedMath.Tanh(x).AsInt32();
            int last = Vector256<int>.Count - 1;
            return bits.WithElement(last, bits[last] ^ 1).AsSingle();
        };
        int index = SameBits.FirstDifference<Vector256<float>, float, int>(Values, wrong, FusedMath.Tanh);
        Assert.Equal(Vector256<float>.Count - 1, index);
    }

    [FactThatNeeds(Need.FusedMultiplyAdd)]
    public void AFunctionOfTheOtherArithmeticIsCaught()
    {
        int index = SameBits.FirstDifference<Vector256<float>, float, int>(Values, FusedMath.Exp, PortableMath.Exp);
        Assert.NotEqual(-1, index);
    }

    private static void AssertExponential(bool scales)
    {
        var of = typeof(FusedMath).Assembly.GetType("NetGen.Numerics.FusedExponential", throwOnError: true)!
            .GetMethod("Of", [typeof(Vector256<float>), typeof(bool)])!
            .CreateDelegate<Func<Vector256<float>, bool, Vector256<float>>>();
        AssertSame<Vector256<float>>(x => of(x, scales), FusedMath.Exp);
    }

    private static void AssertSame<TVector>(Func<TVector, TVector> vector, Func<float, float> scalar)
        where TVector : struct
    {
        int index = SameBits.FirstDifference<TVector, float, int>(Values, vector, scalar);
        Assert.True(index < 0, index < 0 ? "" : $"{typeof(TVector)} differs at {Values[index]:R}");
    }

    private sealed record Case(
        Func<float, float> Scalar,
        Func<Vector128<float>, Vector128<float>> Vector128,
        Func<Vector256<float>, Vector256<float>> Vector256,
        Func<Vector512<float>, Vector512<float>> Vector512);
}
