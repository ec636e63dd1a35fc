using System.Numerics;
using NetGen.Numerics;
using NetGen.Tests.Support;
using static NetGen.Tests.Numerics.LaneValues;

namespace NetGen.Tests.Numerics;

/// <summary>Whatever works on halves lane by lane, against the same on numbers.</summary>
public sealed class VectorPairTests
{
    private static readonly float[] Singles = Arguments.Single();

    private static readonly double[] Doubles = Arguments.Double();

    private static readonly Dictionary<string, (Pair<float> Single, Pair<double> Double)> Operations = new()
    {
        ["+"] = (new((a, b) => a + b, (a, b) => a + b), new((a, b) => a + b, (a, b) => a + b)),
        ["-"] = (new((a, b) => a - b, (a, b) => a - b), new((a, b) => a - b, (a, b) => a - b)),
        ["*"] = (new((a, b) => a * b, (a, b) => a * b), new((a, b) => a * b, (a, b) => a * b)),
        ["/"] = (new((a, b) => a / b, (a, b) => a / b), new((a, b) => a / b, (a, b) => a / b)),
        ["Min"] = (new((a, b) => a < b ? a : b, Lanes.Min), new((a, b) => a < b ? a : b, Lanes.Min)),
        ["Max"] = (new((a, b) => a > b ? a : b, Lanes.Max), new((a, b) => a > b ? a : b, Lanes.Max)),
    };

    private static readonly Dictionary<string, (Function<float> Single, Function<double> Double)> Functions = new()
    {
        ["Minus"] = (new(x => -x, x => -x), new(x => -x, x => -x)),
        ["Fused.Exp"] = (new(FusedMath.Exp, FusedMath.Exp), new(FusedMath.Exp, FusedMath.Exp)),
        ["Fused.Log"] = (new(FusedMath.Log, FusedMath.Log), new(FusedMath.Log, FusedMath.Log)),
        ["Fused.Tanh"] = (new(FusedMath.Tanh, FusedMath.Tanh), new(FusedMath.Tanh, FusedMath.Tanh)),
        ["Fused.Sigmoid"] = (new(FusedMath.Sigmoid, FusedMath.Sigmoid), new(FusedMath.Sigmoid, FusedMath.Sigmoid)),
        ["Fused.Softplus"] = (new(FusedMath.Softplus, FusedMath.Softplus), new(FusedMath.Softplus, FusedMath.Softplus)),
        ["Fused.Erf"] = (new(FusedMath.Erf, FusedMath.Erf), new(FusedMath.Erf, FusedMath.Erf)),
        ["Portable.Exp"] = (new(PortableMath.Exp, PortableMath.Exp), new(PortableMath.Exp, PortableMath.Exp)),
        ["Portable.Log"] = (new(PortableMath.Log, PortableMath.Log), new(PortableMath.Log, PortableMath.Log)),
        ["Portable.Tanh"] = (new(PortableMath.Tanh, PortableMath.Tanh), new(PortableMath.Tanh, PortableMath.Tanh)),
        ["Portable.Sigmoid"] = (new(PortableMath.Sigmoid, PortableMath.Sigmoid), new(PortableMath.Sigmoid, PortableMath.Sigmoid)),
        ["Portable.Softplus"] = (new(PortableMath.Softplus, PortableMath.Softplus), new(PortableMath.Softplus, PortableMath.Softplus)),
        ["Portable.Erf"] = (new(PortableMath.Erf, PortableMath.Erf), new(PortableMath.Erf, PortableMath.Erf)),
    };

    public static TheoryData<string> OperationNames => [.. Operations.Keys];

    public static TheoryData<string> FunctionNames => [.. Functions.Keys];

    [Fact]
    public void TheLowerHalfIsTheFirstOfTheConstructor()
    {
        var v = VectorPair<float>([1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.Equal((1f, 4f, 5f, 8f), (v.Lower[0], v.Lower[3], v.Upper[0], v.Upper[3]));
    }

    [Theory]
    [MemberData(nameof(OperationNames))]
    public void AnOperationIsThatOfEachLane(string name)
    {
        AssertPairs(8, Singles, Operations[name].Single);
        AssertPairs(4, Doubles, Operations[name].Double);
    }

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void AFunctionHasTheBitsOfTheScalar(string name)
    {
        AssertFunction(8, Singles, Functions[name].Single);
        AssertFunction(4, Doubles, Functions[name].Double);
    }

    [FactThatNeeds(Need.FusedMultiplyAdd)]
    public void TheFunctionsOfOneArithmeticAreNotThoseOfTheOther()
    {
        Assert.Contains(Singles, x => !Same(FusedMath.Exp(x), PortableMath.Exp(x)));
        Assert.Contains(Doubles, x => !Same(FusedMath.Exp(x), PortableMath.Exp(x)));
    }

    private static void AssertPairs<T>(int lanes, T[] arguments, Pair<T> pair)
        where T : IFloatingPointIeee754<T>
    {
        // Every pair of special values, then the first thousands of pairs of any.
        T[] special = [T.NaN, T.Zero, T.NegativeZero, T.One, T.NegativeOne, T.PositiveInfinity, T.NegativeInfinity, T.Epsilon];
        var first = special.SelectMany(x => Enumerable.Repeat(x, special.Length)).Concat(arguments.Take(8000));
        var second = Enumerable.Repeat(special, special.Length).SelectMany(x => x).Concat(arguments.Skip(8000).Take(8000));
        foreach (var (a, b) in first.Chunk(lanes).Zip(second.Chunk(lanes)))
        {
            AssertSame(a.Zip(b, pair.Scalar), Values(pair.VectorPair(VectorPair(a), VectorPair(b))), $"{string.Join(", ", a)} and {string.Join(", ", b)}");
        }
    }

    private static void AssertFunction<T>(int lanes, T[] arguments, Function<T> function)
        where T : IFloatingPointIeee754<T>
    {
        var actual = arguments.Chunk(lanes).SelectMany(x => Values(function.VectorPair(VectorPair(x)))).ToArray();
        Assert.Equal(arguments.Length, actual.Length);
        for (var i = 0; i < actual.Length; i++)
        {
            var expected = function.Scalar(arguments[i]);
            if (!Same(expected, actual[i]))
                Assert.Fail($"Lane {i % lanes}, of {arguments[i]:R}: expected {expected:R}, got {actual[i]:R}");
        }
    }

    private sealed record Pair<T>(Func<T, T, T> Scalar, Func<VectorPair<T>, VectorPair<T>, VectorPair<T>> VectorPair);

    private sealed record Function<T>(Func<T, T> Scalar, Func<VectorPair<T>, VectorPair<T>> VectorPair);
}
