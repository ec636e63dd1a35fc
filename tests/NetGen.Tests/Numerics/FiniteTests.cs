using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>What training asks of a loss, against the runtime's own answer.</summary>
public sealed class FiniteTests
{
    private static readonly float[] Singles = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, .. Arguments.Single()];

    private static readonly double[] Doubles = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, .. Arguments.Double()];

    [Fact]
    public void NanAndInfinitiesAreNotFinite()
    {
        Assert.All(Singles, x => Assert.Equal(float.IsFinite(x), Finite.IsFinite(x)));
        Assert.All(Doubles, x => Assert.Equal(double.IsFinite(x), Finite.IsFinite(x)));
    }
}
