using System.Reflection;
using NetGen.Tests.Cases;
using NetGen.Tests.Checks;
using NetGen.Tests.Optimizers;
using NetGen.Tests.Support;

namespace NetGen.Tests.Gradients;

/// <summary><c>CopyFrom</c>, <c>BlendFrom</c> and <c>Clone</c>.</summary>
public class CopyTests
{
    public static TheoryData<string, bool> Networks => new()
    {
        { "Lanes_0", false }, { "Lanes_0", true }, { "Tiles_2", false }, { "Tiles_2", true }, { "Stacked_1", false }, { "LaneOutputs_3", true },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void ACopyHasTheParametersAndItsOwnMemory(string name, bool isPlain)
    {
        var (a, b) = (Create(name, isPlain, 1), Create(name, isPlain, 2));
        Assert.True((bool)Call(a, "CopyFrom", b.Instance)!);
        Assert.Equal(b.Parameters, a.Parameters);
        var kept = b.Parameters;
        Train(a, 3);
        Assert.Equal(kept, b.Parameters);
        Assert.NotEqual(kept, a.Parameters);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void ABlendIsOwnPlusTauTimesTheDifference(string name, bool isPlain)
    {
        var (a, b) = (Create(name, isPlain, 1), Create(name, isPlain, 2));
        var (own, other) = (a.Parameters, b.Parameters);
        Assert.True((bool)Call(a, "BlendFrom", b.Instance, 0.25)!);
        var expected = own.Zip(other, (one, two) => a.Case.Precision == Precision.Single
            ? (float)one + (0.25f * ((float)two - (float)one))
            : one + (0.25 * (two - one))).ToArray();
        Assert.Equal(expected, a.Parameters);
        Assert.Equal(other, b.Parameters);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void ACloneGoesOnAsTheOriginalWould(string name, bool isPlain)
    {
        var net = Create(name, isPlain, 1);
        Train(net, 4);
        net.MaxDegreeOfParallelism = 3;
        var clone = net.Case.Precision == Precision.Single
            ? (Emitted)new Emitted<float>(Call(net, "Clone")!) { Case = net.Case }
            : new Emitted<double>(Call(net, "Clone")!) { Case = net.Case };
        Assert.Equal(3, clone.MaxDegreeOfParallelism);
        Assert.Equal(net.Parameters, clone.Parameters);
        Train(net, 4);
        Assert.NotEqual(net.Parameters, clone.Parameters);
        Train(clone, 4);
        Assert.Equal(net.Parameters, clone.Parameters);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void WhatIsNotFiniteOrWrongIsRefused(string name, bool isPlain)
    {
        var (a, b) = (Create(name, isPlain, 1), Create(name, isPlain, 2));
        var before = a.Parameters;
        var wrong = b.Parameters;
        wrong[^1] = double.NaN;
        b.Parameters = wrong;
        Assert.False((bool)Call(a, "CopyFrom", b.Instance)!);
        Assert.False((bool)Call(a, "BlendFrom", b.Instance, 0.5)!);
        Assert.Throws<ArgumentOutOfRangeException>(() => Call(a, "BlendFrom", a.Instance, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Call(a, "BlendFrom", a.Instance, double.NaN));
        Assert.Throws<ArgumentNullException>(() => Call(a, "CopyFrom", [null]));
        Assert.Equal(before, a.Parameters);
    }

    private static Emitted Create(string name, bool isPlain, int seed) => OptimizerNetworks.Create(OptimizerNetworks.Find(name), isPlain, seed);

    private static void Train(Emitted net, int steps)
    {
        var draw = new SampleDraw(net.Case, 9);
        for (var step = 0; step < steps; step++)
        {
            net.TrainBatch(draw.Inputs(6), draw.Targets(6), 0.01);
        }
    }

    private static object? Call(Emitted net, string member, params object?[] arguments)
    {
        try
        {
            return net.Instance.GetType().GetMethod(member)!.Invoke(net.Instance, arguments);
        }
        catch (TargetInvocationException failure)
        {
            throw failure.InnerException!;
        }
    }
}
