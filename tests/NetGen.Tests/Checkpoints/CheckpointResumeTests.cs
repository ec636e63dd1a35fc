using NetGen.Tests.Checks;
using NetGen.Tests.Optimizers;
using NetGen.Tests.Support;
using NetGen.Tests.Training;
using NetGen.Weights;

namespace NetGen.Tests.Checkpoints;

/// <summary>Training that is stopped and resumed has the bits of training that was not: every optimizer, in vector and plain code and from one to the other.</summary>
public class CheckpointResumeTests
{
    private const int Steps = 12;

    public static TheoryData<string> Networks => [.. OptimizerNetworks.All.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void ResumedItHasTheBitsOfTheWhole(string name)
    {
        var network = OptimizerNetworks.Find(name);
        var (whole, failures) = (OptimizerNetworks.Create(network), new Failures($"{name} with [{network.Optimizer}]"));
        var files = new List<byte[]>();
        for (var step = 0; step < Steps; step++)
        {
            files.Add(Checkpointed.Save(whole.Instance));
            Train(whole, step, step + 1);
        }

        var end = Checkpointed.Save(whole.Instance);
        foreach (var (stop, isPlain) in new[] { (0, false), (1, false), (7, false), (7, true), (11, true) })
        {
            var resumed = OptimizerNetworks.Create(network, isPlain, seed: 9);
            Checkpointed.Load(resumed.Instance, files[stop]);
            if (!files[stop].AsSpan().SequenceEqual(Checkpointed.Save(resumed.Instance)))
            {
                failures.Add($"what was loaded after {stop} steps is saved as something else");
            }

            Train(resumed, stop, Steps);
            failures.SameBits($"parameters after a stop at step {stop}, plain {isPlain}", whole.Parameters, resumed.Parameters);
            if (!end.AsSpan().SequenceEqual(Checkpointed.Save(resumed.Instance)))
            {
                failures.Add($"the checkpoint at the end differs after a stop at step {stop}, plain {isPlain}");
            }
        }

        failures.AssertNone();
    }

    /// <summary>From vector code to plain code and back.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void EachProfileGoesOnWithTheOther(string name)
    {
        var network = OptimizerNetworks.Find(name);
        var whole = OptimizerNetworks.Create(network);
        Train(whole, 0, Steps);
        var file = Checkpointed.Save(OptimizerNetworks.Create(network).Instance);
        for (var step = 0; step < Steps; step += 3)
        {
            var piece = OptimizerNetworks.Create(network, isPlain: step % 2 == 1, seed: step);
            Checkpointed.Load(piece.Instance, file);
            Train(piece, step, step + 3);
            file = Checkpointed.Save(piece.Instance);
        }

        Assert.Equal(Checkpointed.Save(whole.Instance), file);
    }

    /// <summary>Without the optimizer's memory the steps would be others: that it is loaded is what the tests above see.</summary>
    [Fact]
    public void ParametersAloneAreNotEnough()
    {
        var (whole, resumed) = (Checkpointed.Trained(3), new AdamNet(9));
        resumed.Load(Checkpointed.Save(whole));
        Checkpointed.Train(whole, 3, 4);
        Checkpointed.Train(resumed, 3, 4);
        Assert.NotEqual(TrainingRows.Parameters(whole), TrainingRows.Parameters(resumed));
    }

    [Fact]
    public void PlainDescentAndNetworksWithoutALossHaveThemToo()
    {
        var (whole, resumed) = (new DescentNet(1), new DescentNet(2));
        Checkpointed.Train(whole, 0, 4);
        var file = Checkpointed.Save(whole);
        Checkpointed.Load(resumed, file);
        Checkpointed.Train(whole, 4, 6);
        Checkpointed.Train(resumed, 4, 6);
        Assert.Equal(TrainingRows.Parameters(whole), TrainingRows.Parameters(resumed));

        var (external, twin) = (new ExternalNet(1), new ExternalNet(2));
        Assert.True(external.TrainFrom([1, 2, 3], [0.5f, -1], 0.01f));
        Checkpointed.Load(twin, Checkpointed.Save(external));
        Assert.True(external.TrainFrom([2, 1, 0], [0.1f, 1], 0.01f) && twin.TrainFrom([2, 1, 0], [0.1f, 1], 0.01f));
        Assert.Equal(Checkpointed.Save(external), Checkpointed.Save(twin));
    }

    /// <summary>Each number becomes one of the other precision, and back from double it is the same.</summary>
    [Fact]
    public void ACheckpointOfOnePrecisionLoadsIntoTheOther()
    {
        var (single, wide, back) = (Checkpointed.Trained(5), new AdamDoubleNet(2), new AdamNet(3));
        Checkpointed.Load(wide, Checkpointed.Save(single));
        Assert.Equal(TrainingRows.Parameters(single).Select(value => (double)value), TrainingRows.Parameters(wide));
        Checkpointed.Load(back, Checkpointed.Save(wide));
        Assert.Equal(Checkpointed.Save(single), Checkpointed.Save(back));
    }

    /// <summary>Whatever an optimizer came to remember on the way to infinity, its own checkpoint takes it.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void WhatExtremeStepsLeaveIsWithinTheBounds(string name)
    {
        var network = OptimizerNetworks.Find(name);
        var (net, twin) = (OptimizerNetworks.Create(network), OptimizerNetworks.Create(network, seed: 2));
        for (var run = 0; run < 20; run++)
        {
            var (random, draw) = (new Random(run), new SampleDraw(network, run));
            for (var step = 0; step < 6; step++)
            {
                var scale = Math.Pow(10, (random.NextDouble() * 40) - 5);
                net.TrainBatch([.. draw.Inputs(3).Select(value => draw.Round(value * scale))], draw.Targets(3), draw.Round(Math.Pow(10, (random.NextDouble() * 9) - 5)));
            }

            var file = Checkpointed.Save(net.Instance);
            Checkpointed.Load(twin.Instance, file);
            Assert.Equal(file, Checkpointed.Save(twin.Instance));
        }
    }

    /// <summary>The bounds are narrow enough: from the largest values they allow, no step makes a parameter infinite or NaN.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void FromTheBoundsEveryParameterStaysFinite(string name)
    {
        var network = OptimizerNetworks.Find(name);
        foreach (var isLeast in new[] { true, false })
        {
            var net = OptimizerNetworks.Create(network);
            Fill((ITrainingMemory)net.Instance, isLeast);
            for (var step = 0; step < 40; step++)
            {
                var draw = new SampleDraw(network, step);
                net.TrainBatch(draw.Inputs(3), draw.Targets(3), draw.Round(Math.Pow(10, (step % 12) - 4)));
                Assert.True(net.Parameters.All(double.IsFinite), $"{name}, step {step}");
            }

            Checkpointed.Load(net.Instance, Checkpointed.Save(net.Instance));
        }
    }

    /// <summary>Why there are bounds: a step does not look at what is remembered.</summary>
    [Fact]
    public void FromOutsideTheBoundsAParameterBecomesNaN()
    {
        var net = Checkpointed.Trained();
        ITrainingMemory memory = net;
        var length = memory.Parameters.Length;
        for (var i = 0; i < length; i++)
        {
            memory.Optimizer!.Buffer.Set(length + i, -1); // v
        }

        Checkpointed.Train(net, 3, 4);
        Assert.Contains(TrainingRows.Parameters(net), float.IsNaN);
    }

    private static void Fill(ITrainingMemory network, bool isLeast)
    {
        var (states, length) = (network.DescribeStates(), network.Parameters.Length);
        for (var k = 0; k < states.Length; k++)
        {
            var state = network.Optimizer!.Buffer.Slice(k * length, length);
            for (var i = 0; i < length; i++)
            {
                state.Set(i, isLeast ? states[k].Least : states[k].Most);
            }
        }
    }

    // The samples of a step depend on its number alone.
    private static void Train(Emitted net, int from, int to)
    {
        for (var step = from; step < to; step++)
        {
            var draw = new SampleDraw(net.Case, 100 + step);
            var count = step % 4 == 3 ? 1 : 3 + (7 * (step % 3));
            var (inputs, targets, rate) = (draw.Inputs(count), draw.Targets(count), draw.Round(0.003));
            _ = count == 1 ? net.TrainStep(inputs, targets, rate) : net.TrainBatch(inputs, targets, rate);
        }
    }
}
