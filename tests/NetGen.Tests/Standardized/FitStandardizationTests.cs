using NetGen.Tests.Checks;

namespace NetGen.Tests.Standardized;

/// <summary>What <c>FitStandardization</c> sets, and what it refuses.</summary>
public sealed class FitStandardizationTests
{
    // Rows of three: 1 to 4, a constant that sums to no multiple of itself, and one whose mean and deviation can be told.
    private static readonly double[] Rows = [1, 0.1, -2, 2, 0.1, 2, 3, 0.1, -2, 4, 0.1, 2];

    [Fact]
    public void MeanAndPopulationDeviationOfEachInput()
    {
        var net = new ScaledDoubleNet(1);
        Assert.False(net.IsStandardizationFitted);
        net.FitStandardization(Rows);
        Assert.True(net.IsStandardizationFitted);
        var (mean, deviation) = ScaledFile.Read(net);
        Assert.Equal([2.5, 0.1, 0], mean);
        Assert.Equal([Math.Sqrt(1.25), 1, 2], deviation);
    }

    [Fact]
    public void ANewOneHasZeroAndOne()
    {
        var (mean, deviation) = ScaledFile.Read(new ScaledDoubleNet(1));
        Assert.Equal([0, 0, 0], mean);
        Assert.Equal([1, 1, 1], deviation);
    }

    /// <summary>One that nobody could divide by: below the smallest normal number, though the values differ.</summary>
    [Fact]
    public void ASpreadThatIsNextToNothingIsNone()
    {
        var net = new ScaledNet(1);
        net.FitStandardization([0, 0, 1, 1e-40f, 1e-45f, 2]);
        var file = new ScaledDoubleNet(1);
        file.Load(ScaledFile.Of(net));
        Assert.Equal([1, 1, 0.5], ScaledFile.Read(file).Deviation);
        float[] output = [0, 0];
        net.Forward([1e30f, -1e30f, 0], output);
        Assert.All(output, value => Assert.True(float.IsFinite(value)));
    }

    [Theory]
    [InlineData(double.NaN, "'inputs' has NaN at sample 1, input 2, but needs finite values")]
    [InlineData(double.PositiveInfinity, "'inputs' has Infinity at sample 1, input 2")]
    [InlineData(double.NegativeInfinity, "'inputs' has -Infinity at sample 1, input 2")]
    [InlineData(1e300, "input 2, but both must be finite as double")]
    public void WhatIsNotFiniteIsRefused(double value, string says)
    {
        var net = new ScaledDoubleNet(1);
        net.FitStandardization(Rows);
        var before = ScaledFile.Of(net);
        double[] wrong = [.. Rows];
        wrong[5] = value;
        var refusal = Assert.Throws<ArgumentException>(() => net.FitStandardization(wrong));
        Assert.Equal("inputs", refusal.ParamName);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, ScaledFile.Of(net));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void AWrongLengthIsRefused(int length)
    {
        var net = new ScaledDoubleNet(1);
        Assert.Throws<ArgumentException>(() => net.FitStandardization(new double[length]));
        Assert.False(net.IsStandardizationFitted);
    }

    /// <summary>They are no parameters: those are read, written, drawn and blended as ever.</summary>
    [Fact]
    public void ParametersAreOnlyTheOthers()
    {
        Assert.Equal(26, ScaledDoubleNet.ParameterCount);
        var (net, same) = (new ScaledDoubleNet(1), new ScaledDoubleNet(1));
        net.FitStandardization(Rows);
        var (parameters, drawn) = (new double[26], new double[26]);
        net.GetParameters(parameters);
        same.GetParameters(drawn);
        Assert.Equal(drawn, parameters);
        net.SetParameters(new double[26]);
        Assert.Equal([2.5, 0.1, 0], ScaledFile.Read(net).Mean);
        Assert.True(net.IsStandardizationFitted);
    }

    [Fact]
    public void CopyBlendAndCloneTakeItOver()
    {
        var other = new ScaledDoubleNet(2);
        other.FitStandardization(Rows);
        var expected = ScaledFile.Read(other);
        var (copied, blended, kept) = (new ScaledDoubleNet(1), new ScaledDoubleNet(1), new ScaledDoubleNet(1));
        Assert.True(copied.CopyFrom(other));
        Assert.True(blended.BlendFrom(other, 0.25));
        var clone = other.Clone();
        foreach (var net in new[] { copied, blended, clone })
        {
            Assert.True(net.IsStandardizationFitted);
            Assert.Equal(expected.Mean, ScaledFile.Read(net).Mean);
            Assert.Equal(expected.Deviation, ScaledFile.Read(net).Deviation);
        }

        // A copy's are its own, and one that is refused changes nothing.
        clone.FitStandardization([0, 0, 0, 8, 8, 8]);
        Assert.Equal(expected.Mean, ScaledFile.Read(other).Mean);
        var wrong = new double[26];
        wrong[3] = double.NaN;
        other.SetParameters(wrong);
        Assert.False(kept.CopyFrom(other));
        Assert.False(kept.BlendFrom(other, 0.5));
        Assert.False(kept.IsStandardizationFitted);
    }

    [Fact]
    public void NothingAllocates()
    {
        var (net, far) = (new ScaledNet(1), new ScaledFarNet(1));
        Assert.Equal(0, Bytes(net, 3));
        Assert.Equal(0, Bytes(far, 3000));
    }

    [Fact]
    public void NetworksWithoutALossAllocateNothing()
    {
        Assert.Equal(0, Forward(new ScaledInferenceNet(1)));
        Assert.Equal(0, Forward(new ScaledFarInferenceNet(1)));

        static long Forward(INetwork<float> net)
        {
            var (inputs, outputs) = (new float[150 * net.InputSize], new float[300]);
            return Allocation.BytesOf(
                () =>
                {
                    net.Forward(inputs.AsSpan(0, net.InputSize), outputs.AsSpan(0, 2));
                    net.ForwardBatch(inputs, outputs);
                },
                100);
        }
    }

    private static long Bytes(ITrainableNetwork<float> net, int size)
    {
        const int Samples = 150;
        var (inputs, targets, outputs, gradient) = (new float[Samples * size], new float[Samples * 2], new float[Samples * 2], new float[net.ParameterCount]);
        return Allocation.BytesOf(
            () =>
            {
                net.Forward(inputs.AsSpan(0, size), outputs.AsSpan(0, 2));
                net.ForwardBatch(inputs, outputs);
                net.ForwardBatch(inputs.AsSpan(0, 9 * size), outputs.AsSpan(0, 18));
                net.ComputeLoss(inputs, targets);
                net.ComputeLoss(inputs.AsSpan(0, size), targets.AsSpan(0, 2));
                net.Backward(inputs, targets, gradient);
                net.BackwardFrom(inputs, targets, gradient);
                net.TrainStep(inputs.AsSpan(0, size), targets.AsSpan(0, 2), 0.001f);
                net.TrainBatch(inputs, targets, 0.001f);
                net.TrainFrom(inputs, targets, 0.001f);
            },
            100);
    }
}
