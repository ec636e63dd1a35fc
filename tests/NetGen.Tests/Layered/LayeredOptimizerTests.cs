using NetGen.Tests.Cases.Layered;
using NetGen.Tests.Checks;
using NetGen.Tests.Optimizers;
using NetGen.Tests.Support;

namespace NetGen.Tests.Layered;

/// <summary>Optimizers take the steps of their formulas on layers of any kind, and leave alone what does not learn.</summary>
public class LayeredOptimizerTests
{
    private const int Steps = 8;

    /// <summary>Every optimizer on a network of which half learns; the decay of weights would be seen in the other half.</summary>
    private static readonly LayeredNetwork[] Frozen =
    [
        .. OptimizerCases.All.Select((optimizer, k) => FrozenShape(k) with { Name = "Frozen" + k, Optimizer = optimizer, Precision = k % 4 < 2 ? Precision.Single : Precision.Double }),
    ];

    private static readonly CompiledNetworks FrozenNetworks = new("NetGen.FrozenLayers", Frozen);

    public static TheoryData<string> Optimized => [.. LayeredNetworks.Random.Where(network => network.Optimizer is not null).Select(network => network.Name)];

    public static TheoryData<string> FrozenNames => [.. Frozen.Select(network => network.Name)];

    [Theory]
    [MemberData(nameof(Optimized))]
    public void StepsAreThoseOfTheFormula(string name)
    {
        var network = LayeredNetworks.Find(name);
        Compare(network, LayeredNetworks.Compiled.Create(network, isPlain: false));
    }

    [Theory]
    [MemberData(nameof(FrozenNames))]
    public void WhatIsFrozenKeepsItsBits(string name)
    {
        var network = Frozen.Single(network => network.Name == name);
        Compare(network, FrozenNetworks.Create(network, isPlain: false));
    }

    /// <summary>A gradient is summed in memory that other calls have left: of what is frozen all of it must be written.</summary>
    [Fact]
    public void AFrozenLayerHasNoGradientWhateverCallsCameBefore() => Assert.All(Frozen[..4], network =>
    {
        var (net, batch, learns) = (FrozenNetworks.Create(network, isPlain: false), new LayeredBatch(network, 200), LayeredTensors.Learning(network));
        net.Parameters = batch.Parameters;
        foreach (var count in new[] { 1, 40, 3, 200, 40, 17, 1, 12 })
        {
            var gradient = net.BackwardFrom(batch.InputsOf(0, count), batch.SlopesOf(0, count));
            Assert.All(gradient.Where((_, place) => !learns[place]), value => Assert.Equal(0, value));
            Assert.Contains(gradient, value => value != 0);
        }
    });

    private static LayeredNetwork FrozenShape(int k) => k % 2 == 0
        ? new(
            "Frozen",
            [5, 3],
            [
                new(LayeredKind.Conv1D) { Units = 4, KernelWidth = 2, Activation = Activation.Tanh, IsTrainable = false },
                new(LayeredKind.Gru) { Units = 3, IsSequence = true },
                new(LayeredKind.Lstm) { Units = 5, IsTrainable = false },
                new(LayeredKind.Dense) { Units = 2 },
            ],
            Loss.HalfSquaredError)
        : new(
            "Frozen",
            [4],
            [
                new(LayeredKind.Embedding) { Count = 6, Units = 3, IsTrainable = false },
                new(LayeredKind.Dense) { Units = 5 },
                new(LayeredKind.LayerNorm) { IsTrainable = false },
                new(LayeredKind.PRelu) { IsTrainable = false },
                new(LayeredKind.Flatten),
                new(LayeredKind.Dense) { Units = 3, Activation = Activation.Softmax },
            ],
            Loss.CrossEntropy);

    private static void Compare(LayeredNetwork network, Emitted net)
    {
        var (batch, failures) = (new LayeredBatch(network, Steps), new Failures($"{network} with [{network.Optimizer}]"));
        net.Parameters = batch.Parameters;
        var learns = LayeredTensors.Learning(network);
        var biases = LayeredTensors.Biases(network);
        int[] learning = [.. Enumerable.Range(0, learns.Length).Where(place => learns[place])];
        var reference = new OptimizerReference(network.Optimizer!, Learning(batch.Parameters), Enumerable.Range(0, learning.Length).Where(k => biases.Contains(learning[k])).ToHashSet());
        for (var step = 0; step < Steps; step++)
        {
            // A step with dropout is one of another gradient: of those the one that is given.
            var (inputs, targets, slopes, rate) = (batch.InputsOf(0, step + 1), batch.TargetsOf(0, step + 1), batch.SlopesOf(0, step + 1), 1.0 / 256);
            var gradient = net.IsTrainable ? net.Backward(inputs, targets) : net.BackwardFrom(inputs, slopes);
            if (step % 2 == 1 || network.Layers.Any(layer => layer.Kind == LayeredKind.Dropout))
            {
                Assert.True(net.ApplyGradient(gradient, rate));
            }
            else if (net.IsTrainable)
            {
                net.TrainBatch(inputs, targets, rate);
            }
            else
            {
                Assert.True(net.TrainFrom(inputs, slopes, rate));
            }

            reference.Step(Learning(gradient), rate);
            var error = Learning(net.Parameters).Zip(reference.Parameters, (one, other) => Math.Abs(one - other)).Max() / reference.Parameters.Max(Math.Abs);
            if (!(error <= (network.Precision == Precision.Double ? 1e-9 : 1e-4)))
            {
                failures.Add($"after step {step} a parameter is {error:E2} of the largest one off");
            }

            failures.SameBits($"frozen parameters after step {step}", Kept(batch.Parameters), Kept(net.Parameters));
        }

        failures.AssertNone();

        double[] Learning(double[] values) => [.. values.Where((_, place) => learns[place])];
        double[] Kept(double[] values) => [.. values.Where((_, place) => !learns[place])];
    }
}
